// Names that a new ledger starts with (预设): teams, slots. They are data once written, and stay as they were written.
import type { Wordings } from '../catalogue.ts';

const DIGITS = '零一二三四五六七八九';

export const presets = {
  ledgerName: (year: number) => `${year} 年项目台账`,
  team: (number: number) => `第${numeral(number)}专班`,
  slots: {
    coordination: '县级干部',
    locality: '乡镇（街道、园区）',
    permits: '帮包部门',
    specialist: '项目专员',
    lead: '组长',
    deputy: '副组长',
    liaison: '联络员',
    member: '成员',
  },
  duties: {
    coordination: '统筹协调',
    locality: '建设环境保障',
    permits: '手续办理',
    specialist: '跟踪服务',
    lead: '牵头',
    deputy: '协助牵头',
    liaison: '联络',
    member: '参与',
  },
  nodes: { start: '开工', completion: '竣工' },
  fieldIdeas: {
    title: '领域可写',
    ideas:
      '新能源汽车、生物食品、智能装备、光电信息、医疗康养、金融商务、文旅小镇、商贸物流、路桥路网、市政景观、乡村振兴',
  },
} satisfies Wordings;

/** 1–99 in Chinese numerals. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}
