/** What the page and the worker say to each other about one backup file (备份线程的对话). */
import type { Change, Part } from '../../domain/change.ts';
import type { BackupCounts, BackupHeader, SideLine } from './backup-format.ts';
import type { BackupRefusal } from './backup-refusal.ts';
import type { BackupFacts } from './read-stream.ts';
import type { Attached } from './write-stream.ts';

/** Records on their way, at most 500 changes and about as many patches as a page can take in at once. */
export type Batch = { readonly changes: readonly (Change | Part)[]; readonly sides: readonly SideLine[] };

export type ToBackupWorker =
  | { readonly kind: 'write'; readonly header: BackupHeader; readonly passphrase: string | null }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'blob'; readonly blob: Attached }
  | { readonly kind: 'finish' }
  | { readonly kind: 'check'; readonly file: Blob; readonly passphrase: string | null; readonly schema: number }
  /** The same file once more, record by record. */
  | { readonly kind: 'read' }
  /** What came last has been dealt with. */
  | { readonly kind: 'next' };

export type FromBackupWorker =
  /** Ready for the next batch. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'written'; readonly file: Blob; readonly counts: BackupCounts }
  | { readonly kind: 'at'; readonly done: number; readonly of: number }
  | { readonly kind: 'checked'; readonly facts: BackupFacts }
  | { readonly kind: 'refused'; readonly refusal: BackupRefusal }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'blob'; readonly blob: Attached }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: string };
