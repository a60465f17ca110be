// 进展 is append-only; 投资数据 stands once per period and 口径, and is corrected with a reason.
import { describe, expect, it } from 'vitest';
import { correctFigure } from '../../../src/domain/commands/correct-figure.ts';
import { recordFigure } from '../../../src/domain/commands/record-figure.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { day } from '../../../src/domain/day.ts';
import { latestProgress } from '../../../src/domain/derive/latest-progress.ts';
import { moneyOfFen } from '../../../src/domain/money.ts';
import { period } from '../../../src/domain/period.ts';
import { smallOffice } from '../small-office.ts';

describe('progress', () => {
  const report = (on: string, text: string | null) => ({
    period: period('2026-11'),
    on: day(on),
    text,
    problems: null,
    next: null,
    reportedBy: null,
  });

  it('each report is a row; the newest day is shown', () => {
    const { office, project } = smallOffice();
    office.done(recordProgress, { project, ...report('2026-11-20', '三层浇筑') });
    office.done(recordProgress, { project, ...report('2026-11-10', '二层浇筑') });
    const rows = office.view().rows('progress', 'project', project);
    expect(rows).toHaveLength(2);
    expect(latestProgress(rows)?.text).toBe('三层浇筑');
  });

  it('says something, not of tomorrow, not the same twice', () => {
    const { office, project } = smallOffice();
    expect(office.refused(recordProgress, { project, ...report('2026-11-20', '  ') })).toBe('progressEmpty');
    expect(office.refused(recordProgress, { project, ...report('2026-11-24', '封顶') })).toBe('dayInFuture');
    office.done(recordProgress, { project, ...report('2026-11-20', '封顶') });
    expect(office.refused(recordProgress, { project, ...report('2026-11-20', '封顶 ') })).toBe('nothingChanged');
    expect(office.refused(recordProgress, { project, ...report('2026-11-23', '封顶') })).toBe('allowed');
  });
});

describe('a figure', () => {
  const done = (when: string | null, fen: number | null, basis: string | null = null) => ({
    period: when === null ? null : period(when),
    measure: 'done' as const,
    amount: fen === null ? null : moneyOfFen(fen),
    basis,
    source: null,
    on: null,
  });

  it.each([
    [null, 1, 'periodMissing'],
    ['2026-10', null, 'amountMissing'],
    ['2026-10', -1, 'amountNegative'],
    ['2026-12', 1, 'periodInFuture'],
    ['2026-01/2026-12', 1, 'periodInFuture'],
    ['2027', 1, 'periodInFuture'],
    ['2026-11', 1, 'allowed'],
    ['2026-01/2026-10', 1, 'allowed'],
    ['2026', 1, 'allowed'],
    ['/2025', 1, 'allowed'],
  ] as const)('done in %s with %s 分', (when, fen, expected) => {
    const { office, project } = smallOffice();
    expect(office.refused(recordFigure, { project, ...done(when, fen) })).toBe(expected);
  });

  it('a plan may lie ahead', () => {
    const { office, project } = smallOffice();
    expect(office.refused(recordFigure, { project, ...done('2027', 1), measure: 'plan' })).toBe('allowed');
  });

  it('stands once per 口径; another 口径 stands beside it', () => {
    const { office, project } = smallOffice();
    office.done(recordFigure, { project, ...done('2026-10', 1) });
    expect(office.refused(recordFigure, { project, ...done('2026-10', 2, ' ') })).toBe('figureExists');
    expect(office.refused(recordFigure, { project, ...done('2026-10', 2, '统计入库') })).toBe('allowed');
  });

  it('is corrected with a reason', () => {
    const { office, project } = smallOffice();
    const figure = office.done(recordFigure, { project, ...done('2026-10', 100) });
    const to = (fen: number | null, reason: string | null) =>
      office.refused(correctFigure, { figure, amount: fen === null ? null : moneyOfFen(fen), reason });
    expect(to(200, ' ')).toBe('reasonMissing');
    expect(to(100, '核对')).toBe('nothingChanged');
    expect(to(null, '核对')).toBe('amountMissing');
    expect(to(-5, '核对')).toBe('amountNegative');
    expect(to(200, '报表更正')).toBe('allowed');
    expect(office.row('figure', figure)).toMatchObject({ amount: { fen: 200 }, correction: '报表更正' });
  });
});
