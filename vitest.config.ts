// One runner, three kinds of tests: rules of the office (domain), real IndexedDB and components (browser), journeys (e2e).
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, ensureChromium } from './scripts/find-chromium.mjs';

/** In a real browser only (docs/decisions/0015-one-more-try.md); the reporter names every test that needed it. */
const ONE_MORE_TRY = 1;

export default defineConfig(async () => {
  const chromium = await ensureChromium();
  return {
    test: {
      projects: [
        {
          test: {
            name: 'domain',
            environment: 'node',
            include: ['tests/{domain,words,ledger,exchange,app}/**/*.test.ts'],
            // Hundreds of random histories take their time on a busy machine: it says nothing about the rule.
            testTimeout: 60_000,
            sequence: { groupOrder: 0 },
          },
        },
        {
          plugins: [react()],
          // All dependencies are found before the first test: one found later reloads the page under a second React.
          optimizeDeps: {
            entries: ['tests/browser/**/*.test.{ts,tsx}'],
            // Found in mid-run these would reload the page under a test.
            include: [
              'react-dom/client',
              'react/jsx-dev-runtime',
              'age-encryption',
              'pinyin-pro',
              'hucre',
              '@e965/xlsx',
            ],
          },
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.{ts,tsx}'],
            testTimeout: 30_000,
            retry: ONE_MORE_TRY,
            expect: { poll: { timeout: 10_000 } },
            sequence: { groupOrder: 1 },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              instances: [{ browser: 'chromium' as const }],
              provider: playwright({ launchOptions: { executablePath: chromium, args: [...CHROMIUM_FLAGS] } }),
            },
          },
        },
        {
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.test.ts'],
            // Journeys own the machine: two at once would measure each other.
            maxWorkers: 1,
            fileParallelism: false,
            testTimeout: 180_000,
            retry: ONE_MORE_TRY,
            hookTimeout: 180_000,
            expect: { poll: { timeout: 20_000 } },
            globalSetup: ['tests/support/build-once.ts'],
            sequence: { groupOrder: 2 },
          },
        },
      ],
    },
  };
});
