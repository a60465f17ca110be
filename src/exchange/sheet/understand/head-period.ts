// The period baked into a head (表头里的期): 至2009年底累计完成投资, 2010年1-7月, 1–10月, 8月 › 上旬, 年度, 上年.
import type { HeadPeriod } from './target.ts';

const DASH = '[-—–~－至到]';
const RUN = new RegExp(`(\\d{1,2})月?${DASH}(\\d{1,2})月`);

/** Null when the head names no period. `text` is the whole path, top to bottom, already normalised. */
export function headPeriod(text: string): HeadPeriod | null {
  const year = Number(/((?:19|20)\d{2})年?/.exec(text)?.[1] ?? 0) || null;
  const shift = year === null && /上年|去年|上一年/.test(text) ? -1 : 0;
  const head = { year, shift };
  const run = RUN.exec(text);
  if (run && isMonth(run[1]) && isMonth(run[2]) && Number(run[1]) < Number(run[2]))
    return { ...head, span: { kind: 'run', from: Number(run[1]), to: Number(run[2]) } };
  const month = /(?:^|[^\d])(\d{1,2})月/.exec(text);
  const ofMonth = month !== null && isMonth(month[1]) ? Number(month[1]) : null;
  if (/年底|年末/.test(text) && /累计|[至截]/.test(text)) return { ...head, span: { kind: 'until', month: null } };
  if (/年初/.test(text) && ofMonth !== null) return { ...head, span: { kind: 'run', from: 1, to: ofMonth } };
  if (ofMonth !== null) {
    const part = /上旬/.test(text) ? 1 : /中旬/.test(text) ? 2 : /下旬/.test(text) ? 3 : null;
    if (part !== null) return { ...head, span: { kind: 'tenDay', month: ofMonth, part } };
    if (/截[至止]|开工累计|开工以来/.test(text)) return { ...head, span: { kind: 'until', month: ofMonth } };
    return { ...head, span: { kind: 'month', month: ofMonth } };
  }
  if (year !== null || shift !== 0 || /年度|本年|全年|今年|当年/.test(text)) return { ...head, span: { kind: 'year' } };
  return null;
}

function isMonth(text: string | undefined): boolean {
  const month = Number(text);
  return month >= 1 && month <= 12;
}
