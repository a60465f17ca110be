// The built page below any sub-path, on https-like and on plain http addresses: it starts, breaks no rule of the security
// policy, and asks no other address for anything.
import { afterEach, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const open: { served?: ServedDist; opened?: OpenedPage } = {};

afterEach(async () => {
  await open.opened?.close();
  await open.served?.close();
});

async function visit(base: string, insecure = false): Promise<{ served: ServedDist; opened: OpenedPage }> {
  const served = await serveDist({ base });
  open.served = served;
  const opened = await openPage({ url: insecure ? served.insecureUrl : served.url });
  open.opened = opened;
  await opened.page.waitForSelector('#root > *', { state: 'attached' });
  return { served, opened };
}

test.each(['/', '/pm/', '/a/b/'])('the page starts below %s and asks only its own server', async (base) => {
  const { served, opened } = await visit(base);
  await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(opened.problems).toEqual(NO_PROBLEMS);
  expect(served.requests.length).toBeGreaterThan(3);
  expect(served.requests.filter(({ path }) => !path.startsWith(base))).toEqual([]);
});

test('a plain http name is no secure context, and the page starts all the same', async () => {
  const { served, opened } = await visit('/', true);
  expect(await opened.page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
  expect(await opened.page.evaluate(() => crypto.randomUUID())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  expect(new Set(served.requests.map(({ host }) => host))).toEqual(new Set([`tz.test:${served.port}`]));
  expect(opened.problems).toEqual(NO_PROBLEMS);
});

test('the policy bites: markup, script text, foreign scripts and foreign requests are refused and reported', async () => {
  const { opened } = await visit('/');
  const refused = await opened.page.evaluate(async () => {
    const fails = async (attempt: () => unknown) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return [
      await fails(() => {
        document.body.innerHTML = '<b>x</b>';
      }),
      await fails(() => new Worker('https://elsewhere.test/worker.js')),
      await fails(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      await fails(() => fetch('https://elsewhere.test/')),
    ];
  });
  expect(refused).toEqual([true, true, true, true]);
  await expect.poll(() => opened.problems.policy.join()).toContain('connect-src');
});
