/** The parts of an attachment put together again (拼附件): in their order, and equal to their hash. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BlobLine } from './backup-format.ts';
import { fromBase64 } from './base64.ts';
import type { Attached } from './write-stream.ts';

type Under = { readonly of: BlobLine; readonly parts: Blob[]; readonly sum: ReturnType<typeof sha256.create> };

export class BlobParts {
  #under: Under | null = null;
  #bytes = 0;

  /** True while an attachment is not complete. */
  get open(): boolean {
    return this.#under !== null;
  }

  take(line: BlobLine): Attached | 'more' | 'bad' {
    const part = fromBase64(line.base64);
    if (part === null) return 'bad';
    if (this.#under === null) {
      if (line.from !== 0) return 'bad';
      this.#under = { of: line, parts: [], sum: sha256.create() };
      this.#bytes = 0;
    }
    const { of, parts, sum } = this.#under;
    const follows = of.hash === line.hash && of.size === line.size && of.type === line.type;
    if (!follows || line.from !== this.#bytes || this.#bytes + part.length > of.size) return 'bad';
    if (part.length === 0 && of.size > 0) return 'bad';
    parts.push(new Blob([part]));
    sum.update(part);
    this.#bytes += part.length;
    if (this.#bytes < of.size) return 'more';
    this.#under = null;
    if (bytesToHex(sum.digest()) !== of.hash) return 'bad';
    return { hash: of.hash, type: of.type, bytes: new Blob(parts, { type: of.type }) };
  }
}
