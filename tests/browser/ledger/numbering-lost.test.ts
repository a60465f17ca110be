// After a restore (恢复之后): whoever took the numbering device's place is asked for the last number.
import { expect, test } from 'vitest';
import { resumeNumbering } from '../../../src/domain/commands/resume-numbering.ts';
import { turnOf } from '../../../src/domain/items/numbering.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { numberingLost } from '../../../src/ledger/numbering-lost.ts';
import { openLedger } from '../../../src/ledger/open.ts';
import { receive } from '../../../src/ledger/receive.ts';
import { beginRestore } from '../../../src/ledger/restore.ts';
import { newTestLedger, testMachine } from '../../support/ledger/open-test-ledger.ts';

test('whoever begins a ledger allots its numbers; restored, it is asked for the last one, and then no more', async () => {
  const machine = testMachine();
  const ledger = await newTestLedger(machine);
  expect(turnOf(ledger.resident)?.device).toBe(ledger.device);
  expect(await numberingLost(ledger)).toBe(false);
  const log = await ledger.inner.db.log.toArray();
  const changes = log.map(({ seq: _, touched: __, ...change }) => change);
  const restore = await beginRestore(ledger.key, machine.environment, ledger.id);
  await receive(restore.staging, changes, { fromBackup: true });
  await restore.finish();
  ledger.close();
  const opened = await openLedger(ledger.key, machine.environment);
  if (opened.kind !== 'ready') throw new Error(`it did not open: ${opened.kind}`);
  expect(opened.ledger.device).not.toBe(ledger.device);
  expect(await numberingLost(opened.ledger)).toBe(true);
  expect((await commit(opened.ledger, resumeNumbering, { last: 92 })).ok).toBe(true);
  expect(await numberingLost(opened.ledger)).toBe(false);
  expect(turnOf(opened.ledger.resident)).toMatchObject({ device: opened.ledger.device, last: 92 });
  opened.ledger.close();
});
