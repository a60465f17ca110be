// 姓名, 专班名称 and the official order: one thing under its several spellings.
import { describe, expect, it } from 'vitest';
import { displayName, isSameName, peopleNamed } from '../../../src/domain/derive/display-name.ts';
import { byProjectNumber, byTeamNumber } from '../../../src/domain/derive/official-order.ts';
import {
  chineseNumeral,
  readNumeral,
  teamDisplay,
  teamNamed,
  teamNumberIn,
} from '../../../src/domain/derive/team-name.ts';
import { idOf } from '../../../src/domain/id.ts';
import { rowOf } from '../plain-rows.ts';

describe('a name', () => {
  it('is shown with unit and post', () => {
    expect(displayName({ name: '科长甲', post: '科长' }, { name: '住建部门' })).toBe('科长甲（住建部门 科长）');
    expect(displayName({ name: '专员01', post: null }, null)).toBe('专员01');
  });

  it('padded to three characters is the same name; the same name in another unit is another person', () => {
    expect(isSameName('专 甲', '专甲')).toBe(true);
    expect(isSameName('专　甲', '专甲')).toBe(true);
    expect(isSameName('专乙', '专甲')).toBe(false);
    const unit = idOf<'unit'>('u1');
    const people = [
      rowOf('person', { name: '专甲', unit }),
      rowOf('person', { name: '专 甲', unit: idOf<'unit'>('u2') }),
    ];
    expect(peopleNamed(people, '专甲')).toHaveLength(2);
    expect(peopleNamed(people, '专甲', unit)).toHaveLength(1);
  });
});

describe('a team', () => {
  it('numerals from 1 to 99 read back', () => {
    const wrong = Array.from({ length: 99 }, (_, at) => at + 1).filter((n) => readNumeral(chineseNumeral(n)) !== n);
    expect(wrong).toEqual([]);
    expect([chineseNumeral(10), chineseNumeral(11), chineseNumeral(20), chineseNumeral(42)]).toEqual([
      '十',
      '十一',
      '二十',
      '四十二',
    ]);
    expect([readNumeral('零'), readNumeral(''), readNumeral('百'), readNumeral('0'), readNumeral('一二')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['第六专班', 6],
    ['第6专班', 6],
    ['第 ６ 专班', 6],
    ['六专班', 6],
    ['专班六', 6],
    ['项目建设专班第十一', 11],
    ['第十一项目建设专班', 11],
    ['第六专班 金融商务', 6],
    ['Team 6', 6],
    ['金融商务专班', null],
    ['专班', null],
  ] as const)('%s is number %s', (text, number) => {
    expect(teamNumberIn(text)).toBe(number);
  });

  it('is found by any of its names', () => {
    const six = rowOf('team', { number: 6, name: '第六专班', field: '金融商务' });
    const other = rowOf('team', { number: 9, name: '路桥专班' });
    expect(teamNamed([six, other], '第6专班')).toBe(six);
    expect(teamNamed([six, other], '路桥 专班')).toBe(other);
    expect(teamNamed([six, other], '第七专班')).toBeNull();
    expect(teamDisplay(six)).toBe('第六专班 金融商务');
    expect(teamDisplay(other)).toBe('路桥专班');
  });

  it('and projects keep the official order, 2 before 10, what has no number last', () => {
    const numbers = ['10', null, '2', '1-2', '1', '（3）'];
    const rows = numbers.map((number) => rowOf('project', { number, name: number ?? '无' }));
    expect([...rows].sort(byProjectNumber).map((row) => row.number)).toEqual(['1', '1-2', '2', '（3）', '10', null]);
    const teams = [
      rowOf('team', { number: null, name: '新' }),
      rowOf('team', { number: 11 }),
      rowOf('team', { number: 2 }),
    ];
    expect([...teams].sort(byTeamNumber).map((team) => team.number)).toEqual([2, 11, null]);
  });
});
