// What is typed in the meeting is read as it is typed: units, people, days — with their places, so that a wrong one can be mended.
import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { day } from '../../../src/domain/day.ts';
import { lexiconOf } from '../../../src/domain/rounds/lexicon.ts';
import { recognise, suggestion } from '../../../src/domain/rounds/recognise.ts';
import { Office } from '../office.ts';

/** A Monday. */
const TODAY = day('2026-11-23');

function meeting() {
  const office = new Office();
  const unit = (name: string) => office.done(addUnit, { name, kind: null });
  const units = { housing: unit('住建部门'), trade: unit('商务局'), town: unit('甲街道办事处'), water: unit('水务局') };
  unit('水务集团有限公司');
  const person = (name: string, of: string | null) =>
    office.done(addPerson, { name, unit: of, post: null, rank: null });
  const people = {
    officer: person('科长甲', units.housing),
    one: person('专员乙', units.housing),
    two: person('专员乙', units.trade),
  };
  const lexicon = lexiconOf(office.view());
  return { units, people, lexicon, read: (text: string) => recognise(text, lexicon, TODAY) };
}

describe('units and people', () => {
  it('are found by their full and their short names, at their places', () => {
    const { read, units, people } = meeting();
    const text = '住建部门协调消防，商务局配合，甲街道负责清表，科长甲跟进';
    const found = read(text);
    expect(found.map(({ text: words, ids }) => [words, ids])).toEqual([
      ['住建部门', [units.housing]],
      ['商务局', [units.trade]],
      ['甲街道', [units.town]],
      ['科长甲', [people.officer]],
    ]);
    for (const { from, to, text: words } of found) expect(text.slice(from, to)).toBe(words);
    expect(read('请住建局牵头')).toMatchObject([{ ids: [units.housing], text: '住建局' }]);
  });

  it('of one name in two units keep both, and a short name that two units share names none', () => {
    const { read, people } = meeting();
    expect(read('专员乙落实')[0]?.ids).toEqual([people.one, people.two]);
    expect(read('水务停气').map(({ kind }) => kind)).toEqual([]);
  });

  it('are found when the name is spaced or in full-width letters', () => {
    const { read, people } = meeting();
    const [found] = read('由科长 甲负责');
    expect(found).toMatchObject({ ids: [people.officer], text: '科长 甲', from: 1, to: 5 });
  });
});

describe('days', () => {
  const { read } = meeting();
  const dayIn = (text: string) => read(text).find(({ kind }) => kind === 'day')?.span?.to ?? null;

  it.each([
    ['11月29日前完成现场复验', '2026-11-29'],
    ['12.15 前挂网', '2026-12-15'],
    ['2026-12-31之前交付', '2026-12-31'],
    ['2027年1月8日开工', '2027-01-08'],
    ['1月15日前报送', '2027-01-15'],
    ['12月底前投产', '2026-12-31'],
    ['月底前办结', '2026-11-30'],
    ['下月底完成', '2026-12-31'],
    ['年底前竣工', '2026-12-31'],
    ['下周五前答复', '2026-12-04'],
    ['本周五', '2026-11-27'],
    ['周三前', '2026-11-25'],
    ['28日前报送', '2026-11-28'],
    ['15日前报送', '2026-12-15'],
    ['三日内迁走', '2026-11-26'],
    ['两周内', '2026-12-07'],
    ['5个工作日内', '2026-11-30'],
    ['明天上会', '2026-11-24'],
    ['12月中旬', '2026-12-20'],
  ])('%s is %s', (text, expected) => {
    expect(dayIn(text)).toBe(expected);
  });

  it.each(['投资8.15万元', '剩0.8公里', '完成12.5%', '第3.2节', '13月40日', '3号桥4根桩', '2区喷淋'])(
    '%s holds no day',
    (text) => {
      expect(dayIn(text)).toBeNull();
    },
  );
});

describe('a line', () => {
  it('proposes its first unit, the others in support, its person and its deadline', () => {
    const { read, units, people } = meeting();
    const text = '11月12日已超期，住建部门会同商务局、甲街道，科长甲盯办，11月29日前完成现场复验';
    expect(suggestion(read(text), TODAY)).toEqual({
      unit: units.housing,
      coUnits: [units.trade, units.town],
      person: people.officer,
      due: { kind: 'dated', from: '2026-11-29', to: '2026-11-29', precision: 'day', words: null },
    });
    expect(suggestion(read('竣工备案同步组卷'), TODAY)).toEqual({ unit: null, coUnits: [], person: null, due: null });
  });
});
