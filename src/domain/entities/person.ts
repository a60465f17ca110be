/** 人员: identity is the id; the same name in two units happens. Phone numbers are contacts, outside the change log. */
import { defineEntity } from '../entity.ts';
import { choice, longText, name, orderField, ref, text } from '../field.ts';

/** Highest first: 县处级正 … 一般. A slot's least rank is compared along this list. */
export const RANKS = ['countyHead', 'countyDeputy', 'sectionHead', 'sectionDeputy', 'unitHead', 'staff'] as const;
export type Rank = (typeof RANKS)[number];

export const rankChoices: Readonly<Record<Rank, readonly string[]>> = {
  countyHead: ['县级正职', '处级正职'],
  countyDeputy: ['县级副职', '处级副职', '县级', '处级'],
  sectionHead: ['科级正职', '正科级', '正科'],
  sectionDeputy: ['科级副职', '副科级', '副科', '科级'],
  unitHead: ['股级'],
  staff: ['一般', '科员'],
};

export const person = defineEntity(
  'person',
  {
    name: name(['姓名']),
    unit: ref('unit', ['单位']),
    post: text(['职务']),
    rank: choice<Rank>(rankChoices, ['级别', '职级']),
    /** The order of names that the office sets (排名). */
    order: orderField(),
    remark: longText(),
  },
  ['unit'],
);

/** True when `rank` is at least `least`; unknown ranks are not judged. */
export function reachesRank(rank: Rank | null, least: Rank | null): boolean {
  if (rank === null || least === null) return true;
  return RANKS.indexOf(rank) <= RANKS.indexOf(least);
}
