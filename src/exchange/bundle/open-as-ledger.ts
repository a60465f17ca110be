/**
 * Opens a checked exchange file as the ledger of this machine (打开为台账): into a staging database, then switched to in one
 * write, as a restore does. The copy gets a device of its own, so that its changes are its own and can be given back.
 */
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { putBlob } from '../../ledger/blob.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { receive } from '../../ledger/receive.ts';
import { RefusedBackup } from '../backup/backup-refusal.ts';
import { type SwitchWish, switchTo } from '../container/switch-to.ts';
import type { OpenBundle } from './open-bundle.ts';
import { notePeer } from './peers.ts';
import type { BundleRefusal } from './read-bundle.ts';
import { takeContacts } from './sent-contacts.ts';
import { noteShare } from './share-note.ts';

export type OpenAsLedgerWish = SwitchWish & {
  /** The key is the sample's: only a sample may be opened there, and a sample nowhere else. */
  readonly asSample?: boolean;
};

/** `notComplete`: it leaves out what somebody has already, so it cannot stand alone. */
export type OpenAsLedgerRefusal =
  | BundleRefusal
  | { readonly code: 'notComplete' }
  | { readonly code: 'isSample' | 'notSample' };

/** @throws SaveError when the disk refuses; the staging database is then thrown away and nothing is changed. */
export async function openAsLedger(
  bundle: OpenBundle,
  wish: OpenAsLedgerWish,
): Promise<Result<null, OpenAsLedgerRefusal>> {
  const { header } = bundle.facts;
  if (!header.complete) {
    bundle.close();
    return refuse({ code: 'notComplete' });
  }
  return switchTo(bundle, header.ledger, wish, async (staging): Promise<Result<null, OpenAsLedgerRefusal>> => {
    await fill(staging, bundle, wish);
    const { isSample } = settingsOf(staging.resident, staging.today());
    if (isSample !== (wish.asSample ?? false)) return refuse({ code: isSample ? 'isSample' : 'notSample' });
    await takeContacts(staging, header.contacts ?? []);
    if (header.kind === 'share') await noteShare(staging, header);
    await notePeer(staging, header);
    return ok(null);
  });
}

async function fill(staging: Ledger, bundle: OpenBundle, wish: OpenAsLedgerWish): Promise<void> {
  const { counts } = bundle.facts;
  const of = counts.change + counts.blob;
  const signal = wish.signal === undefined ? {} : { signal: wish.signal };
  let done = 0;
  await bundle.replay({
    batch: async (changes) => {
      // It is this very ledger: what a clock that ran ahead has stamped there is applied, not held.
      const received = await receive(staging, changes, { fromBackup: true, ...signal });
      if (received.refused.length > 0) throw new RefusedBackup({ code: 'damaged', line: 0 });
      done += changes.length;
      wish.onProgress?.({ done, of });
    },
    blob: async ({ hash, bytes }) => {
      await putBlob(staging, hash, bytes);
      done++;
      wish.onProgress?.({ done, of });
    },
  });
}
