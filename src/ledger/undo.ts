/** Undo and redo (撤销、重做): the inverse change, read from the log, so that it survives a restart. */
import { changeKey } from '../domain/change.ts';
import { type Draft, type Refusal, refusal } from '../domain/command.ts';
import { isEntityName } from '../domain/entities/registry.ts';
import type { Removed } from '../domain/entity.ts';
import { isAcceptedEvidence } from '../domain/items/item-evidence.ts';
import { withdrawals } from '../domain/items/withdrawals.ts';
import { ok, type Result } from '../domain/result.ts';
import { ACT_TABLES, type Applied, applyAct, type Part } from './apply.ts';
import { type LogRecord, touchedKey } from './db.ts';
import { patchesOf } from './draft-patches.ts';
import { readRows } from './fresh-view.ts';
import { type CannotInvert, type Inverse, inverseOf, rowsWrittenSince } from './inverse.ts';
import type { Committed, Ledger, Resident } from './ledger.ts';
import { referencesIn } from './references.ts';
import { slicer } from './slices.ts';
import { asSaveError, fenced, strictWrite, type Write } from './transaction.ts';
import { WorkingRows } from './working-rows.ts';

/** A change as `device:n`, or all changes of a batch. A change of a batch means the batch: all of it or nothing. */
export type UndoTarget = string | { readonly batch: string };

export const UNDO = 'undo';
export const REDO = 'redo';

/** What nobody takes back with Ctrl+Z: the beginning of the ledger, and returning to a restore point. */
const NOT_BY_KEY: ReadonlySet<string> = new Set(['start-ledger', 'load-sample', 'return-to-point']);
const PAGE = 50;
/** Ctrl+Z looks back so far; older changes are undone from the history. */
const MOST_LOOKED_AT = 5000;

/** Takes a change back. A change that was undone and redone is the redone one. @throws SaveError */
export function undo(ledger: Ledger, target: UndoTarget): Promise<Result<Committed, Refusal>> {
  return ledger.inner.writing(async () => {
    // Who refers to a row is asked of the resident rows: they must not be behind.
    for (;;) {
      await ledger.inner.catchUp();
      const done = await strictWrite(ledger.inner.db, ACT_TABLES, (write) => attempt(ledger, target, write));
      if (done === 'behind') continue;
      if (!done.ok) return done;
      const { own, seqs, folded, committed } = done.value;
      await ledger.inner.written(
        own,
        seqs.map((seq) => seq()),
        folded,
      );
      return ok(committed);
    }
  });
}

/** Takes back what this person did last on this machine. */
export async function undoLast(ledger: Ledger): Promise<Result<Committed, Refusal>> {
  const { undo: target } = await readUndoable(ledger);
  return target === null ? refusal('undoGone') : undo(ledger, changeKey(target));
}

/** Does again what this person took back last, as long as nothing else was done since. */
export async function redoLast(ledger: Ledger): Promise<Result<Committed, Refusal>> {
  const { redo: target } = await readUndoable(ledger);
  return target === null ? refusal('redoGone') : undo(ledger, changeKey(target));
}

async function readUndoable(ledger: Ledger): ReturnType<typeof undoable> {
  try {
    return await undoable(ledger);
  } catch (error) {
    throw asSaveError(error);
  }
}

/** What Ctrl+Z and Ctrl+Y would act on: own device and the same person only, system acts left out. */
export async function undoable(
  ledger: Ledger,
): Promise<{ readonly undo: LogRecord | null; readonly redo: LogRecord | null }> {
  const { by } = ledger.context();
  const undone = new Set<string>();
  let undoTarget: LogRecord | null = null;
  let redoTarget: LogRecord | null = null;
  let redoOpen = true;
  let below = Number.POSITIVE_INFINITY;
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
    const page = await ledger.inner.db.log.where('seq').below(below).reverse().limit(PAGE).toArray();
    for (const record of page) {
      below = record.seq;
      if (record.undoes !== null) undone.add(record.undoes);
      if (record.device !== ledger.device || NOT_BY_KEY.has(record.command)) continue;
      const samePerson = by.person === null ? record.by.words === by.words : record.by.person === by.person;
      if (!samePerson) continue;
      const stands = !undone.has(changeKey(record));
      if (record.command === UNDO) {
        if (stands && redoOpen) redoTarget ??= record;
        continue;
      }
      if (stands) undoTarget ??= record;
      // Something done anew closes what could have been redone.
      if (record.command !== REDO) redoOpen = false;
    }
    if (page.length < PAGE || (undoTarget !== null && (redoTarget !== null || !redoOpen))) break;
  }
  return { undo: undoTarget, redo: redoTarget };
}

async function attempt(ledger: Ledger, target: UndoTarget, write: Write): Promise<Result<Applied, Refusal> | 'behind'> {
  const { environment, rows: resident } = ledger.inner;
  const [own, last] = await Promise.all([fenced(write), write.lastKey('log')]);
  if (typeof last === 'number' && last > resident.seq) return 'behind';
  const found = await standing(write, target);
  if (found === 'gone') return refusal('undoGone');
  if (found === 'already') return refusal('undoAlready');
  // What was frozen stays frozen: a pack is frozen once more, a record gets a correction beside it.
  if (found.some(({ patches }) => patches.some(({ entity }) => entity === 'edition')))
    return refusal('roundFrozenForGood');
  const breathe = slicer(() => write.lastKey('head'));
  const rows = new WorkingRows();
  await readRows(
    write,
    found.flatMap((record) => record.patches),
    rows,
  );
  const past = new Map<string, readonly LogRecord[]>();
  await Promise.all(
    rowsWrittenSince(found, rows).map(async ({ entity, id }) => {
      const key = touchedKey(entity, id);
      past.set(key, await write.getAll<LogRecord>('log', 'touched', key));
    }),
  );
  await breathe();
  const { by, today } = ledger.context();
  const mark: Removed = { on: today, by: by.words, why: UNDO };
  const inverse = inverseOf(found, rows, past, mark);
  if (!inverse.ok) return refusalOf(inverse.refusal, ledger.resident);
  await breathe();
  const inUse = await stillNamed(inverse.value, ledger.resident, breathe);
  if (inUse !== null) return inUse;
  const back = takenBack(inverse.value, ledger);
  if (!back.ok) return back;
  for (const { entity, id } of back.value) rows.read(entity, id, null);
  const act = {
    command: found[0]?.command === UNDO ? REDO : UNDO,
    by,
    nowMs: environment.now(),
    batch: found[0]?.batch == null ? null : environment.newId(),
  };
  const parts = partsBack(inverse.value, back.value, rows);
  return ok(await applyAct(write, own, rows, act, parts, inverse.value.parts.length));
}

/** One part per change taken back, each made when its turn comes: no row is in two of them. */
function* partsBack(inverse: Inverse, back: readonly Draft[], rows: WorkingRows): Iterable<Part> {
  for (const [at, { undoes, drafts }] of inverse.parts.entries())
    yield { undoes, patches: patchesOf(at === 0 ? [...drafts, ...back] : drafts, rows) };
}

/** The changes of the act as they stand now: undone and redone means the redone ones. */
async function standing(write: Write, target: UndoTarget): Promise<readonly LogRecord[] | 'gone' | 'already'> {
  let act = await actOf(write, target);
  for (;;) {
    const first = act[0];
    if (first === undefined) return 'gone';
    const takenBack = await undoerOf(write, first);
    if (takenBack === null) return act;
    const again = await undoerOf(write, takenBack);
    if (again === null) return 'already';
    act = await actOf(write, changeKey(again));
  }
}

async function undoerOf(write: Write, record: LogRecord): Promise<LogRecord | null> {
  const undoers = await write.getAll<LogRecord>('log', 'undoes', changeKey(record));
  return undoers[undoers.length - 1] ?? null;
}

async function actOf(write: Write, target: UndoTarget): Promise<readonly LogRecord[]> {
  if (typeof target !== 'string') return write.getAll<LogRecord>('log', 'batch', target.batch);
  const colon = target.lastIndexOf(':');
  const key = [target.slice(0, colon), Number(target.slice(colon + 1))];
  const [record] = await write.getAll<LogRecord>('log', '[device+n]', key);
  if (record === undefined) return [];
  return record.batch === null ? [record] : write.getAll<LogRecord>('log', 'batch', record.batch);
}

function refusalOf(cannot: CannotInvert, resident: Resident): Result<never, Refusal> {
  const { entity, id, field } = cannot;
  const name = titleOf(resident, entity, id);
  return refusal(cannot.code === 'rowRemoved' ? 'undoRowRemoved' : 'undoWrittenLater', { entity, id, field, name });
}

/** A row that ceases to exist must not be named by one that stays. */
async function stillNamed(
  inverse: Inverse,
  resident: Resident,
  breathe: () => Promise<void>,
): Promise<Result<never, Refusal> | null> {
  const referencesTo = referencesIn(resident);
  const goes = new Set([...inverse.unmade, ...inverse.acts].map(({ entity, id }) => touchedKey(entity, id)));
  const written = new Map<string, Draft['set']>();
  for (const { drafts } of inverse.parts)
    for (const { entity, id, set } of drafts) written.set(touchedKey(entity, id), set);
  for (const { entity, id } of inverse.unmade) {
    await breathe();
    const naming = referencesTo(entity, id).filter((from) => {
      const key = touchedKey(from.entity, from.id);
      return !goes.has(key) && !Object.hasOwn(written.get(key) ?? {}, from.field);
    });
    if (naming.length > 0)
      return refusal('undoRowInUse', { entity, id, name: titleOf(resident, entity, id), count: naming.length });
  }
  return null;
}

/** Steps of items are never removed: each is taken back by a step that names it. Other insert-only rows stand for good. */
function takenBack(inverse: Inverse, ledger: Ledger): Result<readonly Draft[], Refusal> {
  const { resident } = ledger;
  const byItem = new Map<string, string[]>();
  for (const { entity, id } of inverse.acts) {
    const item = entity === 'step' ? (resident.row('step', id)?.item ?? null) : null;
    if (item === null) return refusal('undoFinal');
    byItem.set(item, [...(byItem.get(item) ?? []), id]);
  }
  for (const { entity, id } of inverse.unmade) {
    const held = entity === 'attachment' ? resident.row('attachment', id) : null;
    if (held !== null && isAcceptedEvidence(resident, held)) return refusal('evidenceInUse', { name: held.name });
  }
  const drafts: Draft[] = [];
  for (const [item, steps] of byItem) {
    const withdrawn = withdrawals(resident, item, steps, ledger.context());
    if (!withdrawn.ok) return withdrawn;
    drafts.push(...withdrawn.value);
  }
  return ok(drafts);
}

/** What a person calls the row: its own name, or its project's. */
function titleOf(resident: Resident, entity: string, id: string): string {
  const row = isEntityName(entity) ? resident.row(entity, id) : null;
  if (row === null) return '';
  if ('name' in row) return row.name;
  if ('label' in row) return row.label;
  if (!('project' in row) || row.project === null) return '';
  return resident.row('project', row.project)?.name ?? '';
}
