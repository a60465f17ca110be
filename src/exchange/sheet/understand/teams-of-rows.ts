// Which team every project row belongs to (专班归属): its own cell, the merge that reaches it, the cell above in files without
// merges, or the group row over it.
import { squeezed, tidy } from './normalise.ts';
import type { RowPlan } from './row-kinds.ts';
import type { SheetReader } from './row-reader.ts';
import type { CellAt, Placed } from './understood.ts';

export function teamsOfRows(reader: SheetReader, plan: RowPlan): ReadonlyMap<number, Placed<string>> {
  const { grid, notes } = reader;
  const column = reader.columns.find(({ target }) => target.kind === 'team')?.column ?? null;
  const teams = new Map<number, Placed<string>>();
  const mergedColumn = column !== null && [...plan.kinds.keys()].some((row) => grid.merge(row, column) !== null);
  let group: Placed<string> | null = null;
  let carried: Placed<string> | null = null;
  for (const [row, kind] of plan.kinds) {
    if (kind === 'group') {
      const at: CellAt = { row, column: grid.filled(row)[0] ?? 1 };
      const label = plan.labels.get(row) ?? '';
      const name = teamInGroup(label);
      carried = null;
      // A finer group (（一）在建) inside a team's group leaves the team as it is.
      if (name !== null) group = { value: name, at: [at] };
      else if (/^[一二三四五六七八九十]+[、.]/.test(label)) group = null;
      for (const filled of grid.filled(row)) {
        if (name !== null) notes.use({ row, column: filled }, 'group');
      }
      continue;
    }
    if (kind === 'total') carried = mergedColumn ? carried : null;
    if (kind !== 'project') continue;
    if (column === null) {
      if (group !== null) teams.set(row, group);
      else notes.problem({ row, column: 1 }, 'noTeam', 'missing');
      continue;
    }
    const reached = grid.reached(row, column);
    const text = reached === null ? '' : tidy(reached.cell.text).replace(/\n/g, '');
    if (reached !== null && text !== '') {
      const at = { row: reached.row, column: reached.column };
      notes.use(at, 'value');
      carried = { value: squeezed(text), at: [at] };
      teams.set(row, carried);
    } else if (carried !== null && !mergedColumn) teams.set(row, carried);
    else if (group !== null) teams.set(row, group);
    else notes.problem({ row, column }, 'noTeam', 'missing');
  }
  return teams;
}

/** 「一、第一专班（3个）」 → 第一专班; groups by trade (一、交通（48项）) name no team. */
function teamInGroup(label: string): string | null {
  const plain = label
    .replace(/^(?:[一二三四五六七八九十百]+[、.．]|[(（][一二三四五六七八九十]+[)）])/, '')
    .replace(/[(（][^()（）]*[)）].*$/, '')
    .replace(/[:：].*$/, '');
  return /专班$|工作组$|指挥部$/.test(plain) || /专班/.test(plain) ? plain : null;
}
