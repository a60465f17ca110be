/** The last backup of this machine (上次备份) and when to remind: old, and something has been written since. */
import * as v from 'valibot';
import { readStamp } from '../../domain/stamp.ts';
import { readDeviceSetting, writeDeviceSetting } from '../../ledger/device.ts';
import { changesSince, latestChanges } from '../../ledger/history.ts';
import type { Ledger } from '../../ledger/ledger.ts';

export type LastBackup = {
  /** ISO. */
  readonly at: string;
  readonly name: string;
  /** Place in the log up to which it reaches. */
  readonly seq: number;
  /** `downloads`: handed to the browser, whether it arrived is not known here. `restored`: the file this ledger came from. */
  readonly where: 'downloads' | 'folder' | 'restored';
};

export type BackupState = {
  readonly last: LastBackup | null;
  /** Changes written since, or all of them. */
  readonly since: number;
  /** Whole days since the last backup, or since the first change where there is none. */
  readonly days: number;
  /** It is time to say so. */
  readonly due: boolean;
};

export const OLD_AFTER_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const LAST = 'backup.last';
const QUIET = 'backup.quietUntil';

const lastSchema = v.object({
  at: v.string(),
  name: v.string(),
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  where: v.picklist(['downloads', 'folder', 'restored']),
});

export async function readBackupState(ledger: Ledger, nowMs: number): Promise<BackupState> {
  const stored = v.safeParse(lastSchema, await readDeviceSetting(ledger, LAST));
  const last = stored.success ? stored.output : null;
  const [newest] = await latestChanges(ledger, { limit: 1 });
  const [first] = await changesSince(ledger, 0, 1);
  const since = Math.max(0, (newest?.seq ?? 0) - (last?.seq ?? 0));
  const from = last === null ? (first === undefined ? nowMs : readStamp(first.at).ms) : Date.parse(last.at);
  const days = Math.max(0, Math.floor((nowMs - from) / DAY_MS));
  const quiet = await readDeviceSetting(ledger, QUIET);
  const isQuiet = typeof quiet === 'number' && nowMs < quiet && quiet <= nowMs + DAY_MS;
  return { last, since, days, due: since > 0 && nowMs - from > OLD_AFTER_DAYS * DAY_MS && !isQuiet };
}

export function keepLastBackup(ledger: Ledger, last: LastBackup): Promise<void> {
  return writeDeviceSetting(ledger, LAST, last);
}

/** No reminder for 24 hours. */
export function quietReminder(ledger: Ledger, nowMs: number): Promise<void> {
  return writeDeviceSetting(ledger, QUIET, nowMs + DAY_MS);
}
