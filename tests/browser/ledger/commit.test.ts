// Doing a command: one strict transaction, memory after it, and it is there after a restart.
import { expect, test } from 'vitest';
import { commit } from '../../../src/ledger/commit.ts';
import { newTestLedger, reopen, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';

test('a committed row is resident at once and there after a restart', async () => {
  const machine = testMachine();
  const ledger = await newTestLedger(machine);
  const done = await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
  expect(done.ok && done.value.changes).toEqual([{ device: ledger.device, n: 2 }]);
  expect(ledger.resident.row('project', 'p1')?.name).toBe('One');
  ledger.close();
  const again = await reopen(ledger, machine);
  expect(again.resident.row('project', 'p1')?.name).toBe('One');
  expect(again.device).toBe(ledger.device);
  again.close();
});

test('what stands so already writes nothing', async () => {
  const ledger = await newTestLedger();
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
  const done = await commit(ledger, writeDrafts, edited('project', 'p1', { name: 'One' }));
  expect(done).toEqual({ ok: true, value: { changes: [], batch: null } });
  ledger.close();
});
