// What pickers ask (选人、选单位): the rows that fit what was typed, best first, as options of a picker.
import { findIn, plainQuery } from './match.ts';
import type { PickerOption } from './picker-list.tsx';
import type { SpellingOf } from './spelling.tsx';

const MOST = 50;

/** With an empty query the rows in their own order. Rows of the same name are told apart by `note`. */
export function findRows<Row extends { readonly id: string; readonly name: string }>(
  rows: readonly Row[],
  typed: string,
  spellingOf: SpellingOf,
  note: (row: Row) => string | null,
): readonly PickerOption<Row['id']>[] {
  const query = plainQuery(typed);
  const option = (row: Row, marks: PickerOption<Row['id']>['marks'] = []): PickerOption<Row['id']> => {
    const words = note(row);
    return { id: row.id, label: row.name, marks, ...(words ? { note: words } : {}) };
  };
  if (query === '') return rows.slice(0, MOST).map((row) => option(row));
  return rows
    .flatMap((row, place) => {
      const match = findIn(query, { text: row.name, spelling: spellingOf(row.name) });
      return match ? [{ row, match, place }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score || a.place - b.place)
    .slice(0, MOST)
    .map(({ row, match }) => option(row, match.runs));
}
