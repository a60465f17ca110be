/** 专员负担重: a specialist with more than three running projects. */
import { MOST_PROJECTS, workload } from '../derive/workload.ts';
import { type Finding, type FindingContext, personName } from './finding.ts';

export function overloaded({ view, today }: FindingContext): readonly Finding[] {
  return workload(view, today)
    .filter((load) => load.isOverloaded)
    .map((load) => ({
      code: 'overloaded',
      severity: 'note',
      subject: { entity: 'person', id: load.person },
      facts: { name: personName(view, load.person), count: load.projects, most: MOST_PROJECTS },
      mend: { screen: 'people', id: load.person, part: 'duties', at: null },
    }));
}
