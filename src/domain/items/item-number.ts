/** 编号: year and sequence, `2026-93`. Allotted at issue by the ledger's numbering device; elsewhere an item waits for it. */

export type ItemNumber = { readonly year: number; readonly seq: number };

const NUMBER = /^(\d{4})-([1-9]\d{0,6})$/;

export function readNumber(text: string | null): ItemNumber | null {
  const parts = NUMBER.exec(text ?? '');
  return parts === null ? null : { year: Number(parts[1]), seq: Number(parts[2]) };
}

export function writeNumber({ year, seq }: ItemNumber): string {
  return `${year}-${seq}`;
}

/** `093`: the sequence as lists of one year show it. */
export function shortNumber(number: ItemNumber): string {
  return String(number.seq).padStart(3, '0');
}

/** What stands in the number's place until the numbering device has allotted one: the same on every copy. */
export function provisionalNumber(item: string): string {
  return item.slice(-4).toUpperCase();
}
