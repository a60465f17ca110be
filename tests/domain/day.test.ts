// 日: whatever a machine's clock says, there is a day to work with.
import { expect, it } from 'vitest';
import { localDay } from '../../src/domain/day.ts';

it('the day is that of the user’s own clock', () => {
  expect(localDay(new Date(2026, 10, 23, 0, 1))).toBe('2026-11-23');
});

it('a clock beyond the calendar’s reach shows its first or last day and stops nobody', () => {
  expect(localDay(new Date(3000, 0, 5))).toBe('2199-12-31');
  expect(localDay(new Date(1850, 6, 5))).toBe('1900-01-01');
  expect(localDay(new Date(Number.NaN))).toBe('1900-01-01');
});
