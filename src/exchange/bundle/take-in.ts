/** Takes an exchange file into the open ledger (收件): checked whole first, then change by change; a bad one stops no other. */
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { RefusedCode } from '../../ledger/admit.ts';
import { blobHashes, putBlob } from '../../ledger/blob.ts';
import { type Entry, openConflicts } from '../../ledger/held.ts';
import type { Ledger, Progress } from '../../ledger/ledger.ts';
import { receive } from '../../ledger/receive.ts';
import { RefusedBackup } from '../backup/backup-refusal.ts';
import type { BundleHeader } from './bundle-format.ts';
import { type OpenBundle, openBundle } from './open-bundle.ts';
import { notePeer } from './peers.ts';
import type { BundleRefusal } from './read-bundle.ts';
import { type PhonesTaken, takeContacts } from './sent-contacts.ts';
import { noteShare, scopesOf, shareNoteOf } from './share-note.ts';

export type TakenIn = {
  readonly header: BundleHeader;
  readonly applied: number;
  /** Were here already. */
  readonly known: number;
  /** Put aside: from the future, or of a newer version. */
  readonly held: number;
  /** Bad ones, by the reason; the others were taken all the same. */
  readonly refused: readonly { readonly code: RefusedCode; readonly count: number }[];
  /** Where both sides edited. */
  readonly conflicts: readonly Entry[];
  /** Attachments whose bytes came with it. */
  readonly files: number;
  /** Null = the file carries no phones. */
  readonly phones: PhonesTaken | null;
};

export type TakeInRefusal =
  | BundleRefusal
  /** `name` is that of the other ledger. */
  | { readonly code: 'foreignLedger'; readonly name: string }
  /** Only a part of what is here anyway, and changes cut down to that part. */
  | { readonly code: 'shareIntoWhole' }
  | { readonly code: 'wholeIntoShare' }
  /** Changes of people who have another part of the ledger. */
  | { readonly code: 'otherShare'; readonly name: string };

export type TakeInWish = {
  readonly passphrase: string | null;
  readonly onProgress?: (progress: Progress) => void;
  /** What was taken in before it stays: taking the file in once more does the rest. */
  readonly signal?: AbortSignal;
};

/** @throws SaveError when the disk refuses. */
export async function takeIn(ledger: Ledger, file: Blob, wish: TakeInWish): Promise<Result<TakenIn, TakeInRefusal>> {
  const opened = await openBundle(file, wish);
  if (!opened.ok) return opened;
  const bundle = opened.value;
  try {
    const unfit = await unfitFor(ledger, bundle.facts.header);
    if (unfit !== null) return refuse(unfit);
    return ok(await takeAll(ledger, bundle, wish));
  } catch (error) {
    if (wish.signal?.aborted === true) return refuse({ code: 'cancelled' });
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  } finally {
    bundle.close();
  }
}

async function takeAll(ledger: Ledger, bundle: OpenBundle, wish: TakeInWish): Promise<TakenIn> {
  const { header, counts } = bundle.facts;
  const of = counts.change + counts.blob;
  const refused = new Map<RefusedCode, number>();
  const conflicts = new Set<string>();
  let [applied, known, held, done] = [0, 0, 0, 0];
  const here = new Set(counts.blob === 0 ? [] : await blobHashes(ledger));
  const tell = (more: number) => {
    done += more;
    wish.onProgress?.({ done, of });
  };
  await bundle.replay({
    batch: async (changes) => {
      const signal = wish.signal === undefined ? {} : { signal: wish.signal };
      const received = await receive(ledger, changes, signal);
      applied += received.applied;
      known += received.known;
      held += received.held.length;
      for (const { code } of received.refused) refused.set(code, (refused.get(code) ?? 0) + 1);
      for (const { key } of received.conflicts) conflicts.add(key);
      tell(changes.length);
    },
    blob: async ({ hash, bytes }) => {
      if (!here.has(hash)) await putBlob(ledger, hash, bytes);
      tell(1);
    },
  });
  if (header.kind === 'share') await noteShare(ledger, header);
  await notePeer(ledger, header);
  // What looked like two edits at once while a part was missing may have found its place with the rest.
  const open = conflicts.size === 0 ? [] : (await openConflicts(ledger)).filter(({ key }) => conflicts.has(key));
  return {
    header,
    applied,
    known,
    held,
    refused: [...refused].map(([code, count]) => ({ code, count })),
    conflicts: open,
    files: counts.blob,
    phones: header.contacts === undefined ? null : await takeContacts(ledger, header.contacts),
  };
}

async function unfitFor(ledger: Ledger, header: BundleHeader): Promise<TakeInRefusal | null> {
  if (header.ledger !== ledger.id) return { code: 'foreignLedger', name: header.name };
  const note = await shareNoteOf(ledger);
  if (header.kind === 'share') return note === null ? { code: 'shareIntoWhole' } : null;
  if (note === null) return null;
  if (header.kind === 'whole') return { code: 'wholeIntoShare' };
  const mine = new Set(scopesOf(note).map(({ kind, id }) => `${kind}:${id}`));
  const other = header.scopes.find(({ kind, id }) => !mine.has(`${kind}:${id}`));
  return other === undefined ? null : { code: 'otherShare', name: other.name };
}
