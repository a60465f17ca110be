/** Guards of a slot's own values (席位). */
import { type Refusal, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';

export function slotRefusal(
  slot: Pick<Row<'slot'>, 'least' | 'most' | 'from' | 'to'>,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (slot.least !== null && slot.most !== null && slot.most < slot.least)
    return refusal('mostBelowLeast', { least: slot.least, most: slot.most });
  if (slot.from !== null && slot.to !== null && slot.to < slot.from)
    return refusal('endBeforeBegin', { from: slot.from, to: slot.to });
  return null;
}
