// Rules of order: the official order unless a column is chosen, empty cells last, sums before rounding.
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { groupLines, plainLines } from '../../../src/ui/ledger/rows/group-rows.ts';
import { sortRows } from '../../../src/ui/ledger/rows/sort-rows.ts';
import { ids, ledgerRow } from './rows.ts';

const named = (names: readonly string[]) => names.map((name) => ledgerRow({ id: name, name }));
const by = (column: 'name' | 'number' | 'total' | 'light' | 'completion' | 'ratio', falling = false) => ({
  column,
  falling,
});

describe('sorting', () => {
  it('names go by pinyin, numbers in them by their value', () => {
    const rows = named(['三桥', '北路', '厂房10期', '厂房2期', 'A园', '安置区']);
    const sorted = ids(sortRows(rows, by('name')));
    expect(sorted.filter((id) => /^[安北厂三]/.test(id))).toEqual(['安置区', '北路', '厂房2期', '厂房10期', '三桥']);
    expect(ids(sortRows(rows, by('name', true)))).toEqual([...sorted].reverse());
  });

  it('the order is that of a collator for names of plain characters', () => {
    const signs = '国际金融中心周公河农贸城聊高路夏拓宽提升三桥两宠物食品产业园江北水镇配套'.split('');
    const names = signs.flatMap((a, index) => [a + (signs[(index * 7) % signs.length] ?? ''), a]);
    const collator = new Intl.Collator('zh-CN');
    const unique = [...new Set(names)];
    expect(ids(sortRows(named(unique), by('name')))).toEqual([...unique].sort(collator.compare));
  });

  it('序号 count as people count', () => {
    const rows = ['10', '2', '3-1', '3', ''].map((number, index) =>
      ledgerRow({ id: number || `none${index}`, number }),
    );
    expect(ids(sortRows(rows, by('number')))).toEqual(['2', '3', '3-1', '10', 'none4']);
  });

  it('empty cells are last in both directions, equal ones keep the official order', () => {
    const rows = [
      ledgerRow({ id: 'empty' }),
      ledgerRow({ id: 'b', total: 2 }),
      ledgerRow({ id: 'a', total: 1 }),
      ledgerRow({ id: 'b2', total: 2 }),
    ];
    expect(ids(sortRows(rows, by('total')))).toEqual(['a', 'b', 'b2', 'empty']);
    expect(ids(sortRows(rows, by('total', true)))).toEqual(['b', 'b2', 'a', 'empty']);
    expect(sortRows(rows, null)).toBe(rows);
  });

  it('the light puts the longest overdue first', () => {
    const rows = [
      ledgerRow({ id: 'ok' }),
      ledgerRow({ id: 'late3', light: 'late', daysLate: 3 }),
      ledgerRow({ id: 'soon', light: 'soon' }),
      ledgerRow({ id: 'late14', light: 'late', daysLate: 14 }),
    ];
    expect(ids(sortRows(rows, by('light')))).toEqual(['late14', 'late3', 'soon', 'ok']);
  });

  it('竣工 goes by the actual day where it is done, else by the plan', () => {
    const node = (planned: string, doneOn?: string) => ({
      milestone: 'm',
      planned: spanOfDay(day(planned)),
      hasBaseline: true,
      doneOn: doneOn === undefined ? undefined : day(doneOn),
    });
    const rows = [
      ledgerRow({ id: 'planned', completion: node('2026-06-01') }),
      ledgerRow({ id: 'done', completion: node('2026-12-01', '2026-05-01') }),
    ];
    expect(ids(sortRows(rows, by('completion')))).toEqual(['done', 'planned']);
  });
});

describe('groups', () => {
  const teams = [
    { id: 't1', number: 1, name: '第一专班', field: null, lead: '组长甲' },
    { id: 't2', number: 2, name: '第二专班', field: null, lead: '' },
    { id: 't3', number: 3, name: '第三专班', field: null, lead: '' },
  ];
  const rows = [
    ledgerRow({ id: 'b', team: 't2', light: 'late', total: 333, yearPlan: 100 }),
    ledgerRow({ id: 'a', team: 't1', total: 333 }),
    ledgerRow({ id: 'b2', team: 't2', total: 334, yearDone: 50 }),
    ledgerRow({ id: 'stray', team: 'gone' }),
  ];

  it('keep the official order whatever is late, leave out teams without rows, and end with rows of no team', () => {
    const lines = groupLines(rows, teams, []);
    expect(lines.map((line) => (line.kind === 'group' ? `#${line.id}` : line.id))).toEqual([
      '#t1',
      'a',
      '#t2',
      'b',
      'b2',
      '#none',
      'stray',
    ]);
  });

  it('carry count, exact sums and the tally of lights, folded or not', () => {
    const lines = groupLines(rows, teams, ['t2']);
    const second = lines.find((line) => line.kind === 'group' && line.id === 't2');
    expect(second).toMatchObject({
      folded: true,
      sums: { count: 2, total: 667, yearPlan: 100, yearDone: 50, lights: { late: 1, ok: 1, soon: 0 } },
    });
    expect(lines.some((line) => line.id === 'b')).toBe(false);
  });

  it('without groups every row is a line', () => {
    expect(ids(plainLines(rows))).toEqual(['b', 'a', 'b2', 'stray']);
  });
});
