// The ledger screen (台账页): filter, sort and search as the screen itself measures them, and its frames while it scrolls.
import { median, quantile, rounded, say } from './bench-browser.mjs';
import { dropped, scroll } from './bench-scroll.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What scrolls around the grid. */
const GRID = '#page :has(> [role="grid"])';
const FILTERS = [
  'light=late',
  'light=late,soon',
  'gap=1',
  'stage=underConstruction',
  'due=14',
  'min=50000',
  'max=90000',
];
const SORTS = ['total', '-total', 'name', '-name', 'owner', 'next', 'light', 'specialist', 'yearDone', 'completion'];
const SEARCHES = ['污水', 'wushui', 'wsclc', '专员1', '城东标准'];

/** @param {Page} page */
export async function filterSortSearch(page) {
  await goTo(page, '');
  await page.waitForTimeout(1500);
  const filter = [];
  const sort = [];
  for (const query of [...FILTERS, ...FILTERS]) {
    await goTo(page, query);
    filter.push(...(await takeMeasures(page, 'ledger:filter')));
    await goTo(page, '');
    await takeMeasures(page, 'ledger:filter');
  }
  await takeMeasures(page, 'ledger:sort');
  for (const column of [...SORTS, ...SORTS]) {
    await goTo(page, `sort=${column}`);
    sort.push(...(await takeMeasures(page, 'ledger:sort')));
  }
  await goTo(page, '');
  const search = await typedSearches(page);
  for (const [name, values] of Object.entries({ filter, sort, search }))
    say(
      `    ${name}: ${values.length} times, median ${rounded(median(values), 2)}, most ${rounded(quantile(values, 1), 2)} ms`,
    );
  return {
    filterMs: rounded(median(filter), 2),
    sortMs: rounded(median(sort), 2),
    searchMs: rounded(median(search), 2),
  };
}

/** One letter after another, as a person types. @param {Page} page */
async function typedSearches(page) {
  const search = [];
  const box = page.locator('#page [role="search"] input[type="text"]').first();
  for (const text of SEARCHES) {
    await box.focus();
    await box.pressSequentially(text, { delay: 120 });
    await page.waitForTimeout(150);
    search.push(...(await takeMeasures(page, 'ledger:search')));
    await box.fill('');
    await page.waitForTimeout(150);
    await takeMeasures(page, 'ledger:search');
  }
  return search;
}

/** @param {Page} page @param {string} query */
async function goTo(page, query) {
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    `#/main/ledger${query === '' ? '' : `?${query}`}`,
  );
  await page.locator('#page [role="grid"]').waitFor();
  await page.waitForTimeout(120);
}

/** @param {Page} page @param {string} name @returns {Promise<readonly number[]>} */
function takeMeasures(page, name) {
  return page.evaluate((measure) => {
    const took = performance.getEntriesByName(measure).map(({ duration }) => duration);
    performance.clearMeasures(measure);
    return took;
  }, name);
}

/** @param {Page} page */
export async function scrollFrames(page) {
  await goTo(page, '');
  const steps = await scroll(page, GRID, 60, 300);
  const jumps = await scroll(page, GRID, 2000, 120);
  return {
    gridFrameWorkP95Ms: rounded(
      quantile(
        steps.map(({ work }) => work),
        0.95,
      ),
      2,
    ),
    droppedFramesPct: dropped(steps),
    jumpDroppedPct: dropped(jumps),
  };
}
