/** Makes the next change of this device: counter, chain, stamp, hash. Synchronous, because it runs inside the transaction. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CHANGE_VERSION, type Change, hashedText, type Patch, type TypedBy } from '../domain/change.ts';
import { tick, writeStamp } from '../domain/stamp.ts';
import type { OwnHead } from './db.ts';

export type Act = {
  readonly by: TypedBy;
  readonly command: string;
  readonly batch: string | null;
  readonly undoes: string | null;
  readonly patches: readonly Patch[];
};

/** The last millisecond nine base-36 digits can say (year 5188): a clock beyond it counts on from there. */
const LAST_MS = 36 ** 9 - 1;

/** The change and the head after it. The clock never refuses: it counts on when the wall clock was set back. */
export function nextChange(own: OwnHead, act: Act, nowMs: number): { readonly change: Change; readonly own: OwnHead } {
  const clock = tick(own.clock, Math.min(nowMs, LAST_MS));
  const unsigned: Omit<Change, 'hash'> = {
    v: CHANGE_VERSION,
    ledger: own.ledger,
    device: own.device,
    n: own.n + 1,
    prev: own.hash,
    at: writeStamp(clock, own.device),
    wall: wallText(nowMs),
    ...act,
  };
  const change: Change = { ...unsigned, hash: hashOf(unsigned) };
  return { change, own: { ...own, n: change.n, hash: change.hash, clock, changes: own.changes + 1 } };
}

export function hashOf(change: Omit<Change, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(hashedText(change))));
}

/** The wall clock as this machine shows it: `2026-03-01T08:15:30.120+08:00`. */
export function wallText(nowMs: number): string {
  const offset = -new Date(nowMs).getTimezoneOffset();
  const local = new Date(nowMs + offset * 60_000);
  // Years beyond the calendar's reach are written as they come: the text is evidence, not arithmetic.
  const text = Number.isNaN(local.getTime()) ? String(nowMs) : local.toISOString().slice(0, -1);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  return `${text}${offset < 0 ? '-' : '+'}${hours}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
}
