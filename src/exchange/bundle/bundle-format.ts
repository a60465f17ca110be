/**
 * The exchange file (交换文件 .tzshare): the backup's container — JSON Lines → gzip → with a passphrase age v1, a sum every so
 * many lines, an end record — with changes for somebody else. Readable without this program: `age -d file | gunzip`.
 */
import * as v from 'valibot';
import { isId } from '../../domain/id.ts';
import { isJson, type Json } from '../../domain/json.ts';
import { blobSchema, sumSchema } from '../backup/backup-format.ts';

export const BUNDLE_FORMAT = 'tzshare';
/** The newest that is read. Written is the oldest that can say it: version 1, unless the file is of a sample or carries phones. */
export const BUNDLE_VERSION = 2;
export const BUNDLE_ENDING = '.tzshare';

/** Whose projects a share is about (分发范围). */
export type Scope = { readonly kind: 'team' | 'person'; readonly id: string; readonly name: string };

/** How far a copy knows a device's changes: `most` = the highest number, `known` = how many; equal = without holes. */
export type KnownDevice = { readonly device: string; readonly most: number; readonly known: number };

/** Phones of a person (联系方式): outside the log, so that they can be erased, and therefore outside the changes. */
export type SentContact = { readonly person: string; readonly phones: readonly string[]; readonly note: string };

export type BundleHeader = {
  readonly t: 'head';
  readonly format: typeof BUNDLE_FORMAT;
  readonly version: number;
  readonly schema: number;
  readonly ledger: string;
  readonly name: string;
  /** `share` 分发: one team's or person's part. `mine` 我的更改: what a share copy gives back. `whole` 整本. */
  readonly kind: 'share' | 'mine' | 'whole';
  /** Nothing is left out because the other side is said to have it: the file alone opens as a ledger. */
  readonly complete: boolean;
  /** Of a share what it holds, of `mine` what the share holds from which it comes. */
  readonly scopes: readonly Scope[];
  /** Ids of the projects of a share: one that is no longer among them has left it. */
  readonly projects: readonly string[];
  /** The copy that wrote it, and who used the machine. */
  readonly device: string;
  readonly by: string;
  /** ISO with zone. */
  readonly created: string;
  readonly heads: readonly KnownDevice[];
  /** Roughly how many records follow, for a progress bar. */
  readonly about: number;
  /** Of the sample ledger (since version 2): it opens as the sample there, never as somebody's ledger. */
  readonly sample?: true;
  /** Only of a whole ledger and only when asked for (since version 2). */
  readonly contacts?: readonly SentContact[];
};

export type BundleCounts = { readonly change: number; readonly blob: number };

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const device = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{4,32}$/));
const id = v.pipe(v.string(), v.check(isId));

export const scopeSchema = v.strictObject({ kind: v.picklist(['team', 'person']), id, name: text(500) });
export const knownDeviceSchema = v.strictObject({ device, most: count, known: count });

const contactSchema = v.strictObject({
  person: id,
  phones: v.pipe(v.array(text(100)), v.maxLength(100)),
  note: text(20_000),
});

export const bundleHeaderSchema = v.pipe(
  v.strictObject({
    t: v.literal('head'),
    format: v.literal(BUNDLE_FORMAT),
    version: v.picklist([1, BUNDLE_VERSION]),
    schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
    ledger: id,
    name: text(500),
    kind: v.picklist(['share', 'mine', 'whole']),
    complete: v.boolean(),
    scopes: v.pipe(v.array(scopeSchema), v.maxLength(1000)),
    projects: v.array(id),
    device,
    by: text(200),
    created: text(40),
    heads: v.array(knownDeviceSchema),
    about: count,
    sample: v.exactOptional(v.literal(true)),
    contacts: v.exactOptional(v.pipe(v.array(contactSchema), v.maxLength(100_000))),
  }),
  v.check(({ contacts, kind }) => contacts === undefined || kind === 'whole'),
  v.check(({ version, sample, contacts }) => version > 1 || (sample ?? contacts) === undefined),
);

/** What every version's first line says, of this format and of the backup's. */
export const anyFirstLine = v.object({
  t: v.literal('head'),
  format: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const bundleLineSchema = v.variant('t', [
  v.strictObject({
    t: v.literal('change'),
    change: v.custom<Json>((value) => isJson(value, 24)),
    part: v.optional(v.literal(true)),
  }),
  blobSchema,
  sumSchema,
  v.strictObject({
    t: v.literal('end'),
    n: count,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    counts: v.strictObject({ change: count, blob: count }),
  }),
]);

/** `台账名-什么-2026-11-23.tzshare`; what no file system takes becomes a dash. */
export function bundleFileName(parts: readonly string[]): string {
  const clean = parts.map((part) =>
    [...part]
      .map((letter) => (letter < ' ' || '\\/:*?"<>|'.includes(letter) ? '-' : letter))
      .join('')
      .trim()
      .slice(0, 40),
  );
  return `${clean.filter((part) => part !== '').join('-')}${BUNDLE_ENDING}`;
}
