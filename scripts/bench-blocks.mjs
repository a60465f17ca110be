// The longest block (最长阻塞): every screen is visited once, and the longest task of the main thread after the first usable
// overview is found in the trace.
import { rounded, say } from './bench-browser.mjs';
import { usableAt, watchUsable } from './bench-start.mjs';
import { traced } from './bench-trace.mjs';

/** @typedef {import('playwright-core').Page} Page */

const LOOK_MS = 900;

/**
 * @param {Page} page @param {string} url @param {string} project
 * @returns {Promise<{ readonly longestBlockMs: number, readonly heapMb: number }>}
 */
export async function blocksOnAllScreens(page, url, project) {
  await watchUsable(page);
  const { trace, result: heapMb } = await traced(page, async () => {
    await page.goto(`${url}#/main/`);
    await usableAt(page);
    await page.waitForTimeout(LOOK_MS * 2);
    const links = await page
      .locator('nav a[href^="#/main/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const screens = [...new Set(links), `#/main/project/${project}`, '#/main/'];
    for (const to of screens) await look(page, to, `a[href="${to}"]`);
    // The first row of teams and of people leads to a screen of its own.
    for (const list of ['team', 'person']) {
      await look(page, list === 'team' ? '#/main/teams' : '#/main/people', '');
      const to = await page
        .locator(`#page a[href^="#/main/${list}/"]`)
        .first()
        .getAttribute('href', { timeout: 2000 })
        .catch(() => null);
      if (to !== null) await look(page, to, '');
    }
    await look(page, '#/main/ledger', '');
    await look(page, '#/main/', '');
    await page.evaluate(() => performance.mark('bench:end'));
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize / 1024 / 1024;
  });
  const marks = trace.marks().filter(({ name }) => name !== 'end');
  const end = trace.at('end');
  let longest = 0;
  for (const [index, { name, at }] of marks.entries()) {
    const tasks = trace.tasks({ from: at, to: marks[index + 1]?.at ?? end });
    const worst = tasks.reduce((most, task) => (task.ms > most.ms ? task : most), { from: 0, to: 0, ms: 0 });
    longest = Math.max(longest, worst.ms);
    if (worst.ms > 30) say(`    ${name}: ${rounded(worst.ms)} ms (${trace.madeOf(worst)})`);
  }
  return { longestBlockMs: rounded(longest), heapMb: rounded(heapMb) };
}

/** By the link where there is one, as a person goes. @param {Page} page @param {string} to @param {string} link */
async function look(page, to, link) {
  await page.evaluate((name) => performance.mark(`bench:${name}`), to.replace('#/main', ''));
  const there = link === '' ? null : await page.$(`nav ${link}`);
  if (there !== null) await there.click();
  else
    await page.evaluate((hash) => {
      location.hash = hash;
    }, to);
  await page.waitForTimeout(LOOK_MS);
}
