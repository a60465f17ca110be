// The scale of the node plan: whole months, one place per day, words that never run into each other or into today's mark.
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { planScale } from '../../../src/ui/project/plan/plan-scale.ts';

describe('the scale of a plan', () => {
  it('is none without a single day', () => {
    expect(planScale([], day('2026-03-02'))).toBeNull();
  });

  it('begins with the month of the first day and holds today and the last day', () => {
    const scale = planScale([day('2025-05-19'), day('2026-10-31')], day('2026-12-04'));
    expect(scale?.from).toBe('2025-05-01');
    expect(scale?.at(day('2025-05-01'))).toBe(0);
    expect(scale?.at(day('2026-12-04'))).toBeLessThan(100);
    expect(scale?.at(day('2026-10-31'))).toBeLessThan(scale?.at(day('2026-12-04')) ?? 0);
  });

  it.each([
    ['2026-01-10', '2026-06-30'],
    ['2018-03-20', '2020-10-31'],
    ['2010-01-01', '2030-12-31'],
  ])('from %s to %s its words stand apart', (first, last) => {
    const scale = planScale([day(first), day(last)], day('2026-03-02'));
    const places = (scale?.ticks ?? []).filter((tick) => tick.label !== null).map((tick) => tick.at);
    expect(places.length).toBeGreaterThan(1);
    const sorted = [...places].sort((a, b) => a - b);
    for (const [index, place] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next !== undefined) expect(next - place).toBeGreaterThanOrEqual(11);
    }
  });
});
