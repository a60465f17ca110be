/** 办理队列: the register's rows grouped by what is to be done, by unit or by project, and its counts. */
import type { ItemStage } from './item-state.ts';
import { ITEM_STAGES } from './item-state.ts';
import { ITEM_GROUPS, type ItemGroup, type ItemSummary } from './item-summary.ts';

export type ItemCounts = {
  readonly all: number;
  /** 未销号: neither struck off nor cancelled. */
  readonly open: number;
  readonly byStage: Readonly<Record<ItemStage, number>>;
  readonly byGroup: Readonly<Record<ItemGroup, number>>;
  /** Issued and waiting for the numbering device. */
  readonly provisional: number;
};

export function itemCounts(items: readonly ItemSummary[]): ItemCounts {
  const byStage = zeros(ITEM_STAGES);
  const byGroup = zeros(ITEM_GROUPS);
  let open = 0;
  let provisional = 0;
  for (const item of items) {
    byStage[item.state.stage]++;
    byGroup[item.group]++;
    if (item.isOpen) open++;
    if (item.state.isProvisional && item.state.stage !== 'cancelled') provisional++;
  }
  return { all: items.length, open, byStage, byGroup, provisional };
}

export type ItemBundle<K> = { readonly key: K; readonly items: readonly ItemSummary[] };

/** By what is to be done, in the register's order; empty groups are left out. */
export function byTask(items: readonly ItemSummary[]): readonly ItemBundle<ItemGroup>[] {
  const groups = bundled(items, (item) => item.group);
  return ITEM_GROUPS.flatMap((key) => {
    const held = groups.get(key);
    return held === undefined ? [] : [{ key, items: held.sort(ORDER_IN[key] ?? byDue) }];
  });
}

/** By lead unit or by project (null = none), the most overdue first, then by name as given by `order`. */
export function byReference(
  items: readonly ItemSummary[],
  reference: 'unit' | 'project',
): readonly ItemBundle<string | null>[] {
  const groups = bundled<string | null>(items, (item) => item.row[reference]);
  const bundles = [...groups].map(([key, held]) => ({
    key,
    items: held.sort(byDue),
    late: held.filter((item) => item.group === 'overdue').length,
  }));
  return bundles.sort((a, b) => b.late - a.late || b.items.length - a.items.length).map(({ late: _, ...rest }) => rest);
}

type Compare = (a: ItemSummary, b: ItemSummary) => number;

/** Earliest due day first, those without a day last; then by number. */
export const byDue: Compare = (a, b) => {
  const [dueA, dueB] = [a.state.due ?? '9', b.state.due ?? '9'];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return byNumber(a, b);
};

const byNumber: Compare = (a, b) => {
  const [one, other] = [a.state.number, b.state.number];
  if (one === null || other === null) return one === other ? (a.id < b.id ? -1 : 1) : one === null ? 1 : -1;
  return one.year - other.year || one.seq - other.seq || (a.id < b.id ? -1 : 1);
};

/** What has waited longest for the office comes first; what was struck off last is on top. */
const byReported: Compare = (a, b) => compareText(a.state.reported?.on, b.state.reported?.on) || byNumber(a, b);
const byReview: Compare = (a, b) => compareText(a.state.review, b.state.review) || byNumber(a, b);
const newestFirst: Compare = (a, b) =>
  compareText(b.state.struckOff?.on ?? b.state.cancelled?.on, a.state.struckOff?.on ?? a.state.cancelled?.on) ||
  byNumber(b, a);

const ORDER_IN: Partial<Record<ItemGroup, Compare>> = {
  toCheck: byReported,
  toStrikeOff: byReported,
  toReview: byReview,
  suspended: byReview,
  standing: byReview,
  struckOff: newestFirst,
  cancelled: newestFirst,
};

function compareText(a: string | null | undefined, b: string | null | undefined): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}

function bundled<K>(items: readonly ItemSummary[], keyOf: (item: ItemSummary) => K): Map<K, ItemSummary[]> {
  const groups = new Map<K, ItemSummary[]>();
  for (const item of items) {
    const key = keyOf(item);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [item]);
    else held.push(item);
  }
  return groups;
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  // Every key gets its zero.
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
