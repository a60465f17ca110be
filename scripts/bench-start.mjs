// Cold start (冷启动): a new browser process each time, from the start of the navigation to a painted, usable overview; and the
// same shell without any app, which is what the machine itself takes.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inBrowser } from './bench-browser.mjs';

/** A late node of the overview that can be pressed: the sentence, the numbers and the teams stand with it. */
export const USABLE = '#page a[data-row]';

/**
 * Marks the moment at which `selector` has been painted: the message after the frame that shows it.
 * @param {string} selector
 */
function markWhenPainted(selector) {
  const painted = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('bench:usable');
      port2.postMessage(null);
    });
  const look = () => document.querySelector(selector) !== null;
  const watch = () => {
    if (look()) {
      painted();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!look()) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document, { childList: true, subtree: true });
  };
  watch();
}

/**
 * @param {string} profile @param {string} url @param {string} [selector]
 * @returns {Promise<number>} milliseconds
 */
export function coldStart(profile, url, selector = USABLE) {
  return inBrowser(profile, async (page) => {
    await page.addInitScript(markWhenPainted, selector);
    await page.goto(url);
    return usableAt(page);
  });
}

/** @param {import('playwright-core').Page} page */
export async function usableAt(page) {
  await page.waitForFunction(() => performance.getEntriesByName('bench:usable').length > 0, undefined, { polling: 50 });
  return page.evaluate(() => performance.getEntriesByName('bench:usable')[0]?.startTime ?? Number.NaN);
}

/** @param {import('playwright-core').Page} page */
export const watchUsable = (page) => page.addInitScript(markWhenPainted, USABLE);

/** The first visit installs the service worker and fills the caches; it is not measured. @param {string} profile @param {string} url */
export function firstVisit(profile, url) {
  return inBrowser(profile, async (page) => {
    await watchUsable(page);
    await page.goto(url);
    await usableAt(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // Pinyin of new names is worked out and kept.
    await page.waitForTimeout(2500);
  });
}

/** The built page's own shell and style sheets without its scripts. @param {string} dist @param {string} directory */
export async function writeEmptyPage(dist, directory) {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const bare = html
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/<link rel="manifest"[^>]*>/g, '')
    .replace('<div id="root"></div>', '<div id="root"><p id="page"><a data-row="true">0</a></p></div>');
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'index.html'), bare);
}
