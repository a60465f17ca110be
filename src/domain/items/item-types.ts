/** 核查项: the evidence and the checks an item's type asks for. An item without a type takes the office's usual ones. */
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';

/** `words` null = one of the usual checks, whose words are in the catalogue (`fields.itemChecks`). */
export type ItemCheck = { readonly key: string; readonly words: string | null };

export type ItemAsks = {
  /** The type's name; null = no type of its own. */
  readonly name: string | null;
  readonly evidence: NonNullable<Row<'itemType'>['evidence']>;
  readonly checks: readonly ItemCheck[];
};

/** 佐证与交办要求相符 · 电话或现场核实 · 项目专员确认. */
export const USUAL_CHECKS = ['matches', 'confirmed', 'specialist'] as const;

const USUAL: ItemAsks = {
  name: null,
  evidence: 'any',
  checks: USUAL_CHECKS.map((key) => ({ key, words: null })),
};

export function asksOf(view: View, item: Pick<Row<'item'>, 'type'>): ItemAsks {
  const type = item.type === null ? null : view.row('itemType', item.type);
  if (type === null || type.removed !== null) return USUAL;
  const checks = Object.entries(type.checks).flatMap(([key, words]) => (words === null ? [] : [{ key, words }]));
  return { name: type.name, evidence: type.evidence ?? 'any', checks: checks.length === 0 ? USUAL.checks : checks };
}
