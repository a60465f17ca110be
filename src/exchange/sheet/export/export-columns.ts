// The columns of an exported ledger (导出栏目), in the order of real sheets, with merged heads: 投资 › 总投资 | 年度计划 | 本年完成 | 占比.
import type { View } from '../../../domain/view.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { HeadPeriod } from '../understand/target.ts';
import { targetKey } from '../understand/target.ts';
import type { ColumnKind } from '../write/sheet-spec.ts';

export type ExportColumn = {
  /** What the column stands for (target.ts): cells are written and read back by it. */
  readonly key: string;
  /** Heads from top to bottom. */
  readonly path: readonly string[];
  readonly width: number;
  readonly kind: ColumnKind;
};

/** One column with the phones of the slots' people: part of a sheet only when it was asked for. */
export function phoneColumn(words: Words): ExportColumn {
  const { heads } = words.sheet;
  return { key: targetKey({ kind: 'phone' }), path: [heads.phones], width: 30, kind: 'longText' };
}

/** The whole ledger. `done` is the period of 本年完成 (see `donePeriod`); a grouped sheet has its teams in group rows. */
export function ledgerColumns(words: Words, year: number, done: HeadPeriod, grouped: boolean): readonly ExportColumn[] {
  const { heads } = words.sheet;
  const ofYear: HeadPeriod = { year, shift: 0, span: { kind: 'year' } };
  const column = (key: string, path: readonly string[], width: number, kind: ColumnKind): ExportColumn => ({
    key,
    path,
    width,
    kind,
  });
  const doneHead = done.span.kind === 'run' ? heads.doneUpTo(done.span.to) : heads.yearDone;
  return [
    column('field:number', [heads.number], 6, 'text'),
    ...(grouped ? [] : [column('team', [heads.team], 12, 'text')]),
    column('field:name', [heads.name], 30, 'text'),
    column('derived:light', [heads.light], 6, 'text'),
    column('field:scope', [heads.scope], 36, 'longText'),
    column('field:owner', [heads.owner], 20, 'text'),
    column('field:totalInvestment', [heads.money, heads.total], 12, 'money'),
    column(targetKey({ kind: 'figure', measure: 'plan', period: ofYear }), [heads.money, heads.yearPlan], 12, 'money'),
    column(targetKey({ kind: 'figure', measure: 'done', period: done }), [heads.money, doneHead], 12, 'money'),
    column('derived:rate', [heads.money, heads.ratio], 8, 'percent'),
    column('keyNode:start:planned', [heads.nodes, heads.start], 12, 'day'),
    column('keyNode:completion:planned', [heads.nodes, heads.completion], 12, 'day'),
    column('derived:next', [heads.nodes, heads.next], 22, 'text'),
    column('progress:text:', [heads.progress], 32, 'longText'),
    column('progress:problems:', [heads.problems], 24, 'longText'),
    column('progress:next:', [heads.nextSteps], 24, 'longText'),
    column('slot:coordination:person', [heads.roster, heads.coordination], 12, 'text'),
    column('slot:permits:holder', [heads.roster, heads.permits], 18, 'text'),
    column('slot:locality:holder', [heads.roster, heads.locality], 18, 'text'),
    column('slot:specialist:person', [heads.roster, heads.specialist], 12, 'text'),
    column('field:remark', [heads.remark], 24, 'longText'),
  ];
}

/** The period most projects have their 本年完成 for: 1–10月 where that is how it is kept, else the year. */
export function donePeriod(view: View, projects: readonly string[], year: number): HeadPeriod {
  const counts = new Map<string, number>();
  for (const id of projects)
    for (const { measure, period, basis } of view.rows('figure', 'project', id))
      if (measure === 'done' && basis === null && period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  let best: { readonly to: number; readonly count: number } | null = null;
  for (let to = 1; to <= 12; to++) {
    const count = counts.get(`${year}-01/${year}-${String(to).padStart(2, '0')}`) ?? 0;
    if (count > 0 && count >= (best?.count ?? 0)) best = { to, count };
  }
  const ofYear = counts.get(String(year)) ?? 0;
  if (best === null || ofYear > best.count || best.to === 1) return { year, shift: 0, span: { kind: 'year' } };
  return { year, shift: 0, span: { kind: 'run', from: 1, to: best.to } };
}
