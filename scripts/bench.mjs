// `npm run bench -- --json`: how fast the built page is in a real browser, at 60, 1,000 and 10,000 projects. Progress goes to
// standard error; the last line of standard output is one JSON object. docs/decisions/0010-bench.md says how each is measured.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { blocksOnAllScreens } from './bench-blocks.mjs';
import { dropProfile, inBrowser, median, newProfile, rounded, say, spread } from './bench-browser.mjs';
import { bundleSizes } from './bench-bundle.mjs';
import { filterSortSearch, scrollFrames } from './bench-grid.mjs';
import { itemsScroll } from './bench-items.mjs';
import { roundOpens } from './bench-rounds.mjs';
import { coldStart, firstVisit, usableAt, watchUsable, writeEmptyPage } from './bench-start.mjs';
import { ticksToPaint } from './bench-ticks.mjs';
import { startStaticServer } from './static-server.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    scales: { type: 'string', default: '60,1000,10000' },
    /** Cold starts per scale. */
    runs: { type: 'string', default: '5' },
    /** A build that is already there. */
    dist: { type: 'string' },
    /** Keeps the seeded ledgers in this folder and takes them from there the next time. */
    keep: { type: 'string' },
    /** Only these parts: start, blocks, ticks, grid, import, rounds, exchange, items. */
    only: { type: 'string' },
  },
});
const PROJECT = resolve(import.meta.dirname, '..');
const RUNS = Number(options.runs);
const PARTS = new Set(
  options.only?.split(',') ?? ['start', 'blocks', 'ticks', 'grid', 'import', 'rounds', 'exchange', 'items'],
);
const IMPORT_ROWS = 1000;
/** Changes of a second copy that are taken in: ten for each project, 100,000 at 10,000 projects. */
const CHANGES_PER_PROJECT = 10;
const ITEMS_PER_PROJECT = 10;
/** Projects in the scope of the round that is opened. */
const SCOPE = 60;
/** An origin is a name and a port: a kept ledger is found again only at the same one. */
const KEPT_PORT = 45_173;

const work = await mkdtemp(join(tmpdir(), 'ledger-bench-work-'));
try {
  const line = JSON.stringify(await bench());
  if (options.json) console.log(line);
  else console.log(JSON.stringify(JSON.parse(line), null, 2));
} finally {
  await rm(work, { recursive: true, force: true });
}

async function bench() {
  const dist = options.dist === undefined ? join(work, 'dist') : resolve(options.dist);
  say('building');
  if (options.dist === undefined) await build(PROJECT, dist);
  const benchPage = join(work, 'page');
  await build(join(PROJECT, 'tests/bench/page'), benchPage);
  await writeEmptyPage(dist, join(work, 'empty'));
  const empty = await startStaticServer({ directory: join(work, 'empty'), isolated: true });
  const server = await startStaticServer({
    directory: dist,
    isolated: true,
    port: options.keep === undefined ? 0 : KEPT_PORT,
  });
  const emptyStarts = [];
  /** @type {Record<string, object>} */
  const scales = {};
  try {
    const bundleGzKb = await bundleSizes(dist);
    for (const scale of options.scales.split(',').map(Number)) {
      say(`${scale} projects (load ${loadavg()[0]?.toFixed(1)})`);
      const measured = await benchScale(scale, server, dist, benchPage, empty.url);
      emptyStarts.push(...measured.emptyStarts);
      scales[scale] = measured.figures;
      say(`  ${JSON.stringify(measured.figures)}`);
    }
    return { emptyPageMs: rounded(median(emptyStarts)), bundleGzKb, scales };
  } finally {
    await server.close();
    await empty.close();
  }
}

/**
 * @param {number} scale @param {import('./static-server.mjs').StaticServer} server
 * @param {string} dist @param {string} benchPage @param {string} emptyUrl
 */
async function benchScale(scale, server, dist, benchPage, emptyUrl) {
  const profile = await seeded(scale, server, benchPage);
  const emptyProfile = await newProfile();
  const figures = {};
  const emptyStarts = [];
  try {
    server.serve(benchPage);
    if (PARTS.has('ticks')) {
      say('  ticks to the disk');
      const { durable, raw } = await onBenchPage(profile, server.url, 'ticks', 300);
      const [tickDurableMs, rawIdbTickMs] = [spread(durable), spread(raw)];
      Object.assign(figures, {
        tickDurableMs,
        rawIdbTickMs,
        tickRatio: rounded(tickDurableMs.p50 / rawIdbTickMs.p50, 2),
      });
    }
    const nodes = await onBenchPage(profile, server.url, 'openNodes', 40);
    server.serve(dist);
    await firstVisit(profile, `${server.url}#/main/`);
    if (PARTS.has('start')) {
      say('  cold starts');
      const starts = [];
      await coldStart(emptyProfile, emptyUrl);
      for (let run = 0; run < RUNS; run++) {
        emptyStarts.push(await coldStart(emptyProfile, emptyUrl));
        starts.push(await coldStart(profile, `${server.url}#/main/`));
      }
      say(
        `    ${starts.map((ms) => ms.toFixed(0)).join(' ')}, empty ${emptyStarts.map((ms) => ms.toFixed(0)).join(' ')}`,
      );
      Object.assign(figures, { coldStartMs: rounded(median(starts)) });
    }
    if (PARTS.has('ticks')) {
      say('  ticks to paint');
      const took = await inApp(profile, server.url, (page) => ticksToPaint(page, nodes));
      Object.assign(figures, { tickToPaintMs: spread(took) });
    }
    if (PARTS.has('grid')) {
      say('  ledger screen');
      await inBrowser(profile, async (page) => {
        await page.goto(`${server.url}#/main/ledger`);
        await page.locator('#page [role="gridcell"]').first().waitFor();
        Object.assign(figures, await filterSortSearch(page), await scrollFrames(page));
      });
    }
    if (PARTS.has('blocks')) {
      say('  all screens');
      Object.assign(
        figures,
        await inBrowser(profile, (page) => blocksOnAllScreens(page, server.url, nodes[0]?.project ?? '')),
      );
    }
    if (PARTS.has('import')) {
      say('  import');
      server.serve(benchPage);
      const done = await onBenchPage(profile, server.url, 'importRows', IMPORT_ROWS);
      const { readMs, understandMs, planMs, commitMs } = done;
      say(
        `    read ${rounded(readMs)}, understand ${rounded(understandMs)}, plan ${rounded(planMs)}, write ${rounded(commitMs)} ms`,
      );
      const all = readMs + understandMs + planMs + commitMs;
      Object.assign(figures, { importRowsPerSecond: Math.round((1000 * done.rows) / all) });
    }
    if (PARTS.has('rounds')) {
      say('  round');
      server.serve(benchPage);
      const round = await onBenchPage(profile, server.url, 'rounds', Math.min(SCOPE, scale));
      server.serve(dist);
      Object.assign(figures, await inApp(profile, server.url, (page) => roundOpens(page, round)));
    }
    if (PARTS.has('exchange')) {
      say('  exchange');
      server.serve(benchPage);
      const shareMs = await onBenchPage(profile, server.url, 'share', 1);
      const perSecond = await onBenchPage(profile, server.url, 'takeIn', scale * CHANGES_PER_PROJECT);
      Object.assign(figures, { shareFileMs: rounded(shareMs), takeInChangesPerSecond: Math.round(perSecond) });
    }
    if (PARTS.has('items')) {
      say('  items');
      server.serve(benchPage);
      await onBenchPage(profile, server.url, 'items', scale * ITEMS_PER_PROJECT);
      server.serve(dist);
      Object.assign(figures, await inApp(profile, server.url, itemsScroll));
    }
    return { figures, emptyStarts };
  } finally {
    await dropProfile(profile);
    await dropProfile(emptyProfile);
  }
}

/**
 * In the built app, once its overview stands.
 * @template T
 * @param {string} profile @param {string} url @param {(page: import('playwright-core').Page) => Promise<T>} work
 */
function inApp(profile, url, work) {
  return inBrowser(profile, async (page) => {
    await watchUsable(page);
    await page.goto(`${url}#/main/`);
    await usableAt(page);
    return work(page);
  });
}

/** @param {number} scale @param {import('./static-server.mjs').StaticServer} server @param {string} benchPage */
async function seeded(scale, server, benchPage) {
  const kept = options.keep === undefined ? null : resolve(options.keep, String(scale));
  if (kept !== null && existsSync(kept)) return newProfile(kept);
  const profile = kept ?? (await newProfile());
  if (kept !== null) await mkdir(kept, { recursive: true });
  const from = performance.now();
  server.serve(benchPage);
  await onBenchPage(profile, server.url, 'seed', scale);
  say(`  seeded in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  return kept === null ? profile : newProfile(kept);
}

/**
 * Calls a function of tests/bench/page/main.ts. The service worker of an earlier visit would answer with the app.
 * @param {string} profile @param {string} url @param {string} name @param {number} count @returns {Promise<any>}
 */
function onBenchPage(profile, url, name, count) {
  return inBrowser(profile, async (page) => {
    await page.goto(`${url}index.html?bench`);
    await page.evaluate(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    });
    await page.goto(`${url}index.html?again`);
    await page.waitForFunction(() => 'bench' in window);
    const isolated = await page.evaluate(() => crossOriginIsolated);
    if (!isolated) throw new Error('the page is not cross-origin isolated');
    return page.evaluate(
      ([what, n]) => /** @type {any} */ (window).bench[what](n),
      /** @type {const} */ ([name, count]),
    );
  });
}

/** In a process of its own, as `npm start` does. @param {string} root @param {string} directory */
async function build(root, directory) {
  const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
  const config = join(PROJECT, 'vite.config.ts');
  const args = [vite, 'build', root, '--config', config, '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production' } });
}
