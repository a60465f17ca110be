// One line per team (专班一览): its people of today and the lights of its projects.

import { rosterOn } from '../../domain/derive/holders-on.ts';
import { byTeamNumber } from '../../domain/derive/official-order.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useSummaries } from '../kit/use-summaries.ts';

export type TeamLine = {
  readonly team: Row<'team'>;
  readonly leads: string;
  readonly deputies: string;
  readonly liaisons: string;
  readonly members: number;
  readonly projects: number;
  readonly late: number;
  readonly soon: number;
  readonly ok: number;
  /** Not started, finished, stopped. */
  readonly other: number;
};

export function useTeamLines(): readonly TeamLine[] {
  const { resident } = useLedger();
  const today = useToday();
  const { all } = useSummaries();
  return [...resident.all('team')].sort(byTeamNumber).map((team) => {
    const roster = rosterOn(resident, { team: team.id }, today);
    const holders = (role: Row<'slot'>['role']) =>
      roster.filter(({ slot }) => slot.role === role).flatMap((held) => held.holders);
    const names = (role: Row<'slot'>['role']) =>
      holders(role)
        .map((row) => resident.row('person', row.person ?? '')?.name ?? resident.row('unit', row.unit ?? '')?.name)
        .filter((name) => name !== undefined)
        .join('、');
    const lights = all.filter((summary) => summary.row.team === team.id).map((summary) => summary.state.light);
    const count = (light: (typeof lights)[number]) => lights.filter((other) => other === light).length;
    const [late, soon, ok] = [count('late'), count('soon'), count('ok')];
    return {
      team,
      leads: names('lead'),
      deputies: names('deputy'),
      liaisons: names('liaison'),
      members: holders('member').length,
      projects: lights.length,
      late,
      soon,
      ok,
      other: lights.length - late - soon - ok,
    };
  });
}
