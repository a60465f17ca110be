// English: the sentence behind each light, and the rules in words.
import type { Catalogue, Facts } from '../catalogue.ts';
import type { lights as source } from '../zh-CN/lights.ts';
import { many } from './many.ts';

export const lights = {
  late: (f) => `${f.name} was due ${f.due}, ${many(f.days, 'day')} overdue`,
  soon: (f) => {
    const days = Number(f.days);
    if (days < 0) return `${f.name} was due ${f.due}, ${many(-days, 'day')} overdue`;
    return days === 0 ? `${f.name} is due today` : `${f.name} is due ${f.due}, in ${many(days, 'day')}`;
  },
  ok: (f) => (f.name === '' ? 'No milestone near' : `Next: ${f.name}, ${f.due}`),
  idle: (f) => (f.name === '' ? 'Not started' : `The start milestone “${f.name}” is not done`),
  done: (f) => (f.on === '' ? 'Completed' : `${f.name} done on ${f.on}`),
  stopped: (f) => (f.reason === '' ? 'Suspended, no light' : `Suspended, no light: ${f.reason}`),
  withdrawn: (f) => (f.reason === '' ? 'Withdrawn, no light' : `Withdrawn, no light: ${f.reason}`),
  merged: (f) => `Merged into “${f.name}”, no light`,
  investmentLate: (f) =>
    `${f.share}% of the year plan by ${f.through}, pace ${f.pace}%, ${many(f.points, 'point')} behind`,
  investmentSoon: (f) =>
    `${f.share}% of the year plan by ${f.through}, pace ${f.pace}%, ${many(f.points, 'point')} behind`,
  investmentOk: (f) => `${f.share}% of the year plan by ${f.through}, pace ${f.pace}%`,
  ruleDays: (f) => `Milestones ${range(f, daysWords)}: ${f.light}`,
  rulePoints: (f) => `Investment behind pace by ${range(f, (n) => many(n, 'point'))}: ${f.light}`,
  ruleRatio: (f) => `Investment at ${range(f, (n) => `${n}% of pace`)}: ${f.light}`,
  presets: {
    shipped: 'Default: due soon from 7 days before, overdue from the first day after',
    days715: 'By days: yellow up to 7 days overdue, red from 8 days',
    points1030: 'By points: yellow 10 to 30 points behind pace, red beyond 30',
    ratio6080: 'By ratio: yellow below 80% of pace, red below 60%',
  },
} satisfies Catalogue<typeof source>;

function daysWords(days: number): string {
  if (days === 0) return 'on the due day';
  return days > 0 ? `${many(days, 'day')} overdue` : `${many(-days, 'day')} before due`;
}

function range(f: Facts, say: (value: number) => string): string {
  const from = f.from === '' || f.from === undefined ? null : Number(f.from);
  const to = f.to === '' || f.to === undefined ? null : Number(f.to);
  if (from !== null && to !== null) return from === to ? say(from) : `${say(from)} to ${say(to)}`;
  if (from !== null) return `${say(from)} or more`;
  return to === null ? '' : `${say(to)} or less`;
}
