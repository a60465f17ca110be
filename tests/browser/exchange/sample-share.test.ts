// The sample in exchange (示例): what is made up opens as the sample and never as somebody's ledger, nor is anything real opened there.
import { expect, test, vi } from 'vitest';
import { settingsOf } from '../../../src/domain/derive/settings-of.ts';
import { openAsLedger } from '../../../src/exchange/bundle/open-as-ledger.ts';
import { openBundle } from '../../../src/exchange/bundle/open-bundle.ts';
import { takeIn } from '../../../src/exchange/bundle/take-in.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { openLedger } from '../../../src/ledger/open.ts';
import { reopen, testKey, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { closedAfterwards, madeFrom, officeLedger, teamScope } from './exchange-support.ts';

vi.setConfig({ testTimeout: 120_000 });

const kept = closedAfterwards();
const sampleLedger = async () => kept(await officeLedger(testMachine(), { sample: true }));

const shareOfThird = (ledger: Ledger) => madeFrom(ledger, { kind: 'share', scope: teamScope(ledger, 3), files: false });

async function openedAs(file: Blob, asSample: boolean) {
  const machine = testMachine();
  const key = testKey();
  const bundle = await openBundle(file, { passphrase: null });
  if (!bundle.ok) throw new Error(bundle.refusal.code);
  const { environment } = machine;
  const done = await openAsLedger(bundle.value, { key, environment, asSample, beforeSwitch: () => undefined });
  return { done, machine, key };
}

test('a share of the sample says that it is one, and opens as the sample with its mark', async () => {
  const { file, header } = await shareOfThird(await sampleLedger());
  expect(header).toMatchObject({ version: 2, sample: true });
  const { done, machine, key } = await openedAs(file, true);
  expect(done.ok).toBe(true);
  const copy = kept(await reopen({ key } as Ledger, machine));
  expect(settingsOf(copy.resident, copy.today()).isSample).toBe(true);
});

test('it does not open as a ledger, also where its head has lost the mark: nothing is there afterwards', async () => {
  const { file } = await shareOfThird(await sampleLedger());
  const { done, machine, key } = await openedAs(file, false);
  expect(done).toMatchObject({ ok: false, refusal: { code: 'isSample' } });
  expect((await openLedger(key, machine.environment)).kind).toBe('none');
});

test('nothing real opens as the sample, where a reset would throw it away', async () => {
  const office = kept(await officeLedger(testMachine()));
  const { file, header } = await shareOfThird(office);
  expect(header.sample).toBe(undefined);
  const { done, machine, key } = await openedAs(file, true);
  expect(done).toMatchObject({ ok: false, refusal: { code: 'notSample' } });
  expect((await openLedger(key, machine.environment)).kind).toBe('none');
});

test('a real ledger takes nothing in from a sample, nor a sample from a real one', async () => {
  const office = kept(await officeLedger(testMachine()));
  const sample = await sampleLedger();
  const whole = { kind: 'whole', since: null } as const;
  for (const [into, from] of [
    [office, sample],
    [sample, office],
  ] as const)
    expect(await takeIn(into, (await madeFrom(from, whole)).file, { passphrase: null })).toMatchObject({
      ok: false,
      refusal: { code: 'foreignLedger' },
    });
});
