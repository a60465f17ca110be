/** Makes a backup of the open ledger (立即备份): pages of the log go to the worker, the page stays free meanwhile. */
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { isJson, type Json } from '../../domain/json.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { blobHashes, readBlob } from '../../ledger/blob.ts';
import { allContacts } from '../../ledger/contact.ts';
import { allDrafts } from '../../ledger/draft.ts';
import { heldChanges } from '../../ledger/held.ts';
import { sentOf } from '../../ledger/history.ts';
import type { Ledger, Progress } from '../../ledger/ledger.ts';
import { allMappings } from '../../ledger/mapping.ts';
import { logPages, type Standing, standingOf } from '../../ledger/read-out.ts';
import { restorePoints } from '../../ledger/restore-point.ts';
import { answer } from '../container/open-file.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupCounts, type BackupHeader, type SideLine } from './backup-format.ts';
import { type BackupRefusal, RefusedBackup } from './backup-refusal.ts';
import { type BackupLine, openLine } from './worker-line.ts';

export type BackupMade = {
  readonly file: Blob;
  readonly counts: BackupCounts;
  /** Drafts that hold files and are not in it. */
  readonly leftOut: number;
  /** Place in the log up to which it reaches. */
  readonly seq: number;
  readonly created: string;
};

export type BackupWish = {
  /** Null = readable by whoever has the file. */
  readonly passphrase: string | null;
  readonly nowMs: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

/** Reading so many and handing them to the worker costs the page about a frame. */
const PATCHES_AT_ONCE = 500;

/** A refusal is `cancelled` or `stopped`. */
export async function makeBackup(ledger: Ledger, wish: BackupWish): Promise<Result<BackupMade, BackupRefusal>> {
  const line = openLine(wish.signal);
  try {
    return ok(await write(ledger, line, wish));
  } catch (error) {
    if (error instanceof RefusedBackup) return refuse(error.refusal);
    throw error;
  } finally {
    line.end();
  }
}

async function write(ledger: Ledger, line: BackupLine, wish: BackupWish): Promise<BackupMade> {
  const standing = await standingOf(ledger);
  const { sides, leftOut, places } = await readSides(ledger, standing);
  const hashes = await blobHashes(ledger);
  const created = new Date(wish.nowMs).toISOString();
  const counts = countsOf(standing, sides, places.length, hashes.length);
  line.say({
    kind: 'write',
    header: headerOf(ledger, standing, created, counts),
    passphrase: wish.passphrase,
  });
  await taken(line);
  const of = counts.change + counts.blob;
  let done = 0;
  const tell = () => wish.onProgress?.({ done, of });
  const points: SideLine[] = [];
  let seq = 0;
  for await (const page of logPages(ledger, standing.seq, PATCHES_AT_ONCE)) {
    const last = page[page.length - 1]?.seq ?? seq;
    line.say({ kind: 'batch', batch: { changes: page.map(sentOf), sides: [] } });
    for (const place of places)
      if (place.seq > seq && place.seq <= last)
        points.push({ ...place.line, after: done + page.filter((record) => record.seq <= place.seq).length });
    done += page.length;
    seq = last;
    await taken(line);
    tell();
  }
  for (const place of places) if (place.seq === 0) points.push({ ...place.line, after: 0 });
  line.say({ kind: 'batch', batch: { changes: [], sides: [...sides, ...points] } });
  await taken(line);
  for (const hash of hashes) {
    const bytes = await readBlob(ledger, hash);
    if (bytes === null) throw new Error('an attachment has gone while it was read');
    line.say({ kind: 'blob', blob: { hash, type: bytes.type, bytes } });
    await taken(line);
    done++;
    tell();
  }
  line.say({ kind: 'finish' });
  const written = await answer(line, 'written');
  return { file: written.file, counts: written.counts, leftOut, seq: standing.seq, created };
}

type Place = { readonly seq: number; readonly line: Extract<SideLine, { readonly t: 'point' }> };

/** The tables that are not the log, all small; drafts that hold files are counted and left out. */
async function readSides(
  ledger: Ledger,
  standing: Standing,
): Promise<{ readonly sides: readonly SideLine[]; readonly leftOut: number; readonly places: readonly Place[] }> {
  const sides: SideLine[] = [];
  for (const { person, phones, note } of await allContacts(ledger)) sides.push({ t: 'contact', person, phones, note });
  for (const { key, mapping, at } of await allMappings(ledger))
    if (isPlain(mapping)) sides.push({ t: 'mapping', key, mapping, at });
  const drafts = await allDrafts(ledger);
  for (const { key, value, at } of drafts) if (isPlain(value)) sides.push({ t: 'draft', key, value, at });
  for (const { change } of await heldChanges(ledger)) if (isPlain(change)) sides.push({ t: 'held', change });
  const places: Place[] = [];
  for (const { id, name, at, seq } of await restorePoints(ledger))
    if (seq <= standing.seq) places.push({ seq, line: { t: 'point', id, name, at, after: 0 } });
  return { sides, leftOut: drafts.filter(({ value }) => !isPlain(value)).length, places };
}

function countsOf(standing: Standing, sides: readonly SideLine[], point: number, blob: number): BackupCounts {
  const of = (kind: SideLine['t']) => sides.filter(({ t }) => t === kind).length;
  return {
    change: standing.changes,
    contact: of('contact'),
    mapping: of('mapping'),
    draft: of('draft'),
    held: of('held'),
    settled: of('settled'),
    point,
    blob,
  };
}

function headerOf(ledger: Ledger, standing: Standing, created: string, counts: BackupCounts): BackupHeader {
  return {
    t: 'head',
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    schema: standing.schema,
    ledger: ledger.id,
    name: settingsOf(ledger.resident, ledger.today()).name ?? '',
    device: ledger.device,
    n: standing.n,
    hash: standing.hash,
    created,
    counts,
  };
}

function isPlain(value: unknown): value is Json {
  return isJson(value, 24);
}

function taken(line: BackupLine): Promise<unknown> {
  return answer(line, 'taken');
}
