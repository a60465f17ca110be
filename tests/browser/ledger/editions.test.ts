// Frozen rounds on the real store: the text lies on disk only, is never undone, and is the same on every copy.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/command.ts';
import { addSeries, SERIES_DEFAULTS } from '../../../src/domain/commands/add-series.ts';
import { closeRound } from '../../../src/domain/commands/close-round.ts';
import { freezePack } from '../../../src/domain/commands/freeze-pack.ts';
import { planRounds } from '../../../src/domain/commands/plan-rounds.ts';
import { recordDecision } from '../../../src/domain/commands/record-decision.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { addDays } from '../../../src/domain/day.ts';
import { idOf } from '../../../src/domain/id.ts';
import { foldSteps } from '../../../src/domain/items/item-state.ts';
import { readDoc } from '../../../src/domain/rounds/round-doc.ts';
import { lastEditionOf, roundState, roundsOf } from '../../../src/domain/rounds/round-state.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { digest, rebuild } from '../../../src/ledger/digest.ts';
import { readEdition } from '../../../src/ledger/edition.ts';
import { changeOf, changesSince } from '../../../src/ledger/history.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { receive } from '../../../src/ledger/receive.ts';
import { beginRestore } from '../../../src/ledger/restore.ts';
import { markPoint, returnToPoint } from '../../../src/ledger/restore-point.ts';
import { undoLast } from '../../../src/ledger/undo.ts';
import { office, put } from '../../support/ledger/builders.ts';
import {
  newTestLedger,
  reopen,
  type TestMachine,
  testKey,
  testMachine,
} from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { edited, writeDrafts } from '../../support/ledger/test-commands.ts';

let machine: TestMachine;
let ledger: Ledger;

beforeEach(async () => {
  machine = testMachine();
  ledger = await newTestLedger(machine);
});
afterEach(async () => {
  await sweep(ledger);
  expect((await rebuild(ledger)).wrong).toEqual([]);
  ledger.close();
});

async function run<A>(command: Command<A>, args: A): Promise<void> {
  const done = await commit(ledger, command, args);
  expect(done.ok ? null : done.refusal, command.name).toBeNull();
}

/** A round held on the machine's today over some projects, with its pack and one decision. */
async function heldRound(projects: number): Promise<string> {
  const today = ledger.today();
  await put(ledger, office(today, projects, 6));
  await run(addSeries, { ...SERIES_DEFAULTS, name: 'Fortnightly', firstDay: today, holiday: 'stay' });
  const series = ledger.resident.all('series')[0]?.id ?? '';
  await run(planRounds, { series, count: 2 });
  const [round] = roundsOf(ledger.resident, series);
  const id = round?.id ?? '';
  await run(setRoundScope, { round: id, projects: ledger.resident.all('project').map((row) => row.id) });
  await run(freezePack, { round: id, last: null, reason: null });
  await run(recordDecision, {
    round: id,
    project: 'p0',
    kind: 'item',
    text: 'Clear the site',
    unit: idOf<'unit'>('u1'),
    coUnits: [],
    person: null,
    due: spanOfDay(addDays(today, 10)),
    continues: null,
  });
  const pack = await readEdition(ledger, roundState(ledger.resident, id).pack?.id ?? '');
  await run(closeRound, { round: id, last: null, pack });
  return id;
}

test('a closed round lies on disk, is read when asked for, and its heads are in memory', async () => {
  const round = await heldRound(8);
  const { minutes } = roundState(ledger.resident, round);
  const text = await readEdition(ledger, minutes?.id ?? '');
  expect(ledger.resident.row('editionText', minutes?.id ?? '')).toBeNull();
  const doc = readDoc(text);
  expect(doc?.projects).toHaveLength(8);
  expect(doc?.decisions[0]?.item?.number).toMatch(/^\d{4}-1$/);
  const [item] = ledger.resident.rows('item', 'round', round);
  expect(foldSteps(ledger.resident.rows('step', 'item', item?.id ?? '')).stage).toBe('issued');
  ledger.close();
  ledger = await reopen(ledger, machine);
  expect(roundState(ledger.resident, round).kind).toBe('closed');
  expect(await readEdition(ledger, minutes?.id ?? '')).toBe(text);
  expect(await readEdition(ledger, 'nothing')).toBeNull();
  const next = roundsOf(ledger.resident, ledger.resident.all('series')[0]?.id ?? '')[1];
  expect(next && lastEditionOf(ledger.resident, next)?.id).toBe(minutes?.id);
});

test('what is frozen is not undone', async () => {
  await heldRound(3);
  const undone = await undoLast(ledger);
  expect(undone.ok ? 'undone' : undone.refusal.code).toBe('roundFrozenForGood');
});

test('going back to a point before it leaves a closed round, its items and their numbers as they are', async () => {
  const point = await markPoint(ledger, 'before the round');
  const round = await heldRound(3);
  const { minutes } = roundState(ledger.resident, round);
  const text = await readEdition(ledger, minutes?.id ?? '');
  const [item] = ledger.resident.rows('item', 'round', round);
  expect((await returnToPoint(ledger, point)).ok).toBe(true);
  expect(ledger.resident.all('project')).toEqual([]);
  expect(roundState(ledger.resident, round).kind).toBe('closed');
  expect(ledger.resident.row('round', round)?.removed).toBeNull();
  expect(await readEdition(ledger, minutes?.id ?? '')).toBe(text);
  expect(ledger.resident.row('item', item?.id ?? '')?.removed).toBeNull();
  expect(ledger.resident.all('series')).toHaveLength(1);
  expect(ledger.resident.rows('decision', 'round', round)).toHaveLength(1);
  expect(ledger.resident.all('numbering').map(({ last }) => last)).toEqual([1]);
});

test('a colleague gets the same text, and nobody writes over it', async () => {
  const round = await heldRound(3);
  const { minutes } = roundState(ledger.resident, round);
  const text = await readEdition(ledger, minutes?.id ?? '');
  const elsewhere = testMachine();
  const key = testKey();
  const restore = await beginRestore(key, elsewhere.environment, ledger.id);
  const log = (await changesSince(ledger, 0, 100_000)).map(changeOf);
  await receive(restore.staging, log, { fromBackup: true });
  await restore.finish();
  const copy = await reopen({ ...ledger, key }, elsewhere);
  expect(await readEdition(copy, minutes?.id ?? '')).toBe(text);
  expect(await digest(copy)).toBe(await digest(ledger));
  // A later change that claims another text is kept in the log and changes no byte.
  await commit(copy, writeDrafts, edited('editionText', minutes?.id ?? '', { frozen: 'something else' }));
  expect(await readEdition(copy, minutes?.id ?? '')).toBe(text);
  expect((await rebuild(copy)).wrong).toEqual([]);
  copy.close();
});

test('sixty projects are closed as one change: text, item, number and decision together', async () => {
  const round = await heldRound(60);
  const { minutes } = roundState(ledger.resident, round);
  expect(readDoc(await readEdition(ledger, minutes?.id ?? ''))?.figures.projects).toBe(60);
  const last = (await changesSince(ledger, 0, 100_000)).at(-1);
  expect(last).toMatchObject({ command: 'close-round', batch: null });
  const touched = new Set(last?.patches.map(({ entity }) => entity));
  expect(touched).toEqual(new Set(['edition', 'editionText', 'item', 'step', 'numbering', 'decision']));
});
