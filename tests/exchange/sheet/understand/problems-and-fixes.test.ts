// Problems beside the cells and what can be done about them (问题与改法): offered, never taken by itself.
import { describe, expect, test } from 'vitest';
import { accountFor } from '../../../../src/exchange/sheet/understand/account-for.ts';
import { understood } from '../plan/memory-ledger.ts';
import { type Given, smallSheet } from '../support/small-sheet.ts';

const HEAD: readonly Given[] = [
  '序号',
  '项目名称',
  '专班',
  '总投资（万元）',
  '计划开工时间',
  '计划竣工时间',
  '联系人',
  '联系电话',
  '备注',
];
const row = (number: number, name: string, more: Readonly<Record<number, Given>> = {}): readonly Given[] =>
  HEAD.map((_, index) =>
    index === 0 ? number : index === 1 ? name : index === 2 ? '第一专班' : (more[index] ?? null),
  );

const sheetOf = (...rows: readonly (readonly Given[])[]) => smallSheet([['2020年项目台账'], HEAD, ...rows]);

describe('日期', () => {
  test('没有 2月30日：照原话留着，可改为 02-28', () => {
    const sheet = sheetOf(row(1, '甲项目', { 4: '2019.2.30' }));
    const read = understood(sheet);
    const [problem] = read.problems.filter(({ code }) => code === 'noSuchDay');
    expect([problem?.key, problem?.severity, problem?.fixes]).toEqual([
      '3:5:noSuchDay',
      'unreadable',
      [{ kind: 'setDay', day: '2019-02-28' }],
    ]);
    expect(read.projects[0]?.milestones[0]?.planned?.value).toEqual({
      kind: 'open',
      from: null,
      to: null,
      precision: null,
      words: '2019.2.30',
    });
    const fixed = understood(sheet, { fixes: new Map([['3:5:noSuchDay', 0]]) });
    expect(fixed.projects[0]?.milestones[0]?.planned?.value.to).toBe('2019-02-28');
  });

  test('开工晚于竣工：提议对调，人点了才换', () => {
    const sheet = sheetOf(row(1, '甲项目', { 4: '2020-05-31', 5: '2019-01-14' }));
    const days = (fixes: ReadonlyMap<string, number>) =>
      understood(sheet, { fixes }).projects[0]?.milestones.map(({ name, planned }) => [name, planned?.value.to]);
    expect(days(new Map())).toEqual([
      ['开工', '2020-05-31'],
      ['竣工', '2019-01-14'],
    ]);
    expect(days(new Map([['3:5:startAfterFinish', 0]]))).toEqual([
      ['开工', '2019-01-14'],
      ['竣工', '2020-05-31'],
    ]);
  });
});

describe('同名', () => {
  const twins = sheetOf(row(1, '甲项目', { 3: 100 }), row(2, '甲项目　', { 5: '2020-12-31', 8: '二期' }));

  test('同专班同名先不导入，整行列出，不另建一个', () => {
    const read = understood(twins);
    expect(read.projects.map(({ row: at }) => at)).toEqual([3]);
    expect(read.leftovers.filter(({ why }) => why === 'heldRow').map(({ column }) => column)).toEqual(
      [1, 2, 6, 9, 3].sort(),
    );
    expect(accountFor(twins, read).dropped).toEqual([]);
  });

  test('并入前一行：空处补上，相同的合一', () => {
    const read = understood(twins, { fixes: new Map([['4:2:duplicateName', 0]]) });
    expect(read.projects).toHaveLength(1);
    expect(read.projects[0]?.fields.get('remark')?.value).toBe('二期');
    expect(read.projects[0]?.milestones.map(({ name }) => name)).toEqual(['竣工']);
    expect(accountFor(twins, read).dropped).toEqual([]);
  });

  test('另立一个项目：两个都导入', () => {
    expect(understood(twins, { fixes: new Map([['4:2:duplicateName', 1]]) }).projects).toHaveLength(2);
  });
});

describe('金额与电话', () => {
  test('读不出的金额列出，不当作 0', () => {
    const read = understood(sheetOf(row(1, '甲项目', { 3: '待核' })));
    expect(read.projects[0]?.fields.has('totalInvestment')).toBe(false);
    expect(read.leftovers.map(({ column, why, text }) => [column, why, text])).toEqual([[4, 'unreadable', '待核']]);
  });

  test('电话要带才带，不带时列出且遮住中间', () => {
    const sheet = sheetOf(row(1, '甲项目', { 6: '联络人甲', 7: '00012345678' }));
    expect(
      understood(sheet)
        .leftovers.filter(({ why }) => why === 'phone')
        .map(({ text }) => text),
    ).toEqual(['000*****678']);
  });

  test('完成率与完成÷计划不符时报出，不改', () => {
    const sheet = smallSheet([
      ['2020年项目台账（单位：万元）'],
      ['序号', '项目名称', '年度计划投资', '本年完成投资', '完成率'],
      [1, '甲项目', 200, 50, '25.0%'],
      [2, '乙项目', 200, 50, '60.0%'],
      ['合计', null, 400, 100, '25.0%'],
    ]);
    const read = understood(sheet);
    expect(read.problems.filter(({ code }) => code === 'rateDiffers').map(({ row: at, facts }) => [at, facts])).toEqual(
      [[4, { stated: 60, counted: 25 }]],
    );
    expect(read.totals.map(({ column, result }) => [column, result])).toEqual([
      [3, 'agree'],
      [4, 'agree'],
      [5, 'agree'],
    ]);
  });
});

describe('记号', () => {
  test('名称和序号上的记号取下；表注说明了才成标签', () => {
    const sheet = smallSheet([
      ['2020年项目台账'],
      ['序号', '项目名称', '总投资（万元）', '项目专员'],
      ['1●', '★甲项目', 100, '项目专员1'],
      [2, '▲乙项目', 100, '项目专员2'],
      ['注：★为重大支撑项目，●表示省重点'],
    ]);
    const read = understood(sheet);
    expect(
      read.projects.map(({ name, fields, tags }) => [name, fields.get('number')?.value, [...tags.keys()].sort()]),
    ).toEqual([
      ['甲项目', '1', ['省重点', '重大支撑']],
      ['乙项目', '2', []],
    ]);
    expect(read.problems.filter(({ code }) => code === 'markUnknown').map(({ row: at, facts }) => [at, facts])).toEqual(
      [[4, { mark: '▲' }]],
    );
  });
});

describe('要问的', () => {
  test('建设性质可能是阶段：总要问', () => {
    const sheet = smallSheet([
      ['2020年项目台账'],
      ['序号', '项目名称', '建设性质', '总投资（万元）'],
      [1, '甲项目', '续建', 10],
      [2, '乙项目', '新开工', 10],
    ]);
    const [question] = understood(sheet).questions;
    expect(question).toEqual({
      code: 'column',
      column: 3,
      head: '建设性质',
      choices: ['field:stage', 'field:constructionType', 'ignored'],
      assumed: 'field:stage',
    });
    const stages = understood(sheet, { columns: new Map([[3, 'field:stage']]) });
    expect(stages.projects.map(({ fields }) => fields.get('stage')?.value)).toEqual([
      { stage: 'underConstruction', on: null, reason: null },
      { stage: 'newStart', on: null, reason: null },
    ]);
  });

  test('同一栏目有两列时取第一列，第二列列出', () => {
    const sheet = smallSheet([
      ['2020年项目台账'],
      ['序号', '项目名称', '总投资（万元）', '备注', '备注'],
      [1, '甲项目', 10, '先', '后'],
    ]);
    const read = understood(sheet);
    expect(read.projects[0]?.fields.get('remark')?.value).toBe('先');
    expect(read.leftovers.map(({ column, why }) => [column, why])).toEqual([[5, 'doubledColumn']]);
  });
});

describe('节点写成一段话', () => {
  test.each([
    [
      '8月 1.完成立项；2.土地组卷\n9月 主体封顶',
      [
        ['立项', '2020-08-31'],
        ['土地组卷', '2020-08-31'],
        ['主体封顶', '2020-09-30'],
      ],
    ],
    [
      '①3月底前完成立项；②6月底前验收',
      [
        ['立项', '2020-03-31'],
        ['验收', '2020-06-30'],
      ],
    ],
    [
      '立项（1月底前）；开工：4月中旬',
      [
        ['立项', '2020-01-31'],
        ['开工', '2020-04-20'],
      ],
    ],
    ['2020年4月开工，', [['开工', '2020-04-30']]],
  ])('%j', (words, nodes) => {
    const sheet = smallSheet([
      ['2020年项目台账'],
      ['序号', '项目名称', '总投资（万元）', '关键节点安排'],
      [1, '甲项目', 10, words],
    ]);
    const read = understood(sheet);
    expect(read.projects[0]?.milestones.map(({ name, planned }) => [name, planned?.value.to])).toEqual(nodes);
    expect(accountFor(sheet, read).dropped).toEqual([]);
  });

  test('一个项目占几行、名称合并时，每行一个节点', () => {
    const sheet = smallSheet(
      [
        ['2020年项目台账'],
        ['序号', '项目名称', '节点内容', '计划完成时间', '实际完成时间'],
        [1, '甲项目', '立项', '2020-01-31', '√'],
        [null, null, '开工', '3月底', null],
        [2, '乙项目', '立项', '2月底', null],
      ],
      [
        { firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 },
        { firstRow: 3, firstColumn: 2, lastRow: 4, lastColumn: 2 },
      ],
    );
    const read = understood(sheet);
    expect(
      read.projects.map(({ name, milestones }) => [
        name,
        milestones.map((node) => [node.name, node.planned?.value.to, node.done?.value ?? null]),
      ]),
    ).toEqual([
      [
        '甲项目',
        [
          ['立项', '2020-01-31', { on: null, note: '√' }],
          ['开工', '2020-03-31', null],
        ],
      ],
      ['乙项目', [['立项', '2020-02-29', null]]],
    ]);
    expect(accountFor(sheet, read).dropped).toEqual([]);
  });
});
