// 到时放行: a change that was held because its stamp lay in the future is applied while the ledger stays open.
import { afterEach, expect, test } from 'vitest';
import { commit } from '../../../src/ledger/commit.ts';
import { heldChanges } from '../../../src/ledger/held.ts';
import { changeOf, changesSince } from '../../../src/ledger/history.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { receive } from '../../../src/ledger/receive.ts';
import { beginRestore } from '../../../src/ledger/restore.ts';
import { newTestLedger, reopen, testKey, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';

const opened: Ledger[] = [];
afterEach(async () => {
  for (const ledger of opened.splice(0)) {
    await sweep(ledger);
    ledger.close();
  }
});

const logOf = async (ledger: Ledger) => (await changesSince(ledger, 0, 1000)).map(changeOf);
const pageIsShown = () => document.dispatchEvent(new Event('visibilitychange'));

test('when the page is shown after its time has come, and not before', async () => {
  const [machineA, machineB] = [testMachine(), testMachine()];
  const a = await newTestLedger(machineA);
  opened.push(a);
  await commit(a, writeDrafts, created('project', 'p1', { name: 'One' }));
  const key = testKey();
  const restore = await beginRestore(key, machineB.environment, a.id);
  await receive(restore.staging, await logOf(a), { fromBackup: true });
  await restore.finish();
  const b = await reopen({ ...a, key }, machineB);
  opened.push(b);

  machineA.clock.now += 25 * 3_600_000;
  await commit(a, writeDrafts, edited('project', 'p1', { remark: 'from tomorrow' }));
  await receive(b, await logOf(a));
  expect(await heldChanges(b)).toHaveLength(1);
  const states: string[] = [];
  const leave = b.onSaveState(() => states.push(b.saveState().kind));
  pageIsShown();
  await new Promise((next) => setTimeout(next, 200));
  expect(await heldChanges(b)).toHaveLength(1);
  // Nothing was due, so nothing was written and nothing says that it was.
  expect(states).toEqual([]);
  leave();

  machineB.clock.now += 2 * 3_600_000;
  pageIsShown();
  await expect.poll(() => b.resident.row('project', 'p1')?.remark).toBe('from tomorrow');
  expect(await heldChanges(b)).toEqual([]);
});
