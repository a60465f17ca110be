/** Writes a backup as a stream (写备份): lines are hashed, packed and, with a passphrase, locked as they come. */
import type { Change, Part } from '../../domain/change.ts';
import { LineWriter, type Lock } from '../container/line-writer.ts';
import {
  type BackupCounts,
  type BackupHeader,
  BLOB_PART,
  type BlobLine,
  type ChangeLine,
  type COUNTED,
  type EndLine,
  type SideLine,
} from './backup-format.ts';
import { toBase64 } from './base64.ts';
import { ChainCheck } from './chain-check.ts';
import { LogFold } from './log-fold.ts';

export type Attached = { readonly hash: string; readonly type: string; readonly bytes: Blob };

export class BackupWriter {
  readonly #header: BackupHeader;
  readonly #lines: LineWriter;
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

  constructor(header: BackupHeader, lock: Lock | null) {
    this.#header = header;
    this.#chains = new ChainCheck(header.ledger);
    this.#lines = new LineWriter(lock);
    this.#lines.put(header);
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
    for await (const line of blobLines({ hash, type, bytes })) await this.#record(line);
  }

  async end(): Promise<{ readonly file: Blob; readonly counts: BackupCounts }> {
    const heads = this.#chains.heads(this.#header);
    if (heads === null) throw new Error('the log is broken');
    const end: EndLine = {
      t: 'end',
      ...this.#lines.sum,
      counts: this.#counts,
      heads,
      digest: this.#rows.digest(),
    };
    this.#lines.put(end);
    return { file: await this.#lines.close(), counts: this.#counts };
  }

  async #record(line: ChangeLine | SideLine | BlobLine): Promise<void> {
    // A file is counted with its first part.
    if (line.t !== 'blob' || line.from === 0) this.#counts[line.t]++;
    await this.#lines.record(line);
  }
}

/** An attachment in parts, so that no line grows without bound. */
export async function* blobLines({ hash, type, bytes }: Attached): AsyncGenerator<BlobLine> {
  for (let from = 0; from === 0 || from < bytes.size; from += BLOB_PART) {
    const part = new Uint8Array(await bytes.slice(from, from + BLOB_PART).arrayBuffer());
    yield { t: 'blob', hash, type, size: bytes.size, from, base64: toBase64(part) };
  }
}
