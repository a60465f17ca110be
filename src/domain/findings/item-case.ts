/** 事项检查: one item with its fold, looked up once for all the item findings. */
import type { Facts, FindingCode } from '../../words/catalogue.ts';
import type { Day } from '../day.ts';
import type { Row } from '../entities/registry.ts';
import type { ItemClock } from '../items/item-standing.ts';
import { type ItemSummary, itemSummary } from '../items/item-summary.ts';
import type { View } from '../view.ts';
import type { Finding } from './finding.ts';

export type ItemCase = { readonly view: View; readonly today: Day; readonly item: ItemSummary };
export type ItemFinding = (about: ItemCase) => readonly Finding[];

export function itemCase(view: View, clock: ItemClock, row: Row<'item'>): ItemCase {
  return { view, today: clock.today, item: itemSummary(view, row, clock) };
}

/** A finding about an item, mended in the register. */
export function inItem(
  { item }: ItemCase,
  code: FindingCode,
  severity: Finding['severity'],
  facts: Facts = {},
): Finding {
  return {
    code,
    severity,
    subject: { entity: 'item', id: item.id },
    facts: { name: item.row.name, number: item.label.kind === 'none' ? '' : item.label.words, ...facts },
    mend: { screen: 'items', id: item.id, part: null, at: null },
  };
}
