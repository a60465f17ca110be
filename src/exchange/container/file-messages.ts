/**
 * What the page and a worker say to each other about one file (文件线程的对话), backup or exchange: it is written record by record,
 * or checked whole and then read out once more. The names of its parts are the same for every kind of file.
 */
import type { BackupRefusal } from '../backup/backup-refusal.ts';
import type { Attached } from '../backup/write-stream.ts';

/** The parts of one kind of file. `sent` and `read`: its changes on the way in and out; `side`: what lies beside the log. */
export type FileParts = {
  readonly header: unknown;
  readonly sent: unknown;
  readonly read: unknown;
  readonly side: unknown;
  readonly facts: unknown;
  readonly counts: unknown;
  readonly refusal: { readonly code: string };
};

/** Records on their way, at most 500 changes and about as many patches as a page can take in at once. */
export type Batch<Change, Side> = { readonly changes: readonly Change[]; readonly sides: readonly Side[] };

export type ToFileWorker<P extends FileParts> =
  | { readonly kind: 'write'; readonly header: P['header']; readonly passphrase: string | null }
  | { readonly kind: 'batch'; readonly batch: Batch<P['sent'], P['side']> }
  | { readonly kind: 'blob'; readonly blob: Attached }
  | { readonly kind: 'finish' }
  | { readonly kind: 'check'; readonly file: Blob; readonly passphrase: string | null; readonly schema: number }
  /** The same file once more, record by record. */
  | { readonly kind: 'read' }
  /** What came last has been dealt with. */
  | { readonly kind: 'next' };

export type FromFileWorker<P extends FileParts> =
  /** Ready for the next batch. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'written'; readonly file: Blob; readonly counts: P['counts'] }
  | { readonly kind: 'at'; readonly done: number; readonly of: number }
  | { readonly kind: 'checked'; readonly facts: P['facts'] }
  /** Unlocking refuses for every kind of file alike. */
  | { readonly kind: 'refused'; readonly refusal: P['refusal'] | BackupRefusal }
  | { readonly kind: 'batch'; readonly batch: Batch<P['read'], P['side']> }
  | { readonly kind: 'blob'; readonly blob: Attached }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: string };
