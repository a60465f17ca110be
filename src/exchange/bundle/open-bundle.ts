/** Opens an exchange file (读交换文件): the whole file is checked before anything of it is shown or used. */
import { ok, type Result } from '../../domain/result.ts';
import type { Attached } from '../backup/write-stream.ts';
import { type OpenWish, openFile } from '../container/open-file.ts';
import { openLine } from './bundle-line.ts';
import type { BundleFacts, BundleRefusal } from './read-bundle.ts';

export interface OpenBundle {
  readonly facts: BundleFacts;
  /** Hands its records over once more, in their order. @throws RefusedBackup when it has become unreadable. */
  replay(take: {
    batch(changes: readonly unknown[]): Promise<void>;
    blob(blob: Attached): Promise<void>;
  }): Promise<void>;
  /** Ends the worker that holds the file. */
  close(): void;
}

export async function openBundle(file: Blob, wish: OpenWish): Promise<Result<OpenBundle, BundleRefusal>> {
  const opened = await openFile(openLine(wish.signal), file, wish);
  if (!opened.ok) return opened;
  const { facts, close, replay } = opened.value;
  return ok({
    facts,
    close,
    replay: (take) => replay({ batch: ({ changes }) => take.batch(changes), blob: take.blob }),
  });
}
