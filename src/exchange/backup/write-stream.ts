/** Writes a backup as a stream (写备份): lines are hashed, packed and, with a passphrase, locked as they come. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Change, Part } from '../../domain/change.ts';
import {
  type BackupCounts,
  type BackupHeader,
  BLOB_PART,
  type BlobLine,
  type ChangeLine,
  type COUNTED,
  type EndLine,
  type SideLine,
  SUM_EVERY,
  type SumLine,
} from './backup-format.ts';
import { toBase64 } from './base64.ts';
import { ChainCheck } from './chain-check.ts';
import { LogFold } from './log-fold.ts';

export type Attached = { readonly hash: string; readonly type: string; readonly bytes: Blob };

export type Lock = { readonly passphrase: string; readonly workFactor?: number };

/** The packer gets so much at a time. */
const HAND_OVER = 64 * 1024;
/** Finished bytes are put into a Blob in such pieces: the browser may keep those on disk. */
const PIECE = 8 << 20;

export class BackupWriter {
  readonly #header: BackupHeader;
  readonly #gzip = new CompressionStream('gzip');
  readonly #packer = this.#gzip.writable.getWriter();
  readonly #file: Promise<Blob>;
  readonly #encoder = new TextEncoder();
  readonly #hash = sha256.create();
  readonly #chains: ChainCheck;
  readonly #rows = new LogFold();
  readonly #counts: Record<(typeof COUNTED)[number], number> = {
    change: 0,
    contact: 0,
    mapping: 0,
    draft: 0,
    held: 0,
    settled: 0,
    point: 0,
    blob: 0,
  };
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #lines = 0;
  #sinceSum = 0;

  constructor(header: BackupHeader, lock: Lock | null) {
    this.#header = header;
    this.#chains = new ChainCheck(header.ledger);
    this.#file = collect(this.#gzip.readable, lock);
    // Heard where the next line is written or the file is asked for.
    this.#file.catch(() => undefined);
    this.#put(header);
  }

  /** @throws Error when the log of this machine is itself broken: a backup of it would be refused later. */
  async change(sent: Change | Part): Promise<void> {
    const part = 'part' in sent;
    const change = part ? sent.part : sent;
    if (!this.#chains.take(change, part)) throw new Error('the log is broken');
    this.#rows.take(change);
    await this.#record(part ? { t: 'change', change, part } : { t: 'change', change });
  }

  async side(line: SideLine): Promise<void> {
    await this.#record(line);
  }

  async blob({ hash, type, bytes }: Attached): Promise<void> {
    for (let from = 0; from === 0 || from < bytes.size; from += BLOB_PART) {
      const part = new Uint8Array(await bytes.slice(from, from + BLOB_PART).arrayBuffer());
      await this.#record({ t: 'blob', hash, type, size: bytes.size, from, base64: toBase64(part) });
    }
  }

  async end(): Promise<{ readonly file: Blob; readonly counts: BackupCounts }> {
    const heads = this.#chains.heads(this.#header);
    if (heads === null) throw new Error('the log is broken');
    const end: EndLine = {
      t: 'end',
      n: this.#lines,
      sha256: this.#sum(),
      counts: this.#counts,
      heads,
      digest: this.#rows.digest(),
    };
    this.#put(end);
    await this.#handOver();
    await this.#packer.close();
    return { file: await this.#file, counts: this.#counts };
  }

  async #record(line: ChangeLine | SideLine | BlobLine): Promise<void> {
    // A file is counted with its first part.
    if (line.t !== 'blob' || line.from === 0) this.#counts[line.t]++;
    this.#put(line);
    this.#sinceSum++;
    if (this.#sinceSum >= SUM_EVERY) {
      this.#put({ t: 'sum', n: this.#lines, sha256: this.#sum() });
      this.#sinceSum = 0;
    }
    if (this.#waitingBytes >= HAND_OVER) await this.#handOver();
  }

  #put(line: BackupHeader | ChangeLine | SideLine | BlobLine | SumLine | EndLine): void {
    const bytes = this.#encoder.encode(`${JSON.stringify(line)}\n`);
    this.#hash.update(bytes);
    this.#lines++;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
  }

  /** Of all lines so far. */
  #sum(): string {
    return bytesToHex(this.#hash.clone().digest());
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
  const age = await import('./age-box.ts');
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
