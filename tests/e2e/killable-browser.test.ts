// The harness of the kill tests proves itself: what a strict transaction acknowledged is there after kill -9, and the
// browser really was killed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startKillableBrowser } from '../support/killable-browser.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
let profile = '';

beforeEach(async () => {
  served = await serveDist();
  profile = await mkdtemp(join(tmpdir(), 'ledger-kill-'));
});
afterEach(async () => {
  await served.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('an acknowledged write outlives the browser that was killed', async () => {
  const killed = await startKillableBrowser(profile);
  await killed.page.goto(served.url);
  await killed.page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('harness', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const write = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
          write.objectStore('kept').put('here', 1);
          write.oncomplete = () => done();
          write.onabort = () => failed(write.error);
        };
      }),
  );
  await killed.kill();
  await expect(killed.page.evaluate(() => 1)).rejects.toThrow();

  const next = await startKillableBrowser(profile);
  await next.page.goto(served.url);
  const kept = await next.page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('harness', 1);
        opening.onsuccess = () => {
          const read = opening.result.transaction('kept').objectStore('kept').get(1);
          read.onsuccess = () => done(read.result);
        };
      }),
  );
  expect(kept).toBe('here');
  await next.close();
});
