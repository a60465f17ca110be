/** The door for changes from outside (收件检查): what is let in, held or refused, judged one by one. Pure. */
import { CHANGE_VERSION, type Change, changeKey, readChange } from '../domain/change.ts';
import { canonical, isJson } from '../domain/json.ts';
import { checkPatch } from '../domain/row.ts';
import { isTooFarAhead, MAX_AHEAD_MS, readStamp } from '../domain/stamp.ts';
import type { HeldReason } from './db.ts';
import { joined, type Known } from './part.ts';
import { hashOf } from './sign-change.ts';

export type RefusedCode =
  /** No change at all, or not whole. */
  | 'malformed'
  | 'foreignLedger'
  /** Its content is not what was hashed. */
  | 'badHash'
  /** A value its field cannot hold. */
  | 'badValue'
  /** Its stamp is not its device's own, or not later than the one before. */
  | 'badStamp'
  /** The same device and number is here with another content. */
  | 'forked'
  /** It does not follow the change before it, or the one after it does not follow it. */
  | 'brokenChain'
  /** It says it was written here, and it was not. */
  | 'ownDevice';

export type AtDoor =
  /** `part`: only some of its patches are in it, so that its hash could not be checked. */
  | { readonly kind: 'change'; readonly change: Change; readonly part: boolean }
  | {
      readonly kind: 'held';
      readonly reason: HeldReason;
      readonly device: string;
      readonly n: number;
      readonly due: number | null;
    }
  | { readonly kind: 'refused'; readonly code: RefusedCode };

/** What can be said of one change without looking at the log. */
export function atDoor(given: unknown, ledger: string, nowMs: number): AtDoor {
  const said = isPart(given);
  const value = said ? given.part : given;
  const newer = readNewer(value);
  if (newer !== null) {
    if (newer.ledger !== ledger) return refused('foreignLedger');
    return { kind: 'held', reason: 'newerVersion', device: newer.device, n: newer.n, due: null };
  }
  const change = readChange(value);
  if (change === null) return refused('malformed');
  if (change.ledger !== ledger) return refused('foreignLedger');
  const part = hashOf(change) !== change.hash;
  if (part && (!said || change.hash === '')) return refused('badHash');
  if (readStamp(change.at).device !== change.device) return refused('badStamp');
  if (change.patches.some((patch) => checkPatch(patch) !== null)) return refused('badValue');
  if (isTooFarAhead(change.at, nowMs)) {
    const due = readStamp(change.at).ms - MAX_AHEAD_MS;
    return { kind: 'held', reason: 'future', device: change.device, n: change.n, due };
  }
  return { kind: 'change', change, part };
}

function isPart(value: unknown): value is { readonly part: unknown } {
  return typeof value === 'object' && value !== null && 'part' in value && Object.keys(value).length === 1;
}

/** The changes of the log that `admit` must know: the same number of the same device, and its two neighbours. */
export type Neighbours = ReadonlyMap<string, Known>;

/** Judged against the log: holes are fine (the rest may come later), contradictions are not. */
export function admit(
  change: Change,
  own: string,
  known: Neighbours,
  part = false,
): 'new' | 'known' | 'more' | RefusedCode {
  const same = known.get(changeKey(change));
  if (same !== undefined) return joined(same, change, part).kind;
  if (change.device === own) return 'ownDevice';
  const before = known.get(changeKey({ device: change.device, n: change.n - 1 }));
  if (change.n === 1 ? change.prev !== '' : before !== undefined && before.hash !== change.prev) return 'brokenChain';
  if (before !== undefined && before.at >= change.at) return 'badStamp';
  const after = known.get(changeKey({ device: change.device, n: change.n + 1 }));
  if (after !== undefined && after.prev !== change.hash) return 'brokenChain';
  return after !== undefined && after.at <= change.at ? 'badStamp' : 'new';
}

/** A change of a later format: kept as it came, as long as it is plain JSON and says whose it is. */
function readNewer(value: unknown): { readonly ledger: string; readonly device: string; readonly n: number } | null {
  if (typeof value !== 'object' || value === null || !('v' in value)) return null;
  if (typeof value.v !== 'number' || !Number.isInteger(value.v) || value.v <= CHANGE_VERSION) return null;
  // Only to look at members that may be missing.
  const { ledger, device, n } = value as { readonly ledger?: unknown; readonly device?: unknown; readonly n?: unknown };
  if (typeof ledger !== 'string' || typeof device !== 'string' || !/^[A-Za-z0-9]{4,32}$/.test(device)) return null;
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 1 || !isJson(value, 16)) return null;
  return { ledger, device, n };
}

/** True when two held values are the same change. */
export function sameHeld(a: unknown, b: unknown): boolean {
  return isJson(a, 16) && isJson(b, 16) && canonical(a) === canonical(b);
}

function refused(code: RefusedCode): AtDoor {
  return { kind: 'refused', code };
}
