// Progress texts and figures of a project out of its cells (进展与数据): words per period, amounts per period and measure.
import { FEN_PER_WAN, FEN_PER_YI, parseMoney } from '../../../domain/money.ts';
import { type Period, period } from '../../../domain/period.ts';
import { squeezed, tidy, withoutMarks } from './normalise.ts';
import { readMoney } from './read-fields.ts';
import { cellsOf, periodIn, placed, readMarks, type SheetReader } from './row-reader.ts';
import { periodKey } from './target.ts';
import type { CellAt, FigureReading, Placed, ProgressReading } from './understood.ts';

export function readFigures(reader: SheetReader, row: number): readonly FigureReading[] {
  const figures: FigureReading[] = [];
  for (const found of cellsOf(reader, row, 'figure')) {
    const { at, cell, target } = found;
    const inPeriod = periodIn(target.period, reader.year, reader.reportedOn);
    const amount = readMoney(reader, found);
    if (amount === null) continue;
    if (inPeriod === null) {
      reader.notes.needYear.push(at);
      reader.notes.left(at, tidy(cell.text), 'needsYear', { kind: 'answerYear' });
      continue;
    }
    reader.notes.use(at, 'value');
    figures.push({ measure: target.measure, period: inPeriod, amount, at: [at] });
  }
  return figures;
}

type Open = {
  period: Period | null;
  text: Placed<string> | null;
  problems: Placed<string> | null;
  next: Placed<string> | null;
};

export function readProgress(
  reader: SheetReader,
  row: number,
  tags: (tag: string, at: CellAt) => void,
): readonly ProgressReading[] {
  const byPeriod = new Map<string, Open>();
  for (const { at, cell, target } of cellsOf(reader, row, 'progress')) {
    const inPeriod = target.period === null ? null : periodIn(target.period, reader.year, reader.reportedOn);
    if (target.period !== null && inPeriod === null) {
      reader.notes.needYear.push(at);
      reader.notes.left(at, tidy(cell.text), 'needsYear', { kind: 'answerYear' });
      continue;
    }
    if (cell.unknown || cell.value.kind === 'error') {
      reader.notes.left(at, cell.formula ?? cell.text, 'unreadable');
      continue;
    }
    const { text, marks } = withoutMarks(tidy(cell.text));
    const meaning = marks.length > 0 ? readMarks(reader, at, marks) : { tags: [], words: [] };
    for (const tag of meaning.tags) tags(tag, at);
    const words = text !== '' ? text : meaning.words.join('；');
    if (words === '') {
      if (meaning.tags.length > 0) reader.notes.use(at, 'value');
      else reader.notes.left(at, tidy(cell.text), 'markWithoutMeaning');
      continue;
    }
    const key = target.period === null ? '' : periodKey(target.period);
    const open = byPeriod.get(key) ?? { period: inPeriod, text: null, problems: null, next: null };
    open[target.part] = placed(reader, at, words);
    byPeriod.set(key, open);
  }
  return [...byPeriod.values()];
}

/** 「完成投资5000万元」 inside words: offered as a figure, never taken silently. */
export function offeredFigures(reader: SheetReader, progress: readonly ProgressReading[]): readonly FigureReading[] {
  const taken: FigureReading[] = [];
  for (const { text, period: ofHead } of progress) {
    const at = text?.at[0];
    const said = /完成(?:固定资产)?投资(?:额)?约?(\d[\d,.]*)(万|亿)元/.exec(squeezed(text?.value ?? ''));
    if (at === undefined || !said) continue;
    const money = parseMoney(`${said[1]}${said[2]}元`, 'wan');
    const inPeriod = ofHead ?? soFar(reader);
    if (money === null || inPeriod === null) continue;
    const shown = money.fen % FEN_PER_YI === 0 ? `${money.fen / FEN_PER_YI}亿元` : `${money.fen / FEN_PER_WAN}万元`;
    const fix = reader.notes.problem(at, 'figureInText', 'check', { shown, fen: money.fen, period: inPeriod }, [
      { kind: 'addFigure', measure: 'done', period: inPeriod, fen: money.fen },
    ]);
    if (fix?.kind === 'addFigure')
      taken.push({
        measure: 'done',
        period: inPeriod,
        amount: { fen: fix.fen, words: null, approximate: false },
        at: [at],
      });
  }
  return taken;
}

/** From January to the month of the report, else the sheet's year. */
function soFar(reader: SheetReader): Period | null {
  const day = reader.reportedOn;
  if (day !== null)
    return period(day.slice(5, 7) === '01' ? day.slice(0, 7) : `${day.slice(0, 4)}-01/${day.slice(0, 7)}`);
  return reader.year === null ? null : period(`${reader.year}`);
}
