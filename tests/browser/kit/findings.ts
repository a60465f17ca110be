// What axe finds on the page that a component test has put up.
import axe from 'axe-core';
import { expect } from 'vitest';

/** Findings that shut somebody out, each with where it is; `fewest`: so many rules at least have looked at something. */
export async function findings(fewest = 10): Promise<readonly string[]> {
  // Opening fades in; colours are judged when it has ended.
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const result = await axe.run(document, { rules: { region: { enabled: false } } });
  expect(result.passes.length).toBeGreaterThan(fewest);
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}
