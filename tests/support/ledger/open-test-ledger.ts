// A real ledger on real IndexedDB for tests: its own key, a clock and a localStorage the test holds in its hand.
import { randomText } from '../../../src/ledger/environment.ts';
import type { Environment, Ledger } from '../../../src/ledger/ledger.ts';
import { createLedger, type NewLedger, openLedger } from '../../../src/ledger/open.ts';

export type TestMachine = {
  readonly environment: Environment;
  /** The wall clock; a test moves it by hand. */
  clock: { now: number };
  readonly stored: Map<string, string>;
};

/** 2026-03-02T09:00 in local time. */
export const TEST_NOW = new Date(2026, 2, 2, 9, 0, 0).getTime();

export function testMachine(now = TEST_NOW): TestMachine {
  const clock = { now };
  const stored = new Map<string, string>();
  return {
    clock,
    stored,
    environment: {
      path: '/test/',
      now: () => clock.now,
      newId: () => randomText(16),
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => {
          stored.set(key, value);
        },
        removeItem: (key) => {
          stored.delete(key);
        },
      },
    },
  };
}

export function testKey(): string {
  return `test-${randomText(8)}`;
}

/** A new ledger under a key of its own. */
export async function newTestLedger(
  machine: TestMachine = testMachine(),
  begin: NewLedger = { name: 'Test ledger' },
): Promise<Ledger> {
  return createLedger(testKey(), machine.environment, begin);
}

/** The same ledger again: a second tab, or the browser after a restart. */
export async function reopen(ledger: Ledger, machine: TestMachine): Promise<Ledger> {
  const opened = await openLedger(ledger.key, machine.environment);
  if (opened.kind !== 'ready') throw new Error(`the ledger did not open: ${opened.kind}`);
  return opened.ledger;
}
