// `npm test`: the checks, then every test; the last line is "N passed, N failed". Arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureChromium } from './find-chromium.mjs';

/** Each counts as one test. A text that is missing in one language is a type error, so tsc checks the catalogue too. */
const CHECKS = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['domain without the DOM', 'tsc', '-p', 'tsconfig.domain.json'],
  ['format, lint and layers', 'biome', 'ci', '--error-on-warnings', '.'],
  ['dead code', 'knip', '--no-progress'],
];

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'ledger-tests-'));
let passed = 0;
let failed = 0;

for (const [name, tool, ...args] of CHECKS) {
  const good = run(tool ?? '', args) === 0;
  console.log(`${good ? '✓' : '✗'} ${name}`);
  if (good) passed += 1;
  else failed += 1;
}

try {
  process.env.CHROMIUM = await ensureChromium();
  const tests = runTests();
  passed += tests.passed;
  failed += tests.failed;
} catch (cause) {
  console.error(cause);
  failed += 1;
}
rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @returns {{ passed: number, failed: number }} */
function runTests() {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)];
  const code = run('vitest', args);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A test file that cannot be loaded has no tests of its own: it is one failure. A skipped test is a failure, too.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.log(`✗ ${skipped} tests were skipped`);
  const counted = { passed: report.numPassedTests, failed: report.numFailedTests + broken + skipped };
  if (counted.passed + counted.failed === 0) console.log('✗ no test ran');
  // An error outside any test (an unhandled rejection, a set-up that failed) shows in the exit code alone.
  const unexplained = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return { passed: counted.passed, failed: counted.failed + (unexplained ? 1 : 0) };
}

/** @param {string} tool @param {string[]} args */
function run(tool, args) {
  return spawnSync(join(bin, tool), args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}
