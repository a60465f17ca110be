// Opens the built page in a real Chromium with a profile on disk, and writes down whatever must not happen: errors in the
// console, breaches of the security policy, requests to any other address.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/find-chromium.mjs';
import { INSECURE_NAME } from './serve-dist.ts';

export interface Problems {
  /** console.error, warnings of the browser about refused things, and uncaught errors. */
  readonly errors: readonly string[];
  /** `securitypolicyviolation` events as `directive ← what`. */
  readonly policy: readonly string[];
  /** Requests that left the origin of the page. */
  readonly foreign: readonly string[];
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: Problems;
  /** The profile directory: hand it to the next `openPage` to come back with the same ledger. */
  readonly profile: string;
  /** Closes the browser; a profile that was made here is deleted unless `keepProfile`. */
  readonly close: (options?: { readonly keepProfile?: boolean }) => Promise<void>;
}

export interface OpenPageOptions {
  readonly url: string;
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly timezone?: string;
  /** Further browser flags. */
  readonly args?: readonly string[];
}

/** A profile and one page at `url`. Further tabs: `context.newPage()`; they are watched, too. */
export async function openPage(options: OpenPageOptions): Promise<OpenedPage> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'ledger-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    headless: true,
    args: [
      ...CHROMIUM_FLAGS,
      '--no-proxy-server',
      // The plain-http name leads here; every other name does not exist, whatever the page may try.
      `--host-resolver-rules=MAP ${INSECURE_NAME} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      ...(options.args ?? []),
    ],
    viewport: options.viewport ?? { width: 1366, height: 768 },
    locale: options.locale ?? 'zh-CN',
    timezoneId: options.timezone ?? 'Asia/Shanghai',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    acceptDownloads: true,
  });
  const problems = await watchProblems(context, new URL(options.url).origin);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(options.url);
  return {
    page,
    context,
    problems,
    profile,
    close: async ({ keepProfile = options.profile !== undefined } = {}) => {
      await context.close();
      if (!keepProfile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Call before the first navigation. Everything that must not happen in any tab of the context is added to the result. */
export async function watchProblems(context: BrowserContext, origin: string): Promise<Problems> {
  const errors: string[] = [];
  const policy: string[] = [];
  const foreign: string[] = [];
  await context.exposeBinding('reportPolicyBreach', (_source, breach: string) => policy.push(breach));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) => {
      // Put there by exposeBinding; the page's own types do not know it.
      const { reportPolicyBreach } = window as unknown as { reportPolicyBreach: (breach: string) => void };
      reportPolicyBreach(`${violatedDirective} ← ${blockedURI} ${sample} ${sourceFile}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (thrown) => errors.push(String(thrown.error())));
  context.on('request', (request) => {
    const asked = new URL(request.url());
    // blob: and data: addresses never leave the machine.
    if (/^(https?|wss?):$/.test(asked.protocol) && asked.origin !== origin) foreign.push(request.url());
  });
  return { errors, policy, foreign };
}

/** What `problems` must equal at the end of a journey. */
export const NO_PROBLEMS: Problems = { errors: [], policy: [], foreign: [] };
