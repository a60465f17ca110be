// The oldest browser kernel (Chromium 92) on a plain http address, as in many offices: the page paints and nothing throws.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstRun } from '../../src/words/zh-CN/first-run.ts';
import { type Chromium92, click, launchChromium92 } from '../support/chromium-92.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
let old: Chromium92;

beforeAll(async () => {
  served = await serveDist({ base: '/pm/' });
  old = await launchChromium92();
});
afterAll(async () => {
  await old?.close();
  await served?.close();
});

test('this really is version 92', () => {
  expect(old.browser.version()).toMatch(/^92\./);
});

test('the shell paints without an error', async () => {
  const page = await old.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(served.insecureUrl);
  // A page that never paints is told by its errors, not by a time limit.
  await page
    .waitForFunction(() => document.querySelector('#root > *') !== null, undefined, { timeout: 15_000 })
    .catch(() => errors.push('nothing was painted'));
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => [isSecureContext, typeof structuredClone, typeof Object.hasOwn])).toEqual([
    false,
    'function',
    'function',
  ]);
  expect(errors).toEqual([]);
  await page.close();
});

test('eleven teams are made by one click and are there after a reload', async () => {
  const page = await old.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(served.insecureUrl);
  await page.waitForFunction((act) => document.body.innerText.includes(act), firstRun.teams.act);
  // Chromium 92 finds no element by its text through Playwright: the page marks it itself.
  await page.evaluate((act) => {
    const doors = Array.from(document.querySelectorAll('a, button'));
    doors.find((door) => door.textContent?.includes(act))?.setAttribute('id', 'make-teams');
  }, firstRun.teams.act);
  await click(page, '#make-teams');
  await page.waitForFunction(() => location.hash.startsWith('#/main/teams'));
  await page.reload();
  await page.waitForFunction(() => document.querySelector('nav a[href*="teams"]') !== null);
  expect(await page.evaluate((act) => document.body.innerText.includes(act), firstRun.teams.act)).toBe(false);
  expect(errors).toEqual([]);
  await page.close();
});

test('what version 92 lacks is added, and behaves as in the standard', async () => {
  const page = await old.newPage();
  await page.goto(served.insecureUrl);
  await page.waitForFunction(() => document.querySelector('#root > *') !== null);
  const seen = await page.evaluate(() => {
    const list = [3, 1, 2];
    const copy = structuredClone({ when: new Date(0), map: new Map([['a', [1]]]), bytes: new Uint8Array([1, 2]) });
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const cloned = structuredClone(circle);
    const keys: string[] = [];
    for (const key in list) keys.push(key);
    return {
      last: list.findLast((one) => one > 1),
      lastIndex: list.findLastIndex((one) => one > 2),
      missing: list.findLast((one) => one > 9) === undefined,
      at: [list.at(-1), 'ab'.at(-1)],
      byCopy: [list.toSorted(), list.toReversed(), list.toSpliced(0, 1), list.with(-1, 9), list],
      own: [Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')],
      copy: [copy.when.getTime(), copy.map.get('a'), Array.from(copy.bytes)],
      circle: cloned.self === cloned,
      keys,
    };
  });
  expect(seen).toEqual({
    last: 2,
    lastIndex: 0,
    missing: true,
    at: [2, 'b'],
    byCopy: [
      [1, 2, 3],
      [2, 1, 3],
      [1, 2],
      [3, 1, 9],
      [3, 1, 2],
    ],
    own: [true, false],
    copy: [0, [1], [1, 2]],
    circle: true,
    keys: ['0', '1', '2'],
  });
  await page.close();
});
