// Rows of the table of teams (专班表): from the ledger into cells, from cells into the lines of the command. Pure.
import type { TeamLine } from '../../domain/commands/add-teams.ts';
import type { Day } from '../../domain/day.ts';
import { rosterOn } from '../../domain/derive/holders-on.ts';
import { byTeamNumber } from '../../domain/derive/official-order.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { View } from '../../domain/view.ts';
import { EMPTY_CELLS, type TeamCells } from './read-team-table.ts';

const LEAST_ROWS = 11;

/** The teams as they stand, with empty rows up to eleven. */
export function filledRows(view: View, today: Day): readonly TeamCells[] {
  const rows = [...view.all('team')].sort(byTeamNumber).map((team): TeamCells => {
    const roster = rosterOn(view, { team: team.id }, today);
    const names = (role: Row<'slot'>['role']) =>
      roster
        .filter(({ slot }) => slot.role === role)
        .flatMap(({ holders }) => holders.map((duty) => view.row('person', duty.person ?? '')?.name ?? ''))
        .filter((name) => name !== '')
        .join('、');
    return {
      number: String(team.number ?? ''),
      name: team.name,
      field: team.field ?? '',
      lead: names('lead'),
      deputy: names('deputy'),
      liaison: names('liaison'),
    };
  });
  return [...rows, ...Array.from({ length: Math.max(0, LEAST_ROWS - rows.length) }, () => EMPTY_CELLS)];
}

export type BadRow =
  | { readonly code: 'badNumber'; readonly typed: string }
  | { readonly code: 'noName'; readonly row: number };

/** Empty rows are left out; a missing number is the row's place. */
export function filledLines(rows: readonly TeamCells[]): {
  readonly teams: readonly TeamLine[];
  readonly bad: BadRow | null;
} {
  const teams: TeamLine[] = [];
  for (const [index, row] of rows.entries()) {
    const { number, ...rest } = row;
    if (Object.values(rest).every((cell) => cell.trim() === '')) continue;
    const typed = number.normalize('NFKC').trim();
    if (typed !== '' && !/^\d{1,3}$/.test(typed)) return { teams, bad: { code: 'badNumber', typed } };
    if (row.name.trim() === '') return { teams, bad: { code: 'noName', row: index + 1 } };
    teams.push({
      number: typed === '' ? index + 1 : Number(typed),
      name: row.name.trim(),
      field: filled(row.field),
      lead: filled(row.lead),
      deputy: filled(row.deputy),
      liaison: filled(row.liaison),
      members: [],
    });
  }
  return { teams, bad: null };
}

/** Suggested fields go into the empty cells of named rows, in order; what is written stays. */
export function withIdeas(rows: readonly TeamCells[], ideas: string): readonly TeamCells[] {
  const free = ideas.split(/[、,]\s*/).filter((idea) => !rows.some((row) => row.field === idea));
  let next = 0;
  return rows.map((row) => {
    if (row.field !== '' || row.name === '') return row;
    const field = free[next] ?? '';
    next += 1;
    return { ...row, field };
  });
}

function filled(cell: string): string | null {
  return cell.trim() === '' ? null : cell.trim();
}
