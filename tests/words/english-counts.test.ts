// English counts (英文计数): one day late, two days late — in every sentence that counts.
import { expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { many } from '../../src/words/en/many.ts';

test('one is singular, everything else plural, also when the number is written out', () => {
  expect(many(1, 'day')).toBe('1 day');
  expect(many('1', 'duty', 'duties')).toBe('1 duty');
  expect(many(0, 'day')).toBe('0 days');
  expect(many('1,000', 'duty', 'duties')).toBe('1,000 duties');
});

test('a light of one day and a refusal over one matter say so', () => {
  expect(en.lights.late({ name: 'A', due: '11-22', days: 1 })).toContain('1 day overdue');
  expect(en.lights.soon({ name: 'A', due: '11-24', days: 1 })).toContain('in 1 day');
  expect(en.findings.overdue({ name: 'A', due: '11-22', days: 1 })).toContain('1 day overdue');
  expect(en.refusals.personHasOpenItems({ name: 'A', count: 1 })).toContain('1 open item;');
});
