// Finds a Chrome/Chromium for tests, benchmarks and CI, or installs one, so that a fresh machine needs nothing by hand.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import process from 'node:process';

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Start flags every test browser shares: no sandbox for root, no GPU, and none of the browser's own network traffic. */
export const CHROMIUM_FLAGS = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/**
 * The path of a browser that is already here, or null. The environment wins: CHROMIUM, then CHROME_PATH.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  for (const name of ['CHROMIUM', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!isExecutable(path)) throw new Error(`${name} names no executable file: ${path}`);
    return path;
  }
  const known = KNOWN_PATHS.find(isExecutable);
  if (known) return known;
  const { chromium } = await import('playwright-core');
  const cached = chromium.executablePath();
  return cached && isExecutable(cached) ? cached : null;
}

/**
 * The path of a browser; installs one when none is found (Debian's as root, else Playwright's own).
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  const asRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (asRootOnDebian) {
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update'], quiet);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  } else {
    run('npx', ['playwright', 'install', 'chromium'], process.env);
  }
  const installed = await findChromium();
  if (!installed) throw new Error('No Chromium found after installing one. Set CHROMIUM to the path of a browser.');
  return installed;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
function run(command, args, env) {
  // Standard output belongs to the caller (a path, a report): the installer speaks on standard error.
  execFileSync(command, args, { stdio: ['ignore', 2, 2], env, shell: process.platform === 'win32' });
}
