// A period in words (期): 2026年, 2026年10月, 10月上旬, 1–10月, 至2025年底.
import type { Period } from '../../domain/period.ts';
import type { Words } from '../../words/catalogue.ts';

export function periodText(period: Period, words: Words): string {
  const said = words.project.period;
  if (period.startsWith('/')) return said.upTo(monthText(period.slice(1), words));
  const slash = period.indexOf('/');
  if (slash > 0) {
    const end = period.slice(slash + 1);
    return said.run(period.slice(0, 4), String(Number(period.slice(5, 7))), String(Number(end.slice(5, 7))));
  }
  if (period.length > 7) return said.tenDays(monthText(period.slice(0, 7), words), Number(period.slice(8)));
  return monthText(period, words);
}

function monthText(text: string, words: Words): string {
  const said = words.project.period;
  return text.length === 4 ? said.year(text) : said.month(text.slice(0, 4), String(Number(text.slice(5, 7))));
}
