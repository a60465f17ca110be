/** Fills the resident rows at start (启动装载), in slices that leave the page its frames. */
import { ENTITY_NAMES, entities } from '../domain/entities/registry.ts';
import { fillRow } from '../domain/row.ts';
import type { LedgerDatabase } from './db.ts';
import type { Progress } from './ledger.ts';
import { ResidentRows } from './resident.ts';
import { breath } from './slices.ts';
import { loadChunks, type SnapshotState } from './snapshot.ts';

const PAGE = 2000;

export type Booted = { readonly rows: ResidentRows; readonly snapshot: SnapshotState | null };

/** Chunks first; without good ones, every row. The log behind the place they hold is the caller's to read. */
export async function boot(db: LedgerDatabase, onProgress?: (progress: Progress) => void): Promise<Booted> {
  const packed = new ResidentRows();
  const snapshot = await chunksOrNull(db, packed, onProgress);
  if (snapshot !== null) return { rows: packed, snapshot };
  const rows = new ResidentRows();
  // The place in the log is read first: rows written after it are read again when the log behind it is.
  const last = await db.log.orderBy('seq').lastKey();
  rows.seq = typeof last === 'number' ? last : 0;
  await loadRows(db, rows, onProgress);
  return { rows, snapshot: null };
}

/** Chunks are disposable: whatever is wrong with them, the rows are the truth, and a broken store shows itself there. */
async function chunksOrNull(
  db: LedgerDatabase,
  rows: ResidentRows,
  onProgress?: (progress: Progress) => void,
): Promise<SnapshotState | null> {
  try {
    return await loadChunks(db, rows, onProgress);
  } catch {
    return null;
  }
}

/** Row by row: right always, and slow for large ledgers. */
async function loadRows(db: LedgerDatabase, rows: ResidentRows, onProgress?: (progress: Progress) => void) {
  for (const [index, entity] of ENTITY_NAMES.entries()) {
    if (!entities[entity].resident) continue;
    let after = '';
    for (;;) {
      const page = await db.rowsOf(entity).where('id').above(after).limit(PAGE).toArray();
      rows.load(
        entity,
        page.map((row) => fillRow(entity, row)),
      );
      const last = page[page.length - 1];
      onProgress?.({ done: index, of: ENTITY_NAMES.length });
      if (last === undefined || page.length < PAGE) break;
      after = last.id;
      await breath();
    }
  }
}
