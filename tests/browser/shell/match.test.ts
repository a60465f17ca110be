// Finding by what people type: characters, full pinyin, initials, mixtures, surnames and characters of several readings.
import { describe, expect, it } from 'vitest';
import { type Findable, findIn, findInAny, plainQuery } from '../../../src/ui/kit/match.ts';
import { spellText } from '../../../src/ui/kit/spell-text.ts';

const spelled = (text: string): Findable => ({ text, spelling: spellText(text) });
const finds = (typed: string, text: string) => findIn(plainQuery(typed), spelled(text)) !== null;
const markedBy = (typed: string, text: string) =>
  findIn(plainQuery(typed), spelled(text))?.runs.map(([from, to]) => text.slice(from, to));

describe('what finds a name', () => {
  it.each([
    ['国际金融', '国际金融中心'],
    ['金融', '国际金融中心'],
    ['gjjr', '国际金融中心'],
    ['gjjrzx', '国际金融中心'],
    ['guojijinrong', '国际金融中心'],
    ['guoji jr', '国际金融中心'],
    ['jinr', '国际金融中心'],
    ['zhongx', '国际金融中心'],
    ['zhx', '国际金融中心'],
    ['A区3', '创业园A区3号楼'],
    ['ａ区', '创业园A区3号楼'],
    ['cyya', '创业园A区3号楼'],
    ['5g', '5G基站（二期）'],
    ['jzeq', '5G基站（二期）'],
  ])('“%s” finds %s', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['gjzx', '国际金融中心'],
    ['jrgj', '国际金融中心'],
    ['guojix', '国际金融中心'],
    ['zzz', '国际金融中心'],
  ])('“%s” does not find %s', (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });
});

describe('characters of several readings', () => {
  it.each([
    ['szq', '单志强'],
    ['dzq', '单志强'],
    ['shanzhiqiang', '单志强'],
    ['zengxiao', '曾晓'],
    ['cengxiao', '曾晓'],
    ['xiebo', '解波'],
    ['jiebo', '解波'],
    ['qiu', '仇九'],
    ['chongqinglu', '重庆路改造'],
    ['zhongdian', '重点项目'],
    ['dongechengqu', '东阿城区'],
    ['dacq', '东阿城区'],
    ['changlejie', '长乐街'],
    ['lvhua', '绿化提升'],
  ])('“%s” finds %s', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });
});

describe('what is marked', () => {
  it.each([
    ['gjjr', '国际金融中心', ['国际金融']],
    ['金融', '国际金融中心', ['金融']],
    ['jinrong', '国际金融中心', ['金融']],
    ['gj（', '国际（二期）', ['国际（']],
  ])('“%s” marks its part of %s', (typed, text, runs) => {
    expect(markedBy(typed, text)).toEqual(runs);
  });

  it('counts places in the text, also behind characters beyond the first plane', () => {
    expect(markedBy('gj', '𠮷国际')).toEqual(['国际']);
  });
});

describe('what comes first', () => {
  const score = (typed: string, text: string) => findIn(plainQuery(typed), spelled(text))?.score ?? 0;

  it('the whole name before its beginning, the beginning before the middle, characters before pinyin', () => {
    const falling = [
      score('金融', '金融'),
      score('金融', '金融街'),
      score('金融', '国际金融'),
      score('jinrong', '金融街'),
    ];
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(new Set(falling).size).toBe(4);
  });

  it('the best of several names of one thing', () => {
    const match = findInAny('金融', [spelled('国际金融中心'), spelled('金融'), spelled('商务楼')]);
    expect(match?.score).toBeGreaterThan(90);
    expect(findInAny('桥', [spelled('国际金融中心')])).toBeNull();
  });
});

it('without pinyin at hand the characters still find it, and an old spelling points nowhere', () => {
  expect(findIn('金融', { text: '国际金融', spelling: null })).not.toBeNull();
  expect(findIn('gjjr', { text: '国际金融', spelling: null })).toBeNull();
  expect(findIn('gjjr', { text: '国际金融', spelling: 'guo ji' })).toBeNull();
});
