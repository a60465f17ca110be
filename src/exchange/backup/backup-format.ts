/**
 * The backup file (备份文件 .tzbak): JSON Lines → gzip → with a passphrase age v1. Line 1 is the header, then records, a sum
 * every so many lines, and the end record. Readable without this program: `age -d file | gunzip`.
 */
import * as v from 'valibot';
import type { Change } from '../../domain/change.ts';
import { isId } from '../../domain/id.ts';
import { isJson, type Json } from '../../domain/json.ts';

export const BACKUP_FORMAT = 'tzbak';
export const BACKUP_VERSION = 1;
export const BACKUP_ENDING = '.tzbak';
/** Attachments go in parts of so many bytes, so that no line grows without bound. */
export const BLOB_PART = 192 * 1024;
/** A longer line is no line of ours: 500 patches of long texts stay far below. */
export const LONGEST_LINE = 64 << 20;

/** Records by kind; `blob` counts files, not their parts. */
export type BackupCounts = {
  readonly change: number;
  readonly contact: number;
  readonly mapping: number;
  readonly draft: number;
  readonly held: number;
  readonly settled: number;
  readonly point: number;
  readonly blob: number;
};

export const COUNTED = ['change', 'contact', 'mapping', 'draft', 'held', 'settled', 'point', 'blob'] as const;

/** The last change known of a device. */
export type DeviceHead = { readonly device: string; readonly n: number; readonly hash: string };

export type BackupHeader = {
  readonly t: 'head';
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly schema: number;
  readonly ledger: string;
  readonly name: string;
  /** The device that wrote the file, with the last change of its own. */
  readonly device: string;
  readonly n: number;
  readonly hash: string;
  /** ISO with zone. */
  readonly created: string;
  readonly counts: BackupCounts;
};

export type ContactLine = {
  readonly t: 'contact';
  readonly person: string;
  readonly phones: readonly string[];
  readonly note: string;
};
export type MappingLine = { readonly t: 'mapping'; readonly key: string; readonly mapping: Json; readonly at: string };
export type DraftLine = { readonly t: 'draft'; readonly key: string; readonly value: Json; readonly at: string };
/** A change that could not be applied yet, as it came. */
export type HeldLine = { readonly t: 'held'; readonly change: Json };
/** Written by the first version only: a decision about a conflict is a change of the log since. */
export type SettledLine = {
  readonly t: 'settled';
  readonly key: string;
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  readonly over: string;
  readonly earlier: string;
  readonly later: string;
};
/** `after` = how many changes of this file stand before the point. */
export type PointLine = {
  readonly t: 'point';
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly after: number;
};
export type SideLine = ContactLine | MappingLine | DraftLine | HeldLine | SettledLine | PointLine;
/** `part`: of a ledger that was opened from a share file, which has only some of its patches. */
export type ChangeLine = { readonly t: 'change'; readonly change: Change; readonly part?: true };
export type BlobLine = {
  readonly t: 'blob';
  readonly hash: string;
  readonly type: string;
  readonly size: number;
  /** Offset of this part in bytes. */
  readonly from: number;
  readonly base64: string;
};
export type EndLine = {
  readonly t: 'end';
  readonly n: number;
  readonly sha256: string;
  readonly counts: BackupCounts;
  readonly heads: readonly DeviceHead[];
  /** Digest of the rows as the log of this file gives them. */
  readonly digest: string;
};

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const id = v.pipe(v.string(), v.check(isId));
const device = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{4,32}$/));
const json = v.custom<Json>((value) => isJson(value, 24));
const counts = v.strictObject({
  change: count,
  contact: count,
  mapping: count,
  draft: count,
  held: count,
  settled: count,
  point: count,
  blob: count,
});

export const headerSchema = v.strictObject({
  t: v.literal('head'),
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ledger: id,
  name: text(500),
  device,
  n: count,
  hash: v.union([v.literal(''), hash]),
  created: text(40),
  counts,
});

/** What every version's first line says; newer ones may say more. */
export const anyHeaderSchema = v.object({
  t: v.literal('head'),
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const sideSchema = v.variant('t', [
  v.strictObject({ t: v.literal('contact'), person: id, phones: v.array(text(100)), note: text(20_000) }),
  v.strictObject({ t: v.literal('mapping'), key: text(100_000), mapping: json, at: text(40) }),
  v.strictObject({ t: v.literal('draft'), key: text(1000), value: json, at: text(40) }),
  v.strictObject({ t: v.literal('held'), change: json }),
  v.strictObject({
    t: v.literal('settled'),
    key: text(500),
    entity: text(64),
    id,
    field: text(200),
    over: text(60),
    earlier: text(60),
    later: text(60),
  }),
  v.strictObject({ t: v.literal('point'), id, name: text(500), at: text(40), after: count }),
]);

export const blobSchema = v.strictObject({
  t: v.literal('blob'),
  hash,
  type: text(200),
  size: count,
  from: count,
  base64: v.string(),
});

export const sumSchema = v.strictObject({ t: v.literal('sum'), n: count, sha256: hash });

export const endSchema = v.strictObject({
  t: v.literal('end'),
  n: count,
  sha256: hash,
  counts,
  heads: v.array(v.strictObject({ device, n: count, hash })),
  digest: hash,
});

/** `台账名-2026-11-23.tzbak`; what no file system takes becomes a dash. */
export function backupFileName(ledgerName: string, day: string): string {
  const name = [...ledgerName]
    .map((letter) => (letter < ' ' || '\\/:*?"<>|'.includes(letter) ? '-' : letter))
    .join('')
    .trim()
    .slice(0, 60);
  return `${name === '' ? 'ledger' : name}-${day}${BACKUP_ENDING}`;
}
