// An office with the eleven teams of the sample, and the ways a file goes from one machine to another.
import { afterEach } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { linesOf, plainOf, unpacked } from '../../../src/exchange/backup/file-lines.ts';
import type { Scope } from '../../../src/exchange/bundle/bundle-format.ts';
import { type BundleMade, type BundleWish, makeBundle } from '../../../src/exchange/bundle/make-bundle.ts';
import { openAsLedger } from '../../../src/exchange/bundle/open-as-ledger.ts';
import { openBundle } from '../../../src/exchange/bundle/open-bundle.ts';
import { type TakenIn, takeIn } from '../../../src/exchange/bundle/take-in.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { createLedger } from '../../../src/ledger/open.ts';
import { reopen, TEST_NOW, type TestMachine, testKey } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';

export function officeLedger({ environment }: TestMachine, { sample = false } = {}): Promise<Ledger> {
  const drafts = sampleDrafts(day('2026-03-02'), environment.newId);
  const seed = drafts.filter(({ id }) => id !== 'ledgerName' && id !== 'sample');
  return createLedger(testKey(), environment, { name: '示例台账', sample, seed });
}

/** Ledgers named here are looked through and closed after each test. */
export function closedAfterwards(): (ledger: Ledger) => Ledger {
  const open: Ledger[] = [];
  afterEach(async () => {
    for (const ledger of open.splice(0)) {
      await sweep(ledger);
      ledger.close();
    }
  });
  return (ledger) => {
    open.push(ledger);
    return ledger;
  };
}

export function teamScope(ledger: Ledger, number: number): Scope {
  const team = ledger.resident.all('team').find((each) => each.number === number);
  if (team === undefined) throw new Error('no such team');
  return { kind: 'team', id: team.id, name: team.name };
}

export async function madeFrom(
  ledger: Ledger,
  what: BundleWish['what'],
  extras: Partial<BundleWish> = {},
): Promise<BundleMade> {
  const made = await makeBundle(ledger, { what, passphrase: null, nowMs: TEST_NOW, ...extras });
  if (!made.ok) throw new Error(`no file: ${made.refusal.code}`);
  return made.value;
}

export async function shareOf(ledger: Ledger, number: number, nowMs = TEST_NOW): Promise<Blob> {
  const what = { kind: 'share', scope: teamScope(ledger, number), files: true } as const;
  return (await madeFrom(ledger, what, { nowMs })).file;
}

export async function openedOn(machine: TestMachine, file: Blob): Promise<Ledger> {
  const bundle = await openBundle(file, { passphrase: null });
  if (!bundle.ok) throw new Error(`not opened: ${bundle.refusal.code}`);
  const key = testKey();
  const done = await openAsLedger(bundle.value, {
    key,
    environment: machine.environment,
    beforeSwitch: () => undefined,
  });
  if (!done.ok) throw new Error(`no ledger: ${done.refusal.code}`);
  // Only the key of the ledger that is to be opened is read.
  return reopen({ key } as Ledger, machine);
}

export async function takenIn(ledger: Ledger, file: Blob): Promise<TakenIn> {
  const taken = await takeIn(ledger, file, { passphrase: null });
  if (!taken.ok) throw new Error(`not taken in: ${taken.refusal.code}`);
  return taken.value;
}

/** All lines of the file as whoever has it can read them. */
export async function plainText(file: Blob): Promise<string> {
  const plain = await plainOf(file, null);
  if (!plain.ok) throw new Error(plain.refusal.code);
  let text = '';
  const decoder = new TextDecoder();
  for await (const line of linesOf(unpacked(plain.value, () => 0))) text += decoder.decode(line);
  return text;
}
