// The conflict desk in words (冲突的写法): where two texts part, and which entries are alike.
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/held.ts';
import { inOrder, kindsOf, type Listed, NO_SIEVE, sieved } from '../../../src/ui/exchange/conflict-sieve.ts';
import { parting } from '../../../src/ui/exchange/conflict-text.ts';

test('two texts part in the middle; nothing is marked twice and nothing is lost', () => {
  expect(parting('主体封顶，开始砌筑', '主体封顶，准备砌筑')).toEqual([
    { before: '主体封顶，', differs: '开始', after: '砌筑' },
    { before: '主体封顶，', differs: '准备', after: '砌筑' },
  ]);
  expect(parting('加一句', '加一句话')).toEqual([
    { before: '加一句', differs: '', after: '' },
    { before: '加一句', differs: '话', after: '' },
  ]);
  for (const [one, other] of [
    ['', '有'],
    ['哈哈', '哈哈哈'],
    ['一样', '一样'],
    ['𠮷甲', '𠮷乙'],
  ] as const)
    expect(parting(one, other).map(({ before, differs, after }) => before + differs + after)).toEqual([one, other]);
});

const listed = (project: string, number: string, column: string, who: string): Listed => ({
  // Only who typed it is looked at.
  entry: { lost: { by: { person: null, words: who } } } as unknown as Entry,
  shown: {
    project: project === '' ? null : { id: project, name: `项目${project}`, number },
    thing: '',
    removed: false,
    column,
    stands: '',
    lost: '',
  },
});

test('what is alike is chosen by project, column and person, each with its count', () => {
  const all = [
    listed('乙', '10', '备注', '专员03'),
    listed('甲', '9', '备注', '专员03'),
    listed('甲', '9', '建设地点', '专员04'),
    listed('', '', '台账名称', '专员04'),
  ];
  expect(inOrder(all).map(({ shown }) => shown.project?.id ?? '')).toEqual(['', '甲', '甲', '乙']);
  expect(sieved(all, { ...NO_SIEVE, project: '甲' })).toHaveLength(2);
  const sieve = { ...NO_SIEVE, who: '专员03' };
  expect(kindsOf(all, sieve, 'column')).toEqual([{ value: '备注', label: '备注', count: 2 }]);
  expect(kindsOf(all, sieve, 'who').map(({ value, count }) => [value, count])).toEqual([
    ['专员03', 2],
    ['专员04', 2],
  ]);
});
