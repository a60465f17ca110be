// The real Chromium 92, the oldest browser kernel the page promises to run on. The binary comes with the npm package
// chrome-aws-lambda and is unpacked once. Playwright of today can go to a page, evaluate and type with it; its click()
// waits for a protocol message that Chromium 92 does not know, so clicks are made by `click` below.
import { execFile } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { INSECURE_NAME } from './serve-dist.ts';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/chromium-92');
const decompress = promisify(brotliDecompress);
const run = promisify(execFile);

export interface Chromium92 {
  readonly browser: Browser;
  /** A fresh page; `.test` name and 127.0.0.1 both reach this machine. */
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** How long its first page may take to come, and how often it is started anew. */
const FIRST_PAGE_MS = 15_000;
const ATTEMPTS = 5;

export async function launchChromium92(): Promise<Chromium92> {
  const directory = await unpack();
  const { browser, first } = await started(directory);
  const ready = [first];
  return {
    browser,
    newPage: async () => ready.pop() ?? pageIn(browser),
    close: () => browser.close(),
  };
}

/** In its single process this kernel sometimes never answers the first question after its start: then it is started once more. */
async function started(directory: string): Promise<{ readonly browser: Browser; readonly first: Page }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const browser = await chromium.launch({
      executablePath: join(directory, 'chromium'),
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--single-process',
        '--no-zygote',
        '--no-proxy-server',
        `--host-resolver-rules=MAP ${INSECURE_NAME} 127.0.0.1`,
      ],
      env: { ...process.env, LD_LIBRARY_PATH: join(directory, 'lib') },
    });
    const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), FIRST_PAGE_MS));
    const first = await Promise.race([pageIn(browser).catch(() => null), silence]);
    if (first !== null) return { browser, first };
    // Not waited for: what gives no answer does not end politely either.
    void browser.close().catch(() => undefined);
  }
  throw new Error('Chromium 92 gives no page');
}

const pageIn = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();

/** A click at the middle of the first element that matches, as the pointer events a person makes. */
export async function click(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`Nothing matches ${wanted}`);
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2, button: 0 };
    const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
    element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
    element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
    if (element instanceof HTMLElement) element.focus();
    element.dispatchEvent(new PointerEvent('pointerup', pointer));
    element.dispatchEvent(new MouseEvent('mouseup', at));
    element.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
  }, selector);
}

/**
 * A click on the first button whose words begin so, as soon as it can be pressed. Finding by words does not work here through
 * Playwright: the page marks the button itself.
 */
export async function press(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const button = Array.from(document.querySelectorAll('button')).find(
      (one) => one.textContent?.trim().startsWith(wanted) && one.getAttribute('aria-disabled') !== 'true',
    );
    for (const marked of document.querySelectorAll('[data-press]')) marked.removeAttribute('data-press');
    button?.setAttribute('data-press', '');
    return button !== undefined;
  }, words);
  await click(page, '[data-press]');
}

/** The directory with the binary and its libraries, made once and moved into place whole. */
async function unpack(): Promise<string> {
  if (await exists(join(CACHE, 'chromium'))) return CACHE;
  const packed = join(dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')), 'bin');
  await mkdir(dirname(CACHE), { recursive: true });
  const directory = await mkdtemp(`${CACHE}-`);
  await writeFile(join(directory, 'chromium'), await decompress(await readFile(join(packed, 'chromium.br'))));
  await chmod(join(directory, 'chromium'), 0o755);
  for (const archive of ['aws.tar', 'swiftshader.tar']) {
    const tar = join(directory, archive);
    await writeFile(tar, await decompress(await readFile(join(packed, `${archive}.br`))));
    await run('tar', ['-xf', tar, '-C', directory]);
    await rm(tar);
  }
  // A second run may have been faster: then its directory is as good.
  await rename(directory, CACHE).catch(() => rm(directory, { recursive: true, force: true }));
  return CACHE;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
