// Opening a round (打开一轮调度): from the list to the frame that shows the agenda and its first project, frozen texts read from disk.
import { median, rounded, say } from './bench-browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page in the built app @param {string} round */
export async function roundOpens(page, round) {
  const took = [];
  for (let run = 0; run < 9; run++) {
    await page.evaluate(() => {
      location.hash = '#/main/rounds';
    });
    await page.locator(`#page a[href$="/round/${round}"]`).waitFor();
    await page.waitForTimeout(400);
    took.push(await openOnce(page, round));
  }
  // The first opening also loads the screen's own files.
  say(`    round: ${took.map((ms) => ms.toFixed(0)).join(' ')} ms`);
  return { roundOpenMs: rounded(median(took.slice(1))), roundOpenFirstMs: rounded(took[0] ?? Number.NaN) };
}

/** @param {Page} page @param {string} round @returns {Promise<number>} */
function openOnce(page, round) {
  return page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const begun = performance.now();
        location.hash = `#/main/round/${id}`;
        const look = () => {
          const isThere =
            document.querySelectorAll('#page [data-entry]').length > 1 &&
            document.querySelector('#page article h2') !== null;
          if (!isThere) return requestAnimationFrame(look);
          // Behind the frame that shows it.
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        };
        requestAnimationFrame(look);
      }),
    round,
  );
}
