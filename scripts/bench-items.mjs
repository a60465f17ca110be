// The register of items (销号台账): its frames while 100,000 items scroll, one step a frame.
import { rounded, say } from './bench-browser.mjs';
import { dropped, scroll } from './bench-scroll.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page in the built app, whose ledger holds the items */
export async function itemsScroll(page) {
  const openMs = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const begun = performance.now();
        location.hash = '#/main/items?show=all';
        const look = () => {
          if (document.querySelectorAll('#page [data-item]').length < 5) return requestAnimationFrame(look);
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        };
        requestAnimationFrame(look);
      }),
  );
  await page.waitForTimeout(2000);
  const steps = await scroll(page, '#page [data-items]', 60, 300);
  const jumps = await scroll(page, '#page [data-items]', 2000, 120);
  say(`    items: opened in ${Number(openMs).toFixed(0)} ms, ${steps.length} frames, ${jumps.length} jumps`);
  return {
    itemsOpenMs: rounded(Number(openMs)),
    itemsScrollDroppedPct: dropped(steps),
    itemsJumpDroppedPct: dropped(jumps),
  };
}
