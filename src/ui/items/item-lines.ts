// The lines of the register (台账行): heads of groups and the items below them. Pure; counts are those of the rows.
import { byReference, byTask, type ItemBundle } from '../../domain/items/item-queue.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import type { View } from '../../domain/view.ts';
import type { Words } from '../../words/catalogue.ts';
import { nameOf } from '../kit/items/item-names.ts';
import { type ItemsView, isShown } from './items-view.ts';

export type ItemLine =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly title: string;
      readonly count: number;
      readonly note: string | null;
    }
  | { readonly kind: 'row'; readonly id: string; readonly item: ItemSummary };

/** How many of the struck-off stand below the open ones. */
const LATELY = 8;

/**
 * `struck`: just struck off and still shown where it stood until one moves on; the count of its group is without it.
 * `fits`: what was typed into the search box.
 */
export function itemLines(
  items: readonly ItemSummary[],
  { shown, by }: ItemsView,
  fits: (item: ItemSummary) => boolean,
  struck: { readonly before: ItemSummary } | null,
  resident: View,
  words: Words,
): readonly ItemLine[] {
  const lingering = struck?.before.id ?? null;
  const now = lingering === null ? undefined : items.find(({ id }) => id === lingering);
  const seen = items.filter((item) => item.id !== lingering && isShown(item, shown) && fits(item));
  // Sorted as it stood, shown as it is.
  if (struck !== null && now !== undefined) seen.push(struck.before);
  const groups: readonly (readonly [ItemBundle<string | null>, string])[] =
    by === 'task'
      ? byTask(seen).map((bundle) => [bundle, words.items.groups[bundle.key]] as const)
      : byReference(seen, by).map((bundle) => [bundle, titleOf(bundle.key, by, resident, words)] as const);
  const lines: ItemLine[] = [];
  for (const [{ key, items: held }, title] of groups) {
    const count = held.filter(({ id }) => id !== lingering).length;
    lines.push({ kind: 'group', id: key ?? 'none', title, count, note: null });
    for (const item of held)
      lines.push({ kind: 'row', id: item.id, item: item.id === lingering && now !== undefined ? now : item });
  }
  if (shown === 'open' && by === 'task') lines.push(...latelyStruck(items, fits, lingering, words));
  return lines;
}

function latelyStruck(
  items: readonly ItemSummary[],
  fits: (item: ItemSummary) => boolean,
  lingering: string | null,
  words: Words,
): readonly ItemLine[] {
  const struck = items.filter((item) => item.state.stage === 'struckOff' && fits(item));
  const [bundle] = byTask(struck.filter(({ id }) => id !== lingering));
  if (bundle === undefined) return [];
  const shown = bundle.items.slice(0, LATELY);
  const note = struck.length > shown.length ? words.items.ofAll(struck.length) : null;
  return [
    { kind: 'group', id: 'lately', title: words.items.lately, count: shown.length, note },
    ...shown.map((item): ItemLine => ({ kind: 'row', id: item.id, item })),
  ];
}

function titleOf(key: string | null, by: 'unit' | 'project', resident: View, words: Words): string {
  if (key === null) return by === 'unit' ? words.items.noUnit : words.items.noProject;
  return nameOf(resident, by, key);
}

export const rowsOf = (lines: readonly ItemLine[]): readonly ItemSummary[] =>
  lines.flatMap((line) => (line.kind === 'row' ? [line.item] : []));
