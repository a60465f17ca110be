// Puts a screen on the page over a seeded ledger on real IndexedDB, as the app would: router, ledger, words, receipts, keys.
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterAll } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { LedgerProvider } from '../../../src/ui/kit/use-ledger.tsx';
import { newTestLedger, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { asPerson, type Seeded, SPECIALIST, seed } from '../../support/ledger/seed.ts';
import { show } from '../kit/show.tsx';

const opened: Ledger[] = [];

export async function seededLedger({
  named = true,
}: {
  readonly named?: boolean;
} = {}): Promise<{ readonly ledger: Ledger; readonly seeded: Seeded }> {
  const ledger = await newTestLedger(testMachine());
  opened.push(ledger);
  const seeded = await seed(ledger);
  if (named) await ledger.setIdentity(asPerson(seeded.specialist, SPECIALIST));
  return { ledger, seeded };
}

export function showAt(ledger: Ledger, at: string, path: string, screen: ReactNode): HTMLElement {
  const router = createMemoryRouter([{ path, element: screen }], { initialEntries: [at] });
  return show(
    <LedgerProvider ledger={ledger}>
      <RouterProvider router={router} />
    </LedgerProvider>,
  );
}

// After all of them: a page that goes away may still be reading.
afterAll(() => {
  for (const ledger of opened.splice(0)) ledger.close();
});
