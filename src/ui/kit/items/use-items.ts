// Every item's summary (事项一览) as it now stands: worked out once, then only for the items that changed.
import { useCallback } from 'react';
import type { Day } from '../../../domain/day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { ItemClock } from '../../../domain/items/item-standing.ts';
import { type ItemSummary, itemClock, itemSummary } from '../../../domain/items/item-summary.ts';
import type { Resident } from '../../../ledger/ledger.ts';
import { useSelect } from '../use-ledger.tsx';

export function useItems(): readonly ItemSummary[] {
  return useSelect(useCallback(itemsIn, []));
}

export function itemsIn(resident: Resident, today: Day): readonly ItemSummary[] {
  return summariesOfItems(resident, resident.all('item'), today);
}

export function summariesOfItems(resident: Resident, rows: readonly Row<'item'>[], today: Day): readonly ItemSummary[] {
  const clock = itemClock(resident, today);
  return rows.map((row) => summaryOfItem(resident, row, clock));
}

/** Steps name their item, so that each of them moves its version; so do the settings of the clock. */
export function summaryOfItem(resident: Resident, row: Row<'item'>, clock: ItemClock): ItemSummary {
  return resident.derived('item', row.id, clock.today, () => itemSummary(resident, row, clock));
}
