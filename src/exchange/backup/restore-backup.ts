/**
 * Restores a checked backup (从备份恢复): into a staging database, compared by digest with what was backed up, then switched
 * to in one write. Until that write the ledger of the key is untouched; after it the page must be loaded again.
 */
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { putBlob } from '../../ledger/blob.ts';
import { writeContacts } from '../../ledger/contact.ts';
import { digest } from '../../ledger/digest.ts';
import { writeDraft } from '../../ledger/draft.ts';
import type { Identity, Ledger } from '../../ledger/ledger.ts';
import { writeMapping } from '../../ledger/mapping.ts';
import { putPoint, standingOf } from '../../ledger/read-out.ts';
import { receive } from '../../ledger/receive.ts';
import { type SwitchWish, switchTo } from '../container/switch-to.ts';
import type { SideLine } from './backup-format.ts';
import { type BackupRefusal, RefusedBackup } from './backup-refusal.ts';
import { keepLastBackup } from './last-backup.ts';
import type { OpenBackup } from './open-backup.ts';
import type { Batch } from './worker-line.ts';

export type RestoreWish = SwitchWish & {
  /** The key is the sample's: nothing real is restored there, where a reset would throw it away. */
  readonly asSample?: boolean;
  /** Name of the file, remembered as the last backup. */
  readonly fileName: string;
  /** Who uses this machine, where it is already known. */
  readonly identity: Identity | null;
};

export type RestoreRefusal = BackupRefusal | { readonly code: 'notSample' };

/** @throws SaveError when the disk refuses; the staging database is then thrown away and the ledger is as it was. */
export function restoreBackup(backup: OpenBackup, wish: RestoreWish): Promise<Result<null, RestoreRefusal>> {
  const { facts } = backup;
  return switchTo(backup, facts.header.ledger, wish, async (staging): Promise<Result<null, RestoreRefusal>> => {
    const held = await fill(staging, backup, wish);
    if ((await digest(staging)) !== facts.digest) return refuse({ code: 'digestDiffers' });
    if (wish.asSample === true && !settingsOf(staging.resident, staging.today()).isSample)
      return refuse({ code: 'notSample' });
    await finishSides(staging, held, backup, wish);
    return ok(null);
  });
}

/** @returns changes that were on hold. */
async function fill(staging: Ledger, backup: OpenBackup, wish: RestoreWish): Promise<readonly unknown[]> {
  const { counts } = backup.facts;
  const of = counts.change + counts.blob;
  const held: unknown[] = [];
  let done = 0;
  const signal = wish.signal === undefined ? {} : { signal: wish.signal };
  const taking = async ({ changes, sides }: Batch) => {
    const received = await receive(staging, changes, { fromBackup: true, ...signal });
    if (received.applied !== changes.length) throw new RefusedBackup({ code: 'damaged', line: 0 });
    done += changes.length;
    await takeSides(staging, sides);
    for (const line of sides) if (line.t === 'held') held.push(line.change);
    wish.onProgress?.({ done, of });
  };
  await backup.replay({
    batch: taking,
    blob: async ({ hash, bytes }) => {
      await putBlob(staging, hash, bytes);
      done++;
      wish.onProgress?.({ done, of });
    },
  });
  if ((await standingOf(staging)).changes !== counts.change) throw new RefusedBackup({ code: 'damaged', line: 0 });
  return held;
}

async function takeSides(staging: Ledger, sides: readonly SideLine[]): Promise<void> {
  const contacts = sides.flatMap((line) => (line.t === 'contact' ? [line] : []));
  if (contacts.length > 0)
    await writeContacts(
      staging,
      contacts.map(({ person, phones, note }) => ({ person, phones, note })),
    );
  for (const line of sides) {
    if (line.t === 'mapping') await writeMapping(staging, line.key, line.mapping);
    else if (line.t === 'draft') await writeDraft(staging, line.key, line.value);
    // A fresh database counts its log from 1 without gaps: the place is the number of changes before it.
    else if (line.t === 'point')
      await putPoint(staging, { id: line.id, name: line.name, at: line.at, seq: line.after });
  }
}

/** What may change rows (held changes whose time has come) or is only of this machine comes after the comparison. */
async function finishSides(
  staging: Ledger,
  held: readonly unknown[],
  backup: OpenBackup,
  wish: RestoreWish,
): Promise<void> {
  const standing = await standingOf(staging);
  if (held.length > 0) await receive(staging, held);
  if (wish.identity !== null) await staging.setIdentity(wish.identity);
  const { created } = backup.facts.header;
  await keepLastBackup(staging, { at: created, name: wish.fileName, seq: standing.seq, where: 'restored' });
}
