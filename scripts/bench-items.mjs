// The register of items (销号台账): its frames while 100,000 items scroll, one step a frame.
import { rounded, say } from './bench-browser.mjs';
import { traced } from './bench-trace.mjs';

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
  const steps = await scroll(page, 60, 300);
  const jumps = await scroll(page, 2000, 120);
  say(`    items: opened in ${Number(openMs).toFixed(0)} ms, ${steps.length} frames, ${jumps.length} jumps`);
  return {
    itemsOpenMs: rounded(Number(openMs)),
    itemsScrollDroppedPct: dropped(steps),
    itemsJumpDroppedPct: dropped(jumps),
  };
}

/** @param {readonly { readonly took: number }[]} frames */
function dropped(frames) {
  return rounded((100 * frames.filter(({ took }) => took > 25).length) / frames.length, 1);
}

/** One step a frame, down and at the end up again. @param {Page} page @param {number} pixels @param {number} frames */
async function scroll(page, pixels, frames) {
  const { trace } = await traced(page, () =>
    page.evaluate(
      ([step, count]) =>
        new Promise((resolve) => {
          const scroller = document.querySelector('#page [data-items]');
          if (!scroller) throw new Error('no register');
          scroller.scrollTop = 0;
          let done = -30;
          let by = step;
          const frame = () => {
            if (done === 0) performance.mark('bench:scroll');
            if (done === count) {
              performance.mark('bench:scrolled');
              resolve(null);
              return;
            }
            done++;
            const end = scroller.scrollHeight - scroller.clientHeight;
            if (scroller.scrollTop + by > end || scroller.scrollTop + by < 0) by = -by;
            scroller.scrollTop += by;
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }),
      /** @type {const} */ ([pixels, frames]),
    ),
  );
  return trace.frames({ from: trace.at('scroll') - 1, to: trace.at('scrolled') + 1 });
}
