// What stands above and below the table (表外文字): title, 附件 line, 填报单位, 填报时间, unit, year, and the note's legend of marks.
import { type Day, parseDay } from '../../../domain/day.ts';
import type { MoneyUnit } from '../../../domain/money.ts';
import type { Grid } from './grid.ts';
import { unitSaid } from './head-text.ts';
import { squeezed, tidy } from './normalise.ts';
import type { CellAt, LeftoverWhy, Use } from './understood.ts';

type AboveTable = {
  readonly title: string | null;
  readonly reporter: string | null;
  readonly reportedOn: Day | null;
  readonly unit: { readonly unit: MoneyUnit; readonly from: 'row' | 'title' } | null;
  readonly titleYear: number | null;
  readonly used: readonly (CellAt & { readonly use: Use })[];
  readonly left: readonly (CellAt & { readonly text: string; readonly why: LeftoverWhy })[];
};

/** Reads the cells above the head. A line that says nothing we keep is listed, never dropped. */
export function readAbove(grid: Grid, firstHeadRow: number): AboveTable {
  let title: string | null = null;
  let reporter: string | null = null;
  let reportedOn: Day | null = null;
  let unit: AboveTable['unit'] = null;
  const used: (CellAt & { use: Use })[] = [];
  const left: (CellAt & { text: string; why: LeftoverWhy })[] = [];
  for (let row = 1; row < firstHeadRow; row++) {
    for (const column of grid.filled(row)) {
      const text = tidy(grid.text(row, column));
      const plain = squeezed(text);
      const said = unitSaid(text);
      const onlyUnit = said !== null && plain.length <= 14;
      const reporterSaid = /(?:填报|上报|报送|制表)(?:单位|部门)(?:[(（]?盖章[)）]?)?[:：](.*)$/.exec(plain);
      const dateSaid = /(?:填报|报送|上报|统计|制表)?(?:时间|日期|截[至止])[:：]?(.+)$/.exec(plain);
      const dayInside = /(?:时间|日期)[:：](\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/.exec(plain)?.[1];
      if (dayInside !== undefined) reportedOn ??= parseDay(dayInside, 2000);
      if (said !== null && unit === null) unit = { unit: said, from: onlyUnit ? 'row' : 'title' };
      if (onlyUnit) used.push({ row, column, use: 'unit' });
      else if (/^附(?:件|表)\d*[一二三四五六七八九十]*[:：]?$/.test(plain))
        left.push({ row, column, text, why: 'attachmentLine' });
      else if (reporterSaid) {
        reporter = (reporterSaid[1] ?? '').replace(/(?:填报)?(?:时间|日期|单位)[:：].*$/, '') || null;
        left.push({ row, column, text, why: 'reportLine' });
      } else if (
        dateSaid &&
        parseDay((dateSaid[1] ?? '').replace(/[。;；,，].*$/, ''), 2000) !== null &&
        /\d{4}/.test(dateSaid[1] ?? '')
      ) {
        reportedOn = parseDay(dateSaid[1] ?? '', 2000);
        used.push({ row, column, use: 'year' });
      } else if (title === null && plain.length >= 3) {
        title = text;
        used.push({ row, column, use: 'title' });
      } else left.push({ row, column, text, why: 'aboveTable' });
    }
  }
  return { title, reporter, reportedOn, unit, titleYear: yearIn(title ?? ''), used, left };
}

/** The one year a text names, null when none or several. */
export function yearIn(text: string): number | null {
  const years = new Set([...squeezed(text).matchAll(/((?:19|20)\d{2})年/g)].map((found) => Number(found[1])));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

const LEGEND =
  /[“"'「‘]?([★☆●○◎◆◇■□▲△※√])[”"'」’]?\s*(?:号)?(?:标记|标注)?(?:的)?(?:为|表示|代表|指|是|[:：])\s*([^；;，,。.、\n]{1,30})/gu;

/** ★ → 省重点, from a note such as 「注：1.“○”表示正常推进；2.“★”为省重点项目。」. */
export function legendIn(notes: readonly string[]): ReadonlyMap<string, string> {
  const legend = new Map<string, string>();
  for (const note of notes)
    for (const found of note.matchAll(LEGEND)) {
      const meaning = (found[2] ?? '').trim();
      if (meaning !== '') legend.set(found[1] ?? '', meaning);
    }
  return legend;
}

/** A mark that names a kind of project is a tag; one that names a state is words. */
export function tagOfMeaning(meaning: string): string | null {
  return /(?:项目|工程|重点|专项债)$/.test(meaning) ? meaning.replace(/(?:项目|工程)$/, '') : null;
}

/** The report day of a sheet as a year; a year a head names counts less than the title's. */
export function yearOfDay(day: Day | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}
