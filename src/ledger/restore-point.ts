/** Restore points (还原点): named places in the log. Going back appends what differs: the log is never cut. */
import { type Draft, type Refusal, refusal } from '../domain/command.ts';
import { fieldOf, isEntityName, isInsertOnly } from '../domain/entities/registry.ts';
import type { StoredRow } from '../domain/entity.ts';
import type { Json } from '../domain/json.ts';
import { ok, type Result } from '../domain/result.ts';
import { ACT_TABLES, applyAct, partsOf } from './apply.ts';
import type { LogRecord, PointRecord } from './db.ts';
import { heldValueOf } from './draft-patches.ts';
import { readRows } from './fresh-view.ts';
import type { Committed, Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';
import { fenced, strictWrite, type Write } from './transaction.ts';
import { applyChange, type RowName, WorkingRows } from './working-rows.ts';

export type { PointRecord };

export const RETURN_TO_POINT = 'return-to-point';

export async function restorePoints(ledger: Ledger): Promise<readonly PointRecord[]> {
  return ledger.inner.db.point.orderBy('seq').reverse().toArray();
}

/** Names the place the log has reached now. */
export async function markPoint(ledger: Ledger, name: string): Promise<PointRecord> {
  await ledger.inner.catchUp();
  const { environment, rows } = ledger.inner;
  const at = new Date(environment.now()).toISOString();
  const point: PointRecord = { id: environment.newId(), name, seq: rows.seq, at };
  await smallWrite(ledger, 'point', (write) => write.put('point', point));
  return point;
}

export function dropPoint(ledger: Ledger, id: string): Promise<void> {
  return smallWrite(ledger, 'point', (write) => write.remove('point', id));
}

/** Appends one batch after which every row reads as it did at the point; rows made since are removed. @throws SaveError */
export function returnToPoint(
  ledger: Ledger,
  point: PointRecord,
  signal?: AbortSignal,
): Promise<Result<Committed, Refusal>> {
  return ledger.inner.writing(async () => {
    const done = await strictWrite(ledger.inner.db, ACT_TABLES, (write) => attempt(ledger, point, write), signal);
    if (done === null) return refusal('undoGone');
    const { own, seqs, folded, committed } = done;
    await ledger.inner.written(
      own,
      seqs.map((seq) => seq()),
      folded,
    );
    return ok(committed);
  });
}

async function attempt(ledger: Ledger, point: PointRecord, write: Write) {
  const { environment } = ledger.inner;
  const [own, since] = await Promise.all([
    fenced(write),
    write.getAll<LogRecord>('log', null, IDBKeyRange.lowerBound(point.seq, true)),
  ]);
  const names = new Map<string, RowName>();
  for (const record of since) for (const { entity, id } of record.patches) names.set(`${entity}:${id}`, { entity, id });
  const rows = new WorkingRows();
  await readRows(write, [...names.values()], rows);
  const then = await rowsAt(write, [...names], point.seq);
  const { by, today } = ledger.context();
  const removed = { on: today, by: by.words, why: RETURN_TO_POINT };
  const stays = staysForGood([...names.values()], rows, then);
  const goesBack = [...names].filter(([key]) => !stays.has(key));
  const drafts = goesBack.map(([, name]) => draftBack(name, rows, then, removed));
  const act = {
    command: RETURN_TO_POINT,
    by,
    nowMs: environment.now(),
    batch: environment.newId(),
  };
  const applied = await applyAct(write, own, rows, act, partsOf(drafts, rows));
  return applied.committed.changes.length === 0 ? null : applied;
}

/**
 * What cannot be taken back does not go back either: insert-only rows (steps of items, frozen rounds) and the numbers that were
 * given out; and of what was made since, the items and rounds these name, with what hangs on them.
 */
function staysForGood(names: readonly RowName[], now: WorkingRows, then: WorkingRows): ReadonlySet<string> {
  const stays = new Set<string>();
  const made = new Set(names.flatMap(({ entity, id }) => (then.get(entity, id) === null ? [`${entity}:${id}`] : [])));
  const keep = (key: string): void => {
    if (made.has(key)) stays.add(key);
  };
  for (const { entity, id } of names) {
    if (entity === 'numbering' || (entity === 'setting' && id === 'numberingDevice')) stays.add(`${entity}:${id}`);
    if (!isInsertOnly(entity)) continue;
    stays.add(`${entity}:${id}`);
    for (const key of namedBy(entity, now.get(entity, id))) if (KEPT_WITH_ACTS.test(key)) keep(key);
  }
  for (const { entity, id } of names) {
    const named = namedBy(entity, now.get(entity, id));
    if (named.some((key) => /^(?:item|round):/.test(key) && stays.has(key))) keep(`${entity}:${id}`);
    if (entity === 'round' && stays.has(`round:${id}`)) for (const key of named) if (/^series:/.test(key)) keep(key);
  }
  return stays;
}

/** A step or an edition without its item, round or decision would be an act on nothing. */
const KEPT_WITH_ACTS = /^(?:item|round|decision):/;

/** The rows that a row names in its reference fields, as `entity:id`. */
function namedBy(entity: string, row: StoredRow | null): readonly string[] {
  if (row === null || !isEntityName(entity)) return [];
  return Object.entries(row).flatMap(([field, value]) => {
    const named = fieldOf(entity, field)?.entity ?? null;
    return named !== null && typeof value === 'string' ? [`${named}:${value}`] : [];
  });
}

/** The rows as the log up to `seq` gives them. */
async function rowsAt(write: Write, names: readonly (readonly [string, RowName])[], seq: number): Promise<WorkingRows> {
  const then = new WorkingRows();
  await Promise.all(
    names.map(async ([key, { entity, id }]) => {
      const history = await write.getAll<LogRecord>('log', 'touched', key);
      then.read(entity, id, null);
      for (const record of history) {
        if (record.seq > seq) continue;
        const patches = record.patches.filter((patch) => patch.entity === entity && patch.id === id);
        applyChange(then, { ...record, patches });
      }
    }),
  );
  return then;
}

function draftBack({ entity, id }: RowName, now: WorkingRows, then: WorkingRows, removed: Json): Draft {
  const row = now.get(entity, id);
  const before = then.get(entity, id);
  const set: Record<string, Json> = {};
  if (before === null) {
    if (row !== null && heldValueOf(entity, row, 'removed') === null) set.removed = removed;
  } else if (row !== null)
    for (const field of Object.keys(row))
      if (field !== 'id' && field !== 'at' && field !== 'ex') set[field] = heldValueOf(entity, before, field);
  // Rows of entities this version does not know go back too; drafts are typed for commands, which know theirs.
  return { entity: entity as Draft['entity'], id, set };
}
