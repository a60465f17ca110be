// Packing when idle (空闲时打包): it waits until nobody writes, and it stops with the ledger.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { office, put } from '../../support/ledger/builders.ts';
import { newTestLedger } from '../../support/ledger/open-test-ledger.ts';
import { edited } from '../../support/ledger/test-commands.ts';

let ledger: Ledger;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestIdleCallback'] });
  ledger = await newTestLedger();
  await put(ledger, office(ledger.today(), 3, 3));
});
afterEach(() => {
  ledger.close();
  vi.useRealTimers();
});

async function packed(): Promise<boolean> {
  for (let round = 0; round < 20; round++) {
    await ledger.inner.db.head.get('own');
    if ((await ledger.inner.db.snap.count()) > 0) return true;
  }
  return false;
}

test('chunks are written some seconds after the last change, not while changes come', async () => {
  vi.advanceTimersByTime(4000);
  await put(ledger, edited('project', 'p1', { remark: 'new' }));
  vi.advanceTimersByTime(4000);
  expect(await packed()).toBe(false);
  vi.advanceTimersByTime(70_000);
  expect(await packed()).toBe(true);
});

test('nothing is packed after the ledger was closed', async () => {
  const seen: string[] = [];
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    seen.push(this.name);
    throw new Error('a write after close');
  });
  ledger.close();
  vi.advanceTimersByTime(70_000);
  put.mockRestore();
  expect(seen).toEqual([]);
});
