// Items in the palette (检索事项): by number (093), which the index knows, and by their titles in characters, pinyin or initials.
import type { Row } from '../../domain/entities/registry.ts';
import { writeNumber } from '../../domain/items/item-number.ts';
import type { View } from '../../domain/view.ts';
import { findIn } from '../kit/match.ts';
import type { SpellingOf } from '../kit/spelling.tsx';
import type { Hit } from './find-entries.ts';

const MOST = 5;
/** Among a hundred thousand it stops looking for better ones. */
const ENOUGH = 200;
const BY_NUMBER = 200;

/**
 * `query` has been through `plainQuery` and is not empty; numbers are those of `year` and the one before. `plainOf` is the title as
 * `plainQuery` leaves it.
 */
export function findItems(
  view: View,
  query: string,
  year: number,
  spellingOf: SpellingOf,
  plainOf: (row: Row<'item'>) => string,
): readonly Hit<Row<'item'>>[] {
  const found = new Map<string, Hit<Row<'item'>>>();
  if (/^\d{1,6}$/.test(query))
    for (const of of [year, year - 1])
      for (const { item } of view.rows('step', 'number', writeNumber({ year: of, seq: Number(query) }))) {
        const row = item === null ? null : view.row('item', item);
        if (row !== null && row.removed === null) found.set(row.id, { row, runs: [], score: BY_NUMBER });
      }
  const isSpelled = /[a-z]/.test(query);
  if (query.length > 1)
    for (const row of view.all('item')) {
      if (found.size >= ENOUGH) break;
      if (found.has(row.id) || (!isSpelled && !plainOf(row).includes(query))) continue;
      const match = findIn(query, { text: row.name, spelling: isSpelled ? spellingOf(row.name) : null });
      if (match) found.set(row.id, { row, ...match });
    }
  // Sorting is stable: equal matches stay in the order of the ledger.
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, MOST);
}
