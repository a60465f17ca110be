// Undo of acts on items (撤销办理): a step is never removed, it is taken back by a step; an issued number is not freed.
import { expect, test } from 'vitest';
import type { Command } from '../../../src/domain/command.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { attachToItem } from '../../../src/domain/commands/attach-to-item.ts';
import { registerItem } from '../../../src/domain/commands/register-item.ts';
import { reportItem } from '../../../src/domain/commands/report-item.ts';
import { strikeOffItems } from '../../../src/domain/commands/strike-off-items.ts';
import { day } from '../../../src/domain/day.ts';
import { stateOf } from '../../../src/domain/items/item-run.ts';
import { USUAL_CHECKS } from '../../../src/domain/items/item-types.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { redoLast, undoLast } from '../../../src/ledger/undo.ts';
import { newTestLedger, reopen, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';

const ON = day('2026-03-02');
const TERMS = { dueWords: null, approver: null, agreedBy: null, note: null, round: null, decision: null };
const PAPER = {
  kind: 'paper',
  name: '验收单',
  mediaType: null,
  hash: null,
  size: null,
  takenAt: null,
  docNumber: '〔2026〕1号',
  place: null,
  on: null,
  note: null,
} as const;

async function done<A>(ledger: Ledger, command: Command<A>, args: A): Promise<void> {
  const result = await commit(ledger, command, args);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
}

async function withItem(machine = testMachine()): Promise<{ ledger: Ledger; item: string; units: readonly string[] }> {
  const ledger = await newTestLedger(machine);
  await done(ledger, addUnit, { name: '主办单位', kind: null });
  await done(ledger, addUnit, { name: '督查室', kind: null });
  const units = ledger.resident.all('unit').map((row) => row.id as string);
  const item = {
    name: '补齐手续',
    requirement: null,
    project: null,
    milestone: null,
    type: null,
    unit: units[0] ?? null,
    person: null,
    source: null,
    sourceWords: null,
    round: null,
    decision: null,
    meetingNumber: null,
    foundOn: null,
    remark: null,
    coUnits: [units[1] ?? ''],
  };
  await done(ledger, registerItem, { item, on: ON, issue: null });
  const id = ledger.resident.all('item')[0]?.id ?? '';
  return { ledger, item: id, units };
}

test('undoing a registration removes the draft, doing it again brings it back as it was', async () => {
  const { ledger, item } = await withItem();
  expect((await undoLast(ledger)).ok).toBe(true);
  expect(ledger.resident.all('item')).toEqual([]);
  expect(ledger.resident.rows('itemUnit', 'item', item)).toEqual([]);
  expect((await redoLast(ledger)).ok).toBe(true);
  expect(ledger.resident.all('item').map((row) => row.id)).toEqual([item]);
  expect(stateOf(ledger.resident, item)).toMatchObject({ stage: 'draft', faults: [] });
  await sweep(ledger);
  ledger.close();
});

test('an issue is not undone; report and strike-off are, also after the browser was closed', async () => {
  const machine = testMachine();
  const { ledger, item, units } = await withItem(machine);
  const row = ledger.resident.row('item', item);
  if (row === null) throw new Error('no item');
  const { id: _, removed: __, ...values } = row;
  const fresh = { ...values, coUnits: [] };
  await done(ledger, registerItem, {
    item: { ...fresh, name: '第二件' },
    on: ON,
    issue: { ...TERMS, due: day('2026-03-20') },
  });
  const issued = ledger.resident.all('item').find((each) => each.name === '第二件')?.id ?? '';
  expect(stateOf(ledger.resident, issued).number).toEqual({ year: 2026, seq: 1 });
  expect(await undoLast(ledger)).toMatchObject({ ok: false, refusal: { code: 'stepIsIssue' } });
  await done(ledger, attachToItem, { item: issued, evidence: [PAPER] });
  await done(ledger, reportItem, {
    item: issued,
    on: ON,
    note: '已办',
    party: { unit: units[0] ?? '', person: null, basis: 'phone' },
    evidence: [],
  });
  await done(ledger, strikeOffItems, {
    items: [{ item: issued, evidence: null, checks: [...USUAL_CHECKS], note: null }],
    on: ON,
    verifier: { unit: units[1] ?? '', person: null, basis: null },
    approver: null,
    agreedBy: '分管领导',
  });
  expect(stateOf(ledger.resident, issued).stage).toBe('struckOff');
  ledger.close();
  const again = await reopen(ledger, machine);
  const steps = again.resident.rows('step', 'item', issued).length;
  expect((await undoLast(again)).ok).toBe(true);
  expect(stateOf(again.resident, issued)).toMatchObject({ stage: 'reported', struckOff: null, verified: null });
  expect((await redoLast(again)).ok).toBe(true);
  expect(stateOf(again.resident, issued)).toMatchObject({ stage: 'struckOff', faults: [] });
  expect((await undoLast(again)).ok).toBe(true);
  expect((await undoLast(again)).ok).toBe(true);
  expect(stateOf(again.resident, issued)).toMatchObject({ stage: 'issued', faults: [] });
  expect(again.resident.rows('step', 'item', issued).length).toBeGreaterThan(steps);
  await sweep(again);
  again.close();
});
