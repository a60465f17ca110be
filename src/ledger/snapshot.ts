/**
 * The boot snapshot (启动快照): rows in packed chunks, about four times faster to read than row by row. Disposable: a chunk
 * that is missing, foreign or of another shape means that rows are read one by one. Rewritten when idle.
 */
import { ENTITY_NAMES, type EntityName, type Row } from '../domain/entities/registry.ts';
import type { LedgerDatabase, SnapRecord } from './db.ts';
import { randomText } from './environment.ts';
import type { Ledger, Progress } from './ledger.ts';
import { CHUNK_ROWS, type Packed, pack, shapeOf, unpack } from './pack.ts';
import type { ResidentRows } from './resident.ts';
import { slicer } from './slices.ts';
import { fenced, strictWrite } from './transaction.ts';

const ANCHOR = 'anchor';
/** Chunks asked for at once: the next ones are read while these are opened. */
const AT_ONCE = 4;

type ChunkMark = { readonly key: string; readonly mark: string; readonly count: number };
/** Rows in the chunks are at least as new as `seq`; what the log holds behind it is read again. */
type Anchor = {
  readonly mark: string;
  readonly seq: number;
  readonly shapes: { readonly [entity: string]: string };
  readonly chunks: readonly ChunkMark[];
};
type PackedRecord = { readonly mark: string; readonly rows: Packed };

/** What this tab knows to lie on disk: by it the next packing sees which chunks are stale. */
export type SnapshotState = { readonly anchor: Anchor; readonly rows: ReadonlyMap<string, readonly Row<EntityName>[]> };

/** Fills the resident rows from chunks, or leaves them untouched and returns null. */
export async function loadChunks(
  db: LedgerDatabase,
  rows: ResidentRows,
  onProgress?: (progress: Progress) => void,
): Promise<SnapshotState | null> {
  const anchor = anchorOf(await db.snap.get(ANCHOR));
  if (anchor === null) return null;
  const breathe = slicer();
  const opened = new Map<string, readonly Row<EntityName>[]>();
  const groups = groupsOf(anchor.chunks);
  const read = (group: readonly ChunkMark[] | undefined) =>
    group === undefined ? Promise.resolve([]) : db.snap.bulkGet(group.map(({ key }) => key));
  let next = read(groups[0]);
  for (const [index, group] of groups.entries()) {
    const records = await next;
    next = read(groups[index + 1]);
    for (const [place, chunk] of group.entries()) {
      const record = packedOf(records[place]);
      if (record === null || record.mark !== chunk.mark || record.rows.count !== chunk.count) {
        await next;
        return null;
      }
      opened.set(chunk.key, unpack(record.rows));
      await breathe();
    }
    onProgress?.({ done: index + 1, of: groups.length });
  }
  for (const [key, chunk] of opened) {
    rows.load(entityOfKey(key), chunk);
    await breathe();
  }
  rows.seq = anchor.seq;
  return { anchor, rows: opened };
}

/** Packs what is stale and puts it in one transaction; null when another tab has packed meanwhile. */
export async function packSnapshot(ledger: Ledger, known: SnapshotState | null): Promise<SnapshotState | null> {
  const { db, rows } = ledger.inner;
  const seq = rows.seq;
  const breathe = slicer();
  const marks: ChunkMark[] = [];
  const opened = new Map<string, readonly Row<EntityName>[]>();
  const stale: SnapRecord[] = [];
  const before = new Map(known?.anchor.chunks.map((chunk) => [chunk.key, chunk]));
  for (const entity of ENTITY_NAMES) {
    const all = rows.everything(entity);
    for (let from = 0; from < all.length; from += CHUNK_ROWS) {
      const key = `${entity}/${from / CHUNK_ROWS}`;
      const chunk = all.slice(from, from + CHUNK_ROWS);
      opened.set(key, chunk);
      const old = before.get(key);
      if (old !== undefined && sameRows(known?.rows.get(key), chunk)) {
        marks.push(old);
        continue;
      }
      const mark = randomText(12);
      marks.push({ key, mark, count: chunk.length });
      stale.push({ key, packed: { mark, rows: pack(entity, chunk) } satisfies PackedRecord });
      await breathe();
    }
  }
  const shapes = Object.fromEntries(ENTITY_NAMES.map((entity) => [entity, shapeOf(entity)]));
  const anchor: Anchor = { mark: randomText(12), seq, shapes, chunks: marks };
  const written = await strictWrite(db, ['head', 'snap'], async (write) => {
    const [, record] = await Promise.all([fenced(write), write.get<SnapRecord>('snap', ANCHOR)]);
    const onDisk = anchorOf(record ?? undefined);
    if (known !== null && onDisk?.mark !== known.anchor.mark) return false;
    if (known === null) {
      if (onDisk !== null && onDisk.seq >= seq) return false;
      write.clear('snap');
    }
    for (const chunk of stale) {
      write.put('snap', chunk);
      await write.breathe();
    }
    write.put('snap', { key: ANCHOR, packed: anchor });
    return true;
  });
  return written ? { anchor, rows: opened } : null;
}

/** The place in the log that the chunks on disk hold, whoever packed them; 0 = there are none. */
export async function packedUpTo(db: LedgerDatabase): Promise<number> {
  return anchorOf(await db.snap.get(ANCHOR))?.seq ?? 0;
}

function sameRows(before: readonly Row<EntityName>[] | undefined, now: readonly Row<EntityName>[]): boolean {
  return before !== undefined && before.length === now.length && now.every((row, index) => row === before[index]);
}

function groupsOf(chunks: readonly ChunkMark[]): readonly (readonly ChunkMark[])[] {
  const groups: ChunkMark[][] = [];
  for (let from = 0; from < chunks.length; from += AT_ONCE) groups.push(chunks.slice(from, from + AT_ONCE));
  return groups;
}

function entityOfKey(key: string): EntityName {
  const name = key.slice(0, key.indexOf('/'));
  const entity = ENTITY_NAMES.find((each) => each === name);
  if (entity === undefined) throw new Error('a chunk of no entity');
  return entity;
}

/** Null unless it was written by a program that knew the same fields. */
function anchorOf(record: SnapRecord | undefined): Anchor | null {
  if (record === undefined) return null;
  // Written by packSnapshot only.
  const anchor = record.packed as Anchor;
  const known = ENTITY_NAMES.every((entity) => anchor.shapes[entity] === shapeOf(entity));
  return known && Object.keys(anchor.shapes).length === ENTITY_NAMES.length ? anchor : null;
}

function packedOf(record: SnapRecord | undefined): PackedRecord | null {
  // Written by packSnapshot only.
  return record === undefined ? null : (record.packed as PackedRecord);
}
