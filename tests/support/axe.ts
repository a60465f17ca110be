// Accessibility findings of a live page by axe-core.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeFinding {
  readonly rule: string;
  readonly impact: string;
  /** CSS paths of the elements, at most five. */
  readonly where: readonly string[];
  readonly help: string;
}

const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

/** Findings of at least the given weight, worst first; `within` is a CSS selector. Animations should be over. */
export async function axeFindings(
  page: Page,
  {
    within,
    weights = ['serious', 'critical'],
  }: { readonly within?: string; readonly weights?: readonly string[] } = {},
): Promise<readonly AxeFinding[]> {
  await loadAxe(page);
  const { violations } = await page.evaluate(
    ([selector, rules]) => {
      // Loaded just above; the page's own types do not know it.
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      return axe.run(selector ?? document, rules) as Promise<Pick<AxeResults, 'violations'>>;
    },
    [within, RULES] as const,
  );
  return violations
    .filter(({ impact }) => weights.includes(impact ?? 'minor'))
    .map(({ id, impact, nodes, help }) => ({
      rule: id,
      impact: impact ?? 'minor',
      where: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
      help,
    }));
}

/** Through the debugger: the policy of the page refuses script text, and must go on doing so. */
async function loadAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const debug = await page.context().newCDPSession(page);
  const { exceptionDetails } = await debug.send('Runtime.evaluate', { expression: source, silent: true });
  await debug.detach();
  if (exceptionDetails) throw new Error(`axe did not load: ${exceptionDetails.text}`);
}
