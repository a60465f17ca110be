// A browser whose whole process group can be killed in the middle (kill -9), as when the machine's power button is pressed
// on the browser alone. Playwright's own launch hides the process and tidies up; this one does neither.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/find-chromium.mjs';

export interface KillableBrowser {
  readonly context: BrowserContext;
  /** The first tab, still empty: watch it, then `goto`. */
  readonly page: Page;
  /** SIGKILL to every process of the browser, at once; resolves when they are gone. */
  readonly kill: () => Promise<void>;
  /** The orderly end. */
  readonly close: () => Promise<void>;
}

/** Starts a browser on a profile directory that outlives it. Linux and macOS only: it needs process groups. */
export async function startKillableBrowser(profile: string, args: readonly string[] = []): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  // Left behind by a killed predecessor: its port is dead, and its lock names a process that is gone.
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(join(profile, left), { force: true });
  }
  const browserProcess = spawn(
    await ensureChromium(),
    [
      ...CHROMIUM_FLAGS,
      '--headless',
      '--no-proxy-server',
      '--hide-crash-restore-bubble',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...args,
      'about:blank',
    ],
    { stdio: 'ignore', detached: true },
  );
  const ended = new Promise<void>((resolve) => browserProcess.once('exit', () => resolve()));
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debugPort(portFile, browserProcess)}`);
    const context = browser.contexts()[0];
    if (!context) throw new Error('The browser has no context.');
    return {
      context,
      page: context.pages()[0] ?? (await context.newPage()),
      kill: async () => {
        killGroup(browserProcess);
        await ended;
      },
      close: async () => {
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close').catch(() => undefined);
        await Promise.race([ended, wait(5000)]);
        killGroup(browserProcess);
      },
    };
  } catch (cause) {
    killGroup(browserProcess);
    throw cause;
  }
}

async function debugPort(file: string, browserProcess: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (browserProcess.exitCode !== null) throw new Error(`The browser ended with ${browserProcess.exitCode}.`);
    const text = await readFile(file, 'utf8').catch(() => '');
    const port = Number(text.split('\n')[0]);
    // The second line comes last: before it the file may hold half a number.
    if (port > 0 && text.includes('\n')) return port;
    await wait(50);
  }
  throw new Error('The browser did not open its debugging port within 30 s.');
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    // The negative id addresses the group that `detached` has made: browser, renderers, network and storage processes.
    process.kill(-pid, 'SIGKILL');
  } catch (cause) {
    const alreadyGone = cause instanceof Error && 'code' in cause && cause.code === 'ESRCH';
    if (!alreadyGone) throw cause;
  }
}
