/**
 * The changes of a share (分发取材): one walk through the log keeps what may belong to it; who and what else goes out is known
 * only at its end, when all that the rows name has been seen.
 */
import type { Change, Part, Patch } from '../../domain/change.ts';
import { changeOf, type LogRecord } from '../../ledger/history.ts';
import type { Ledger, Progress } from '../../ledger/ledger.ts';
import { logPages } from '../../ledger/read-out.ts';
import { sharedChange } from './share-change.ts';
import { type ShareRows, textsIn } from './share-scope.ts';

/** Reading so many costs the page about a frame. */
const PATCHES_AT_ONCE = 500;

/** `whole`: all its patches are kept, so that its hash can be checked. */
type Kept = { readonly change: Change; readonly whole: boolean };

/** `about` of them at most; each is cut to the share when its turn comes, so that the page breathes between them. */
export type ShareChanges = { readonly about: number; readonly changes: Iterable<Change | Part> };

/** @param rows the rows of the scope; what these name is added. @param end place in the log up to which it reaches. */
export async function changesOfShare(
  ledger: Ledger,
  rows: ShareRows,
  end: number,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<ShareChanges> {
  const kept: Kept[] = [];
  for await (const page of logPages(ledger, end, PATCHES_AT_ONCE)) {
    for (const record of page) keep(record, rows, kept);
    onProgress?.({ done: 0, of: end });
  }
  rows.takeNamed();
  return { about: kept.length, changes: sharedOf(kept, rows) };
}

function* sharedOf(kept: readonly Kept[], rows: ShareRows): Iterable<Change | Part> {
  for (const { change, whole } of kept) {
    const sent = sharedChange(change, rows, whole);
    if (sent !== null) yield sent;
  }
}

function keep(record: LogRecord, rows: ShareRows, kept: Kept[]): void {
  const patches = record.patches.filter(({ entity, id }) => rows.has(entity, id) || rows.mayBeNamed(entity));
  if (patches.length === 0) return;
  const own = patches.filter(({ entity, id }) => rows.has(entity, id));
  if (own.length > 0 && record.by.person !== null) rows.mention(record.by.person);
  for (const patch of own) mentionAll(patch, rows);
  const whole = record.part !== true && patches.length === record.patches.length;
  kept.push({ change: { ...changeOf(record), patches }, whole });
}

function mentionAll({ set }: Patch, rows: ShareRows): void {
  for (const [field, { to, was }] of Object.entries(set)) {
    if (field.includes('.')) rows.mention(field.slice(field.indexOf('.') + 1));
    for (const value of [to, was]) textsIn(value, (text) => rows.mention(text));
  }
}
