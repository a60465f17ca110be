/** 离任未交接: a duty that lasts, of someone who was taken off the list of people. */
import { isOnDuty } from '../derive/holders-on.ts';
import type { Finding, FindingContext } from './finding.ts';

export function dutyOfRemoved({ view, today }: FindingContext): readonly Finding[] {
  return view.all('assignment').flatMap((row): readonly Finding[] => {
    if (row.person === null || !isOnDuty(row, today)) return [];
    const person = view.row('person', row.person);
    if (person === null || person.removed === null) return [];
    const slot = row.slot === null ? null : view.row('slot', row.slot);
    const inTeam = row.project === null;
    return [
      {
        code: 'dutyOfRemoved',
        severity: 'bad',
        subject: { entity: 'assignment', id: row.id },
        facts: { name: person.name, slot: slot?.label ?? '' },
        mend: {
          screen: inTeam ? 'teams' : 'project',
          id: row.project ?? row.team ?? '',
          part: inTeam ? 'duties' : 'roster',
          at: row.slot,
        },
      },
    ];
  });
}
