// 第24轮 in English sentences: the built-in form is said in English, a name that somebody typed stays as it is.
import { expect, it } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { zh } from '../../src/words/zh-CN/index.ts';

it('says the built-in name of a round in the reader’s language, and leaves other names alone', () => {
  expect(en.rounds.called('第24轮')).toBe('Round 24');
  expect(en.rounds.called('11-23 现场协调')).toBe('11-23 现场协调');
  expect(en.refusals.roundClosed({ name: '第24轮' })).toMatch(/^Round 24 is closed/);
  expect(en.changes['close-round']({ what: '第24轮', count: 3 })).toContain('Round 24');
  expect(zh.rounds.called('第24轮')).toBe('第24轮');
});
