// How moments, refusals and bad changes of exchange files are written (收发的写法).
import type { OpenAsLedgerRefusal } from '../../exchange/bundle/open-as-ledger.ts';
import type { TakeInRefusal } from '../../exchange/bundle/take-in.ts';
import type { Words } from '../../words/catalogue.ts';

/** `2026-11-23 09:00` in local time; what is no moment stays as it is. */
export function momentText(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export const grouped = (count: number): string => count.toLocaleString('en-US');

/** Why a file was refused and what to do next. */
export function refusedSentence(words: Words, refusal: TakeInRefusal | OpenAsLedgerRefusal): string {
  const fact = 'line' in refusal ? String(refusal.line) : 'name' in refusal ? refusal.name : '';
  return words.exchange.refused[refusal.code](fact);
}
