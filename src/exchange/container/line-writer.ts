/** Writes lines of JSON into one packed file (逐行写文件): hashed, packed and, with a passphrase, locked as they come. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export type Lock = { readonly passphrase: string; readonly workFactor?: number };

/** A sum line follows so many records: a damaged file is refused near the place of the damage. */
export const SUM_EVERY = 500;
/** The packer gets so much at a time. */
const HAND_OVER = 64 * 1024;
/** Finished bytes are put into a Blob in such pieces: the browser may keep those on disk. */
const PIECE = 8 << 20;

export class LineWriter {
  readonly #gzip = new CompressionStream('gzip');
  readonly #packer = this.#gzip.writable.getWriter();
  readonly #file: Promise<Blob>;
  readonly #encoder = new TextEncoder();
  readonly #hash = sha256.create();
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #lines = 0;
  #sinceSum = 0;

  constructor(lock: Lock | null) {
    this.#file = collect(this.#gzip.readable, lock);
    // Heard where the next line is written or the file is asked for.
    this.#file.catch(() => undefined);
  }

  /** How many lines there are, and the SHA-256 of all of them: what a sum line and the end record say. */
  get sum(): { readonly n: number; readonly sha256: string } {
    return { n: this.#lines, sha256: bytesToHex(this.#hash.clone().digest()) };
  }

  put(line: object): void {
    const bytes = this.#encoder.encode(`${JSON.stringify(line)}\n`);
    this.#hash.update(bytes);
    this.#lines++;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
  }

  /** A record is a line that counts towards the next sum. */
  async record(line: object): Promise<void> {
    this.put(line);
    this.#sinceSum++;
    if (this.#sinceSum >= SUM_EVERY) {
      this.put({ t: 'sum', ...this.sum });
      this.#sinceSum = 0;
    }
    if (this.#waitingBytes >= HAND_OVER) await this.#handOver();
  }

  async close(): Promise<Blob> {
    await this.#handOver();
    await this.#packer.close();
    return this.#file;
  }

  async #handOver(): Promise<void> {
    const joined = new Uint8Array(this.#waitingBytes);
    let at = 0;
    for (const bytes of this.#waiting) {
      joined.set(bytes, at);
      at += bytes.length;
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#packer.write(joined);
  }
}

async function collect(packed: ReadableStream<Uint8Array>, lock: Lock | null): Promise<Blob> {
  const finished = lock === null ? packed : await locked(packed, lock);
  return blobOf(finished);
}

async function locked(packed: ReadableStream<Uint8Array>, lock: Lock): Promise<ReadableStream<Uint8Array>> {
  const age = await import('../backup/age-box.ts');
  return age.lock(packed, lock.passphrase, lock.workFactor);
}

/** Everything of a stream in one Blob. */
export async function blobOf(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const reader = stream.getReader();
  const pieces: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (value !== undefined) {
      // A copy: the packer may use its memory again, and a Blob takes no shared memory.
      parts.push(new Uint8Array(value));
      size += value.length;
    }
    if (done || size >= PIECE) {
      pieces.push(new Blob(parts));
      parts = [];
      size = 0;
    }
    if (done) return new Blob(pieces, { type: 'application/octet-stream' });
  }
}
