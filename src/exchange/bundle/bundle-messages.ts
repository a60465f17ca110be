/** What the page and the worker say to each other about one exchange file (交换线程的对话). */
import type { Change, Part } from '../../domain/change.ts';
import type { Attached } from '../backup/write-stream.ts';
import type { BundleCounts, BundleHeader } from './bundle-format.ts';
import type { BundleFacts, BundleRefusal } from './read-bundle.ts';

export type ToBundleWorker =
  | { readonly kind: 'write'; readonly header: BundleHeader; readonly passphrase: string | null }
  | { readonly kind: 'batch'; readonly changes: readonly (Change | Part)[] }
  | { readonly kind: 'blob'; readonly blob: Attached }
  | { readonly kind: 'finish' }
  | { readonly kind: 'check'; readonly file: Blob; readonly passphrase: string | null; readonly schema: number }
  /** The same file once more, record by record. */
  | { readonly kind: 'read' }
  /** What came last has been dealt with. */
  | { readonly kind: 'next' };

export type FromBundleWorker =
  | { readonly kind: 'taken' }
  | { readonly kind: 'written'; readonly file: Blob; readonly counts: BundleCounts }
  | { readonly kind: 'at'; readonly done: number; readonly of: number }
  | { readonly kind: 'checked'; readonly facts: BundleFacts }
  | { readonly kind: 'refused'; readonly refusal: BundleRefusal }
  | { readonly kind: 'batch'; readonly changes: readonly unknown[] }
  | { readonly kind: 'blob'; readonly blob: Attached }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: string };
