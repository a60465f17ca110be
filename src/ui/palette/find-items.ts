// Items in the palette (检索事项): by number (093), which the index knows, and by words of their own.
import type { Row } from '../../domain/entities/registry.ts';
import { writeNumber } from '../../domain/items/item-number.ts';
import type { View } from '../../domain/view.ts';

const MOST = 5;

/** `query` has been through `plainQuery` and is not empty; numbers are those of `year` and the one before. */
export function findItems(view: View, query: string, year: number): readonly Row<'item'>[] {
  const found = new Map<string, Row<'item'>>();
  if (/^\d{1,6}$/.test(query))
    for (const of of [year, year - 1])
      for (const { item } of view.rows('step', 'number', writeNumber({ year: of, seq: Number(query) }))) {
        const row = item === null ? null : view.row('item', item);
        if (row !== null && row.removed === null) found.set(row.id, row);
      }
  if (query.length > 1)
    for (const row of view.all('item')) {
      if (found.size >= MOST) break;
      if (row.name.toLowerCase().includes(query)) found.set(row.id, row);
    }
  return [...found.values()].slice(0, MOST);
}
