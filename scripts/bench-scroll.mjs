// Frames while a list scrolls (滚动帧): for the grid and the register alike.
import { rounded } from './bench-browser.mjs';
import { traced } from './bench-trace.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {readonly { readonly took: number }[]} frames */
export function dropped(frames) {
  return rounded((100 * frames.filter(({ took }) => took > 25).length) / frames.length, 1);
}

/** One step a frame, down and at the end up again. @param {Page} page @param {string} selector what scrolls @param {number} pixels @param {number} frames */
export async function scroll(page, selector, pixels, frames) {
  const { trace } = await traced(page, () =>
    page.evaluate(
      ([what, step, count]) =>
        new Promise((resolve) => {
          const scroller = document.querySelector(what);
          if (!scroller) throw new Error('nothing scrolls');
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
      /** @type {const} */ ([selector, pixels, frames]),
    ),
  );
  return trace.frames({ from: trace.at('scroll') - 1, to: trace.at('scrolled') + 1 });
}
