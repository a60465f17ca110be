/**
 * Reads a backup as a stream (读备份): every sum, every change's chain, the counts and the end record are checked; nothing
 * of it is believed before the end has been reached. A damaged file is refused whole.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { type Change, type Part, readChange } from '../../domain/change.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import {
  anyHeaderSchema,
  BACKUP_VERSION,
  type BackupCounts,
  type BackupHeader,
  blobSchema,
  COUNTED,
  type EndLine,
  endSchema,
  headerSchema,
  type SideLine,
  sideSchema,
  sumSchema,
} from './backup-format.ts';
import { type BackupRefusal, RefusedBackup } from './backup-refusal.ts';
import { BlobParts } from './blob-parts.ts';
import { ChainCheck } from './chain-check.ts';
import { linesOf, unpacked } from './file-lines.ts';
import { LogFold } from './log-fold.ts';
import type { Attached } from './write-stream.ts';

/** What a backup holds, known once it has been read to its end. */
export type BackupFacts = {
  readonly header: BackupHeader;
  readonly counts: BackupCounts;
  readonly digest: string;
  /** Projects in it that are not removed. */
  readonly projects: number;
  /** Wall clock of its last change as the machine showed it; null when it holds none. */
  readonly lastChange: string | null;
};

export type Taker = {
  readonly header?: (header: BackupHeader) => void;
  readonly change?: (change: Change | Part) => Promise<void> | void;
  readonly side?: (line: SideLine) => Promise<void> | void;
  readonly blob?: (attached: Attached) => Promise<void> | void;
};

/**
 * @param plain the gzip file, unlocked already. @param schema the newest schema this program knows.
 * @param taker hears the records as they come; what it was told counts only when the result is ok.
 */
export async function readBackup(
  plain: Blob,
  schema: number,
  taker: Taker = {},
): Promise<Result<BackupFacts, BackupRefusal>> {
  const reading = new Reading(schema, taker);
  try {
    const unpack = unpacked(plain, () => reading.lines);
    for await (const line of linesOf(unpack)) await reading.take(line);
    return ok(reading.facts());
  } catch (error) {
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  }
}

class Reading {
  lines = 0;
  readonly #schema: number;
  readonly #taker: Taker;
  readonly #hash = sha256.create();
  readonly #rows = new LogFold();
  readonly #blobs = new BlobParts();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
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
  #head: { readonly header: BackupHeader; readonly chains: ChainCheck } | null = null;
  #end: EndLine | null = null;
  #lastChange: string | null = null;

  constructor(schema: number, taker: Taker) {
    this.#schema = schema;
    this.#taker = taker;
  }

  async take(bytes: Uint8Array): Promise<void> {
    const value = this.#parse(bytes);
    if (this.#head === null) this.#takeHeader(value);
    else if (this.#end !== null) throw this.#damaged();
    else await this.#takeRecord(value, this.#head.chains);
    this.#hash.update(bytes);
    this.lines++;
  }

  /** @throws RefusedBackup when the end record has not come. */
  facts(): BackupFacts {
    if (this.#head === null) throw new RefusedBackup({ code: 'notBackup' });
    if (this.#end === null) throw new RefusedBackup({ code: 'truncated', line: this.lines });
    const { header } = this.#head;
    const { counts, digest } = this.#end;
    return { header, counts, digest, projects: this.#rows.count('project'), lastChange: this.#lastChange };
  }

  #takeHeader(value: unknown): void {
    const any = v.safeParse(anyHeaderSchema, value);
    if (!any.success) throw new RefusedBackup({ code: 'notBackup' });
    if (any.output.version > BACKUP_VERSION || any.output.schema > this.#schema)
      throw new RefusedBackup({ code: 'newerVersion' });
    const header = v.safeParse(headerSchema, value);
    if (!header.success) throw this.#damaged();
    this.#head = { header: header.output, chains: new ChainCheck(header.output.ledger) };
    this.#taker.header?.(header.output);
  }

  async #takeRecord(value: unknown, chains: ChainCheck): Promise<void> {
    switch (kindOf(value)) {
      case 'change':
        return this.#takeChange(value, chains);
      case 'blob':
        return this.#takeBlob(value);
      case 'sum':
        return this.#takeSum(value);
      case 'end':
        return this.#takeEnd(value, chains);
      default: {
        const side = v.safeParse(sideSchema, value);
        if (!side.success) throw this.#damaged();
        this.#counts[side.output.t]++;
        await this.#taker.side?.(side.output);
      }
    }
  }

  async #takeChange(value: unknown, chains: ChainCheck): Promise<void> {
    // Only to look at members that may be missing.
    const line = value as { readonly change?: unknown; readonly part?: unknown };
    const change = readChange(line.change);
    const part = line.part === true;
    if (change === null || !chains.take(change, part)) throw this.#damaged();
    this.#rows.take(change);
    this.#counts.change++;
    if (this.#lastChange === null || change.wall > this.#lastChange) this.#lastChange = change.wall;
    await this.#taker.change?.(part ? { part: change } : change);
  }

  async #takeBlob(value: unknown): Promise<void> {
    const line = v.safeParse(blobSchema, value);
    const whole = line.success ? this.#blobs.take(line.output) : 'bad';
    if (whole === 'bad') throw this.#damaged();
    if (whole === 'more') return;
    this.#counts.blob++;
    await this.#taker.blob?.(whole);
  }

  #takeSum(value: unknown): void {
    const sum = v.safeParse(sumSchema, value);
    if (!sum.success || !this.#agrees(sum.output)) throw this.#damaged();
  }

  #takeEnd(value: unknown, chains: ChainCheck): void {
    const read = v.safeParse(endSchema, value);
    const header = this.#head?.header;
    if (!read.success || header === undefined || this.#blobs.open || !this.#agrees(read.output)) throw this.#damaged();
    const end = read.output;
    const sameCounts = COUNTED.every(
      (kind) => end.counts[kind] === this.#counts[kind] && header.counts[kind] === this.#counts[kind],
    );
    const heads = chains.heads(header);
    if (!sameCounts || heads === null || JSON.stringify(heads) !== JSON.stringify(end.heads)) throw this.#damaged();
    if (this.#rows.digest() !== end.digest) throw this.#damaged();
    this.#end = end;
  }

  #agrees({ n, sha256: sum }: { readonly n: number; readonly sha256: string }): boolean {
    return n === this.lines && sum === bytesToHex(this.#hash.clone().digest());
  }

  #parse(bytes: Uint8Array): unknown {
    try {
      return JSON.parse(this.#decoder.decode(bytes));
    } catch {
      throw this.#head === null ? new RefusedBackup({ code: 'notBackup' }) : this.#damaged();
    }
  }

  #damaged(): RefusedBackup {
    return new RefusedBackup({ code: 'damaged', line: this.lines + 1 });
  }
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 't' in value ? value.t : null;
}
