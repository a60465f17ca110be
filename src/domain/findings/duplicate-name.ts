/** 同名项目: the same name twice in the ledger, spaces and full-width letters aside. */
import { nameKey } from '../derive/display-name.ts';
import type { Finding, FindingContext } from './finding.ts';

export function duplicateName({ view }: FindingContext): readonly Finding[] {
  const byName = new Map<string, { readonly id: string; readonly name: string; count: number }>();
  for (const project of view.all('project')) {
    if (project.mergedInto !== null) continue;
    const key = nameKey(project.name);
    const there = byName.get(key);
    if (there === undefined) byName.set(key, { id: project.id, name: project.name, count: 1 });
    else there.count += 1;
  }
  return [...byName.values()]
    .filter(({ count }) => count > 1)
    .map(({ id, name, count }) => ({
      code: 'duplicateName',
      severity: 'warn',
      subject: { entity: 'project', id },
      facts: { name, count },
      mend: { screen: 'ledger', id, part: null, at: null },
    }));
}
