/** SHA-256 of a file in slices (分片求校验和): the same in a worker and, where there is none, on the page. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const SLICE = 1 << 20;

/** @param breathe awaited between slices of 1 MB. */
export async function hashBytes(bytes: Blob, breathe: () => Promise<void> = async () => {}): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < bytes.size; from += SLICE) {
    hash.update(new Uint8Array(await bytes.slice(from, from + SLICE).arrayBuffer()));
    await breathe();
  }
  return bytesToHex(hash.digest());
}
