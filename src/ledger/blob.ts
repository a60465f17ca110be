/** Bytes of attachments (附件内容) by their SHA-256; the log carries hash and size only. They are written by `commit`. */
import type { BlobRecord } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

/** Null when the bytes are not on this machine. */
export async function readBlob(ledger: Ledger, hash: string): Promise<Blob | null> {
  return (await ledger.inner.db.blob.get(hash))?.bytes ?? null;
}

export async function blobHashes(ledger: Ledger): Promise<readonly string[]> {
  return ledger.inner.db.blob.toCollection().primaryKeys();
}

/** Bytes that came beside a change from elsewhere (bundle, backup). */
export function putBlob(ledger: Ledger, hash: string, bytes: Blob): Promise<void> {
  return smallWrite(ledger, 'blob', (write) =>
    write.put('blob', { hash, bytes, size: bytes.size, mediaType: bytes.type } satisfies BlobRecord),
  );
}
