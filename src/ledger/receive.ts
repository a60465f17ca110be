/**
 * Taking in changes from elsewhere (接收): in any order, any number of times, with holes. One bad change never stops the
 * others; what cannot be applied yet is held; what was edited by two people is listed with both values.
 */
import { type Change, changeKey } from '../domain/change.ts';
import type { StoredRow } from '../domain/entity.ts';
import { isRemoved } from '../domain/merge.ts';
import { witness } from '../domain/stamp.ts';
import { admit, atDoor, type RefusedCode, sameHeld } from './admit.ts';
import { ACT_TABLES, appendChange, putChanged } from './apply.ts';
import { conflictsOf, type Entry, entriesOf, suspectFields } from './concurrent.ts';
import {
  type Conflict,
  type ForeignHead,
  type HeldChange,
  type HeldReason,
  type LogRecord,
  type OwnHead,
  touchedKey,
} from './db.ts';
import { readRows } from './fresh-view.ts';
import type { Ledger, Progress } from './ledger.ts';
import { joined, type Known } from './part.ts';
import type { Folded } from './resident.ts';
import { slicer } from './slices.ts';
import { fenced, strictWrite, type Write } from './transaction.ts';
import { applyChange, WorkingRows } from './working-rows.ts';

export type Received = {
  readonly applied: number;
  /** Were here already. */
  readonly known: number;
  readonly held: readonly { readonly index: number; readonly reason: HeldReason }[];
  readonly refused: readonly { readonly index: number; readonly code: RefusedCode }[];
  /** New entries of the conflict desk: both sides edited. */
  readonly conflicts: readonly Entry[];
};

export type ReceiveExtras = {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** A backup of this very ledger: what a clock that ran ahead has stamped there is applied, not held. */
  readonly fromBackup?: boolean;
};

type Incoming = { readonly index: number; readonly change: Change; readonly part: boolean };
type Suspect = { readonly entity: string; readonly id: string; readonly field: string };
type ToHold = { readonly index: number; readonly held: HeldChange };

const MOST_CHANGES = 500;
const MOST_PATCHES_AT_ONCE = 4000;
/** Filing a change with all it touched is slower than putting a row. */
const APPENDS_AT_ONCE = 100;
const TABLES: readonly string[] = [...ACT_TABLES, 'held', 'conflict'];

/**
 * Each ≤ 500 changes are one strict transaction. A change of which only a part is at hand comes as `{ part: change }`.
 * @throws SaveError; what earlier transactions took in stays.
 */
export function receive(ledger: Ledger, changes: readonly unknown[], extras: ReceiveExtras = {}): Promise<Received> {
  return ledger.inner.writing(async () => {
    const tally = new Tally();
    const breathe = slicer();
    let slice: Incoming[] = [];
    let patches = 0;
    const holding: ToHold[] = [];
    const nowMs = ledger.inner.environment.now();
    const latest = extras.fromBackup === true ? Number.MAX_SAFE_INTEGER : nowMs;
    for (const [index, value] of changes.entries()) {
      const judged = atDoor(value, ledger.id, latest);
      if (judged.kind === 'refused') tally.refused.push({ index, code: judged.code });
      else if (judged.kind === 'held') holding.push({ index, held: heldOf(judged, value, nowMs) });
      else {
        slice.push({ index, change: judged.change, part: judged.part });
        patches += judged.change.patches.length;
      }
      if (slice.length >= MOST_CHANGES || patches >= MOST_PATCHES_AT_ONCE) {
        await takeIn(ledger, slice, [], tally, extras.signal);
        extras.onProgress?.({ done: index + 1, of: changes.length });
        slice = [];
        patches = 0;
      }
      await breathe();
    }
    if (slice.length > 0 || holding.length > 0) await takeIn(ledger, slice, holding, tally, extras.signal);
    return tally.received();
  });
}

/** Applies held changes whose time has come or whose format is known by now; call it at start and now and then. */
export async function releaseHeld(ledger: Ledger): Promise<Received> {
  const held = await ledger.inner.db.held.toArray();
  const nowMs = ledger.inner.environment.now();
  const ripe = held.filter(({ change }) => atDoor(change, ledger.id, nowMs).kind !== 'held');
  const received = await receive(
    ledger,
    ripe.map(({ change }) => change),
  );
  const refused = received.refused.map(({ index }) => ripe[index]?.key).filter((key) => key !== undefined);
  if (refused.length > 0)
    await strictWrite(ledger.inner.db, ['head', 'held'], async (write) => {
      await fenced(write);
      for (const key of refused) write.remove('held', key);
    });
  return received;
}

class Tally {
  applied = 0;
  known = 0;
  readonly held: { readonly index: number; readonly reason: HeldReason }[] = [];
  readonly refused: { readonly index: number; readonly code: RefusedCode }[] = [];
  readonly conflicts: Entry[] = [];

  received(): Received {
    const { applied, known, held, refused, conflicts } = this;
    return { applied, known, held, refused: refused.sort((a, b) => a.index - b.index), conflicts };
  }
}

type Taken = {
  readonly own: OwnHead;
  readonly seqs: readonly (() => number)[];
  readonly folded: readonly Folded[];
  readonly tally: Tally;
};

async function takeIn(
  ledger: Ledger,
  slice: readonly Incoming[],
  holding: readonly ToHold[],
  tally: Tally,
  signal?: AbortSignal,
): Promise<void> {
  const taken = await strictWrite(ledger.inner.db, TABLES, (write) => inOne(write, slice, holding), signal);
  tally.applied += taken.tally.applied;
  tally.known += taken.tally.known;
  tally.held.push(...taken.tally.held);
  tally.refused.push(...taken.tally.refused);
  tally.conflicts.push(...taken.tally.conflicts);
  await ledger.inner.written(
    taken.own,
    taken.seqs.map((seq) => seq()),
    taken.folded,
  );
}

async function inOne(write: Write, slice: readonly Incoming[], holding: readonly ToHold[]): Promise<Taken> {
  const rows = new WorkingRows();
  const changes = slice.map(({ change }) => change);
  const [own, known, heads, held] = await Promise.all([
    fenced(write),
    readNeighbours(write, changes),
    readHeads(write, changes),
    write.getAll<HeldChange>('held', null, null),
    readRows(
      write,
      changes.flatMap((change) => change.patches),
      rows,
    ),
  ]);
  const tally = new Tally();
  const heldByKey = new Map(held.map((each) => [each.key, each]));
  const news = new Map<string, Change & { readonly part?: true }>();
  const suspects = new Map<string, Suspect>();
  let clock = own.clock;
  let added = 0;
  const apply = (change: Change) => {
    for (const { entity, id, set } of change.patches)
      for (const field of suspectFields(rows.get(entity, id), { entity, id, set }))
        suspects.set(`${entity}:${id}/${field}`, { entity, id, field });
    applyChange(rows, change);
    clock = witness(clock, change.at);
  };
  for (const { index, change, part } of slice) {
    const key = changeKey(change);
    const same = known.get(key);
    const admitted = admit(change, own.device, known, part);
    if (admitted === 'known') tally.known++;
    else if (admitted === 'more' && same !== undefined) {
      const more = joined(same, change, part);
      if (more.kind !== 'more') continue;
      // Filed anew at the end of the log: other tabs and the snapshot read what lies behind their place.
      if (same.seq !== undefined) write.remove('log', same.seq);
      apply({ ...change, patches: more.added });
      known.set(key, more.change);
      news.set(key, more.change);
    } else if (admitted === 'new') {
      const record = part ? { ...change, part } : change;
      known.set(key, record);
      news.set(key, record);
      apply(change);
      added++;
      const head = heads.get(change.device) ?? { key: `device:${change.device}`, most: 0, known: 0 };
      heads.set(change.device, { ...head, most: Math.max(head.most, change.n), known: head.known + 1 });
      if (heldByKey.has(key)) write.remove('held', key);
    } else if (admitted !== 'more') tally.refused.push({ index, code: admitted });
  }
  tally.applied = news.size;
  tally.conflicts.push(...(await findConflicts(write, [...suspects.values()], [...news.values()], rows)));
  hold(write, holding, heldByKey, tally);
  const next: OwnHead = { ...own, clock, changes: own.changes + added };
  if (news.size > 0) {
    write.put('head', next);
    for (const head of heads.values()) write.put('head', head);
  }
  const folded = await putChanged(write, rows);
  const seqs: (() => number)[] = [];
  for (const change of news.values()) {
    seqs.push(appendChange(write, change));
    if (seqs.length % APPENDS_AT_ONCE === 0) await write.breathe();
  }
  return { own: next, seqs, folded, tally };
}

/** The same numbers and their neighbours; a run of numbers of one device is one request. */
async function readNeighbours(write: Write, changes: readonly Change[]): Promise<Map<string, Known>> {
  const numbers = new Map<string, Set<number>>();
  for (const { device, n } of changes) {
    const wanted = numbers.get(device) ?? new Set();
    for (const each of [n - 1, n, n + 1]) wanted.add(each);
    numbers.set(device, wanted);
  }
  const known = new Map<string, Known>();
  await Promise.all(
    [...numbers].flatMap(([device, wanted]) =>
      runsOf([...wanted]).map(async ([from, to]) => {
        const range = IDBKeyRange.bound([device, from], [device, to]);
        for (const record of await write.getAll<LogRecord>('log', '[device+n]', range))
          known.set(changeKey(record), record);
      }),
    ),
  );
  return known;
}

/** Runs of consecutive numbers as first and last. */
function runsOf(numbers: number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const each of numbers.sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && each === run[1] + 1) run[1] = each;
    else runs.push([each, each]);
  }
  return runs;
}

async function readHeads(write: Write, changes: readonly Change[]): Promise<Map<string, ForeignHead>> {
  const heads = new Map<string, ForeignHead>();
  await Promise.all(
    [...new Set(changes.map(({ device }) => device))].map(async (device) => {
      const head = await write.get<ForeignHead>('head', `device:${device}`);
      if (head !== null) heads.set(device, head);
    }),
  );
  return heads;
}

/** Finds the runs of each suspect field anew and files them. @returns entries that were not there before. */
async function findConflicts(
  write: Write,
  suspects: readonly Suspect[],
  news: readonly Change[],
  rows: WorkingRows,
): Promise<readonly Entry[]> {
  const touched = new Map(suspects.map(({ entity, id }) => [touchedKey(entity, id), { entity, id }]));
  const histories = new Map<string, readonly Change[]>();
  const kept = new Map<string, readonly Conflict[]>();
  await Promise.all(
    [...touched].flatMap(([key, { entity, id }]) => [
      write.getAll<LogRecord>('log', 'touched', key).then((history) => histories.set(key, history)),
      write.getAll<Conflict>('conflict', '[entity+id]', [entity, id]).then((found) => kept.set(key, found)),
    ]),
  );
  const fresh: Entry[] = [];
  for (const { entity, id, field } of suspects) {
    const key = touchedKey(entity, id);
    const history = [...(histories.get(key) ?? []), ...news];
    const before = new Set((kept.get(key) ?? []).filter((each) => each.field === field).map((each) => each.key));
    for (const old of before) write.remove('conflict', old);
    for (const conflict of conflictsOf(history, entity, id, field)) write.put('conflict', conflict);
    fresh.push(...entriesOf(history, entity, id, field).filter((entry) => !before.has(entry.key)));
  }
  return unsettled(write, fresh, rows);
}

async function unsettled(write: Write, found: readonly Entry[], rows: WorkingRows): Promise<readonly Entry[]> {
  const settled = await Promise.all(
    found.map(async ({ settlement: id }) => {
      // It may have come in the same slice.
      const row = rows.knows('settlement', id)
        ? rows.get('settlement', id)
        : await write.get<StoredRow>('settlement', id);
      return row !== null && !isRemoved(row);
    }),
  );
  return found.filter((_, index) => settled[index] !== true);
}

function hold(
  write: Write,
  holding: readonly ToHold[],
  heldByKey: ReadonlyMap<string, HeldChange>,
  tally: Tally,
): void {
  for (const { index, held } of holding) {
    const before = heldByKey.get(held.key);
    if (before !== undefined && !sameHeld(before.change, held.change)) {
      tally.refused.push({ index, code: 'forked' });
      continue;
    }
    if (before === undefined) write.put('held', held);
    tally.held.push({ index, reason: held.reason });
  }
}

function heldOf(
  judged: { readonly reason: HeldReason; readonly device: string; readonly n: number; readonly due: number | null },
  change: unknown,
  nowMs: number,
): HeldChange {
  const { reason, device, n, due } = judged;
  return { key: changeKey({ device, n }), reason, device, n, due, since: new Date(nowMs).toISOString(), change };
}

/** Devices of whose changes some are missing: `most` is the highest number seen, `known` how many are here. */
export async function missingOf(
  ledger: Ledger,
): Promise<readonly { readonly device: string; readonly most: number; readonly known: number }[]> {
  const heads = await ledger.inner.db.head.toArray();
  return heads.flatMap((head) =>
    head.key === 'own' || head.known === head.most
      ? []
      : [{ device: head.key.slice('device:'.length), most: head.most, known: head.known }],
  );
}
