// Tick to paint (打勾到上屏): on the project page of the built app, from the press on the button to the frame that shows it done.
/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {Page} page @param {readonly { readonly project: string, readonly milestone: string }[]} nodes
 * @returns {Promise<readonly number[]>}
 */
export async function ticksToPaint(page, nodes) {
  const took = [];
  for (const { project, milestone } of nodes) {
    await page.evaluate((to) => {
      location.hash = to;
    }, `#/main/project/${project}?node=${milestone}`);
    const button = page.locator('td[colspan] button.btn.pri').first();
    await button.waitFor();
    await page.waitForTimeout(150);
    await page.evaluate(watchTick, milestone);
    await press(page, button);
    took.push(await page.evaluate(() => /** @type {any} */ (window).benchTick));
  }
  // The first ones load code.
  return took.slice(3);
}

/**
 * A bare press of the mouse: Playwright's own `click` asks the page at every event what lies under the pointer.
 * @param {Page} page @param {import('playwright-core').Locator} button
 */
async function press(page, button) {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('the button is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(50);
  await page.mouse.down();
  await page.mouse.up();
}

/** @param {string} milestone */
function watchTick(milestone) {
  const find = () => document.querySelector(`button[data-node="${milestone}"]`);
  const open = find()?.getAttribute('aria-label');
  const table = find()?.closest('table');
  if (!table) throw new Error('the node is not there');
  let pressed = 0;
  addEventListener(
    'click',
    (event) => {
      pressed = event.timeStamp;
    },
    { capture: true, once: true },
  );
  Object.assign(window, {
    benchTick: new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (find()?.getAttribute('aria-label') === open) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - pressed);
          port2.postMessage(null);
        });
      });
      observer.observe(table, { subtree: true, childList: true, attributes: true });
    }),
  });
}
