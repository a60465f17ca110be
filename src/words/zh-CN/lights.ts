// The sentence behind each light (亮灯说明), and the rules in words.
import type { Facts, Wordings } from '../catalogue.ts';

export const lights = {
  late: (f: Facts) => `${f.name} 应于 ${f.due}，已超 ${f.days} 天`,
  soon: (f: Facts) => {
    const days = Number(f.days);
    if (days < 0) return `${f.name} 应于 ${f.due}，已超 ${-days} 天`;
    return days === 0 ? `${f.name} 今天到期` : `${f.name} ${f.due} 到期，还有 ${days} 天`;
  },
  ok: (f: Facts) => (f.name === '' ? '没有临近的节点' : `下一节点 ${f.name}，${f.due}`),
  idle: (f: Facts) => (f.name === '' ? '还没有开工' : `开工节点“${f.name}”还没有完成`),
  done: (f: Facts) => (f.on === '' ? '已竣工' : `${f.name} 已于 ${f.on} 完成`),
  stopped: (f: Facts) => (f.reason === '' ? '停缓建，不亮灯' : `停缓建，不亮灯：${f.reason}`),
  withdrawn: (f: Facts) => (f.reason === '' ? '已退出，不亮灯' : `已退出，不亮灯：${f.reason}`),
  merged: (f: Facts) => `已并入“${f.name}”，不亮灯`,
  investmentLate: (f: Facts) => `${f.through} 完成年度计划 ${f.share}%，序时 ${f.pace}%，低 ${f.points} 个百分点`,
  investmentSoon: (f: Facts) => `${f.through} 完成年度计划 ${f.share}%，序时 ${f.pace}%，低 ${f.points} 个百分点`,
  investmentOk: (f: Facts) => `${f.through} 完成年度计划 ${f.share}%，序时 ${f.pace}%`,
  ruleDays: (f: Facts) => `节点${range(f, daysWords)}，亮${f.light}灯`,
  rulePoints: (f: Facts) => `投资低于序时 ${range(f, (n) => `${n} 个百分点`)}，亮${f.light}灯`,
  ruleRatio: (f: Facts) => `投资完成占序时 ${range(f, (n) => `${n}%`)}，亮${f.light}灯`,
  presets: {
    shipped: '默认：到期前 7 天提醒，过期第 1 天起逾期',
    days715: '按天数：逾期 7 天内亮黄灯，8 天起亮红灯',
    points1030: '按百分点：投资低于序时 10 至 30 个点亮黄灯，30 个点以上亮红灯',
    ratio6080: '按比例：投资不到序时 80% 亮黄牌，不到 60% 亮红牌',
  },
} satisfies Wordings;

function daysWords(days: number): string {
  if (days === 0) return '到期当天';
  return days > 0 ? `超 ${days} 天` : `到期前 ${-days} 天`;
}

function range(f: Facts, say: (value: number) => string): string {
  const from = f.from === '' || f.from === undefined ? null : Number(f.from);
  const to = f.to === '' || f.to === undefined ? null : Number(f.to);
  if (from !== null && to !== null) return from === to ? say(from) : `${say(from)}至${say(to)}`;
  if (from !== null) return `${say(from)}起`;
  return to === null ? '' : `${say(to)}以内`;
}
