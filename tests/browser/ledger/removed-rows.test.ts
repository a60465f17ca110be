// 移除的行：马上列得出来，恢复后不再列；大批写入之后也一样。
import { expect, test } from 'vitest';
import { removeMilestone } from '../../../src/domain/commands/remove-milestone';
import { restoreRow } from '../../../src/domain/commands/restore-row';
import { commit } from '../../../src/ledger/commit';
import { office, put } from '../../support/ledger/builders';
import { newTestLedger } from '../../support/ledger/open-test-ledger';

test('removed rows are listed as long as they are removed, also after a large write', async () => {
  const ledger = await newTestLedger();
  await put(ledger, office(ledger.today(), 3, 4));
  const ids = () => ledger.resident.removed('milestone').map(({ id }) => id);
  expect(ids()).toEqual([]);
  for (const milestone of ['p0m1', 'p2m3']) {
    const done = await commit(ledger, removeMilestone, { id: milestone, reason: '重复' });
    expect(done.ok).toBe(true);
  }
  expect(ids()).toEqual(['p0m1', 'p2m3']);
  expect((await commit(ledger, restoreRow, { entity: 'milestone', id: 'p0m1' })).ok).toBe(true);
  expect(ids()).toEqual(['p2m3']);
  await put(
    ledger,
    office(ledger.today(), 20, 15).filter(({ id }) => !/^(t|u|a|p[0-2]($|m))/.test(id)),
  );
  expect(ids()).toEqual(['p2m3']);
  ledger.close();
});
