/**
 * Reads an exchange file as a stream (读交换文件): every sum, the counts and the end record are checked; a damaged file is
 * refused whole. Whether a change itself is good is for the ledger to say, one by one: a bad one stops no other.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { BACKUP_FORMAT } from '../backup/backup-format.ts';
import { type BackupRefusal, RefusedBackup } from '../backup/backup-refusal.ts';
import { BlobParts } from '../backup/blob-parts.ts';
import { linesOf, unpacked } from '../backup/file-lines.ts';
import type { Attached } from '../backup/write-stream.ts';
import {
  anyFirstLine,
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundleCounts,
  type BundleHeader,
  bundleHeaderSchema,
  bundleLineSchema,
} from './bundle-format.ts';

export type BundleFacts = { readonly header: BundleHeader; readonly counts: BundleCounts };

/** `isBackup`: a whole ledger to be restored, not changes to be taken in. */
export type BundleRefusal = BackupRefusal | { readonly code: 'isBackup' };

export type BundleTaker = {
  readonly header?: (header: BundleHeader) => void;
  /** As it stands in the file; a part as `{ part: … }`. */
  readonly change?: (change: unknown) => Promise<void> | void;
  readonly blob?: (attached: Attached) => Promise<void> | void;
};

/** @param plain the gzip file, unlocked already. @param schema the newest schema this program knows. */
export async function readBundle(
  plain: Blob,
  schema: number,
  taker: BundleTaker = {},
): Promise<Result<BundleFacts, BundleRefusal>> {
  const reading = new Reading(schema, taker);
  try {
    for await (const line of linesOf(unpacked(plain, () => reading.lines))) await reading.take(line);
    return ok(reading.facts());
  } catch (error) {
    if (error instanceof NotThisKind) return refuse({ code: 'isBackup' });
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  }
}

class NotThisKind extends Error {}

class Reading {
  lines = 0;
  readonly #schema: number;
  readonly #taker: BundleTaker;
  readonly #hash = sha256.create();
  readonly #blobs = new BlobParts();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #counts: BundleCounts = { change: 0, blob: 0 };
  #header: BundleHeader | null = null;
  #ended = false;

  constructor(schema: number, taker: BundleTaker) {
    this.#schema = schema;
    this.#taker = taker;
  }

  async take(bytes: Uint8Array): Promise<void> {
    const value = this.#parse(bytes);
    if (this.#header === null) this.#takeHeader(value);
    else if (this.#ended) throw this.#damaged();
    else await this.#takeLine(value);
    this.#hash.update(bytes);
    this.lines++;
  }

  facts(): BundleFacts {
    if (this.#header === null) throw new RefusedBackup({ code: 'notBackup' });
    if (!this.#ended) throw new RefusedBackup({ code: 'truncated', line: this.lines });
    return { header: this.#header, counts: this.#counts };
  }

  #takeHeader(value: unknown): void {
    const any = v.safeParse(anyFirstLine, value);
    if (!any.success) throw new RefusedBackup({ code: 'notBackup' });
    if (any.output.format === BACKUP_FORMAT) throw new NotThisKind();
    if (any.output.format !== BUNDLE_FORMAT) throw new RefusedBackup({ code: 'notBackup' });
    if (any.output.version > BUNDLE_VERSION || any.output.schema > this.#schema)
      throw new RefusedBackup({ code: 'newerVersion' });
    const header = v.safeParse(bundleHeaderSchema, value);
    if (!header.success) throw this.#damaged();
    this.#header = header.output;
    this.#taker.header?.(header.output);
  }

  async #takeLine(value: unknown): Promise<void> {
    const read = v.safeParse(bundleLineSchema, value);
    if (!read.success) throw this.#damaged();
    const line = read.output;
    if (line.t === 'change') {
      this.#counts = { ...this.#counts, change: this.#counts.change + 1 };
      await this.#taker.change?.(line.part === true ? { part: line.change } : line.change);
    } else if (line.t === 'blob') {
      const whole = this.#blobs.take(line);
      if (whole === 'bad') throw this.#damaged();
      if (whole === 'more') return;
      this.#counts = { ...this.#counts, blob: this.#counts.blob + 1 };
      await this.#taker.blob?.(whole);
    } else {
      if (line.n !== this.lines || line.sha256 !== bytesToHex(this.#hash.clone().digest())) throw this.#damaged();
      if (line.t === 'sum') return;
      const { change, blob } = line.counts;
      if (this.#blobs.open || change !== this.#counts.change || blob !== this.#counts.blob) throw this.#damaged();
      this.#ended = true;
    }
  }

  #parse(bytes: Uint8Array): unknown {
    try {
      return JSON.parse(this.#decoder.decode(bytes));
    } catch {
      throw this.#header === null ? new RefusedBackup({ code: 'notBackup' }) : this.#damaged();
    }
  }

  #damaged(): RefusedBackup {
    return new RefusedBackup({ code: 'damaged', line: this.lines + 1 });
  }
}
