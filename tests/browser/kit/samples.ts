// Made-up names for the tests of the kit, with the spellings a search would know.
import type { PickerOption } from '../../../src/ui/kit/picker-list.tsx';

type Unit = PickerOption<string> & { readonly spelt: string };

export const UNITS: readonly Unit[] = [
  { id: 'u1', label: '甲街道', note: '街道', spelt: 'jjd' },
  { id: 'u2', label: '乙街道', note: '街道', spelt: 'yjd' },
  { id: 'u3', label: '丙镇', note: '镇', spelt: 'bz' },
  { id: 'u4', label: '丁园区', note: '园区', spelt: 'dyq' },
];

export const findUnits = (query: string): readonly PickerOption<string>[] =>
  UNITS.filter(({ label, spelt }) => label.includes(query) || spelt.startsWith(query));

export const TEXT = {
  unit: '属地',
  urge: '催办',
  noEvidence: '缺佐证',
  ticked: '已打勾：主体封顶',
  project: '示例项目甲',
  team: '第一专班',
  late: '超 14 天',
  why: '幕墙工程招标 应于 11-08，已超 14 天',
  newUnit: '戊乡',
  day: '完成日期',
  money: '总投资',
  heading: '逾期节点',
  count: '5 个',
  amount: '约2.3亿元',
  fifteenth: '8月15日',
  nonsense: '下回再说',
} as const;
