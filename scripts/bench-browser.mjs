// A browser for the bench: a profile on disk that outlives it, one page, the fine clock, and the helpers every measurement uses.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from './find-chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Runs `work` with the first page of a new browser process.
 * @template T
 * @param {string} profile
 * @param {(page: Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inBrowser(profile, work) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    headless: true,
    args: [...CHROMIUM_FLAGS, '--no-proxy-server', '--enable-precise-memory-info'],
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(120_000);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** An empty profile directory, or a copy of one. @param {string} [from] */
export async function newProfile(from) {
  const directory = await mkdtemp(join(tmpdir(), 'ledger-bench-'));
  if (from !== undefined) await cp(from, directory, { recursive: true });
  return directory;
}

/** @param {string} directory */
export function dropProfile(directory) {
  return rm(directory, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * The value below which the given part of all values lies.
 * @param {readonly number[]} values @param {number} part
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number} value @param {number} [places] */
export const rounded = (value, places = 1) => Math.round(value * 10 ** places) / 10 ** places;

/** @param {readonly number[]} values */
export const spread = (values) => ({ p50: rounded(quantile(values, 0.5), 2), p95: rounded(quantile(values, 0.95), 2) });

/** Progress belongs on standard error: the last line of standard output is the result. @param {string} text */
export const say = (text) => process.stderr.write(`${text}\n`);
