// 过零点: a page that stays open over night speaks of the new day.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LedgerProvider, useSelect, useToday } from '../../../src/ui/kit/use-ledger.tsx';
import { newTestLedger, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { show } from '../kit/show.tsx';

function Days() {
  const today = useToday();
  const selected = useSelect((_resident, on) => on);
  return <p>{`${today} ${selected}`}</p>;
}

test('today moves on when the page is shown on the next day', async () => {
  const machine = testMachine(new Date(2026, 2, 2, 23, 59, 50).getTime());
  const ledger = await newTestLedger(machine);
  show(
    <LedgerProvider ledger={ledger}>
      <Days />
    </LedgerProvider>,
  );
  await expect.element(page.getByText('2026-03-02 2026-03-02')).toBeVisible();
  machine.clock.now += 20_000;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(page.getByText('2026-03-03 2026-03-03')).toBeVisible();
  ledger.close();
});
