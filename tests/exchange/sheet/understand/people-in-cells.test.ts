// Units and people in one cell (单位与人): padding, several names, a unit with its officer.
import { expect, test } from 'vitest';
import { entriesOf, holdersOf, inStep } from '../../../../src/exchange/sheet/understand/read-people.ts';

test.each([
  ['甲 乙', ['甲乙']],
  ['组 长 乙', ['组长乙']],
  ['项目专员 4', ['项目专员4']],
  ['组长甲 组长乙', ['组长甲', '组长乙']],
  ['示例局 甲 乙', ['示例局', '甲乙']],
  ['示例街道\n示例局', ['示例街道', '示例局']],
  ['组长丁/项目专员2', ['组长丁', '项目专员2']],
  ['组长甲、组　长　乙', ['组长甲', '组长乙']],
  ['—', []],
])('%j 读作 %j', (cell, names) => {
  expect(entriesOf(cell)).toEqual(names);
});

test('单位带出后面的人；括号里是职务', () => {
  expect(holdersOf('示例局 组长甲（局长）、示例街道', 'units')).toEqual([
    { unit: '示例局', person: '组长甲', post: '局长', liaison: null },
    { unit: '示例街道', person: null, post: null, liaison: null },
  ]);
});

test('单位栏里不像单位的名字也是单位', () => {
  expect(holdersOf('行政审批', 'units')).toEqual([{ unit: '行政审批', person: null, post: null, liaison: null }]);
});

test('多出来的人跟最后一个单位', () => {
  const people = holdersOf('组长甲、组长乙、组长丙', 'people');
  expect(inStep(['示例局', '示例街道'], people).map(({ unit, person }) => [unit, person])).toEqual([
    ['示例局', '组长甲'],
    ['示例街道', '组长乙'],
    ['示例街道', '组长丙'],
  ]);
});
