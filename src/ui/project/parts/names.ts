// Names as the project page writes them (称谓): who answers, how far a node is from its plan, a plan in words.

import type { Day } from '../../../domain/day.ts';
import { displayName } from '../../../domain/derive/display-name.ts';
import type { Responsible } from '../../../domain/derive/responsible-for.ts';
import { shortDay } from '../../../domain/derive/short-day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { Span } from '../../../domain/span.ts';
import type { View } from '../../../domain/view.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { NodeLine } from '../read-project.ts';

export type Answers = {
  /** Unit and officer, or 责任人未落实. */
  readonly short: string;
  /** 责任单位 → 责任人 → 专员. */
  readonly chain: string;
  readonly isNobody: boolean;
};

export function answersIn(view: View, answers: Responsible, words: Words): Answers {
  const unit = answers.unit === null ? null : (view.row('unit', answers.unit)?.name ?? null);
  const nameOf = (id: string | null) => {
    const person = id === null ? null : view.row('person', id);
    if (person === null) return null;
    const own = person.unit === null || person.unit === answers.unit ? null : view.row('unit', person.unit);
    return displayName(person, own);
  };
  const officer = nameOf(answers.officer);
  const specialist = answers.specialist === answers.officer ? null : nameOf(answers.specialist);
  const short = [unit, answers.officer === null ? null : (view.row('person', answers.officer)?.name ?? null)];
  const chain = [unit, officer, specialist].filter((part) => part !== null);
  const isNobody = unit === null && officer === null;
  return {
    isNobody,
    short: isNobody ? words.project.nobody : short.filter((part) => part !== null).join(' '),
    chain: chain.length === 0 ? words.project.nobody : chain.join(' → '),
  };
}

/** A plan as it was typed, or its day. */
export function spanText(span: Span | null): string {
  return span === null ? '' : (span.words ?? span.to ?? '');
}

/** The column 偏差: done early or late, late by, moved by. */
export function deviation(line: NodeLine, words: Words): { readonly text: string; readonly tone: string } {
  const { state, shift } = line;
  const said = words.project.plan;
  if (state.kind === 'late') return { text: said.late(state.days), tone: 'late' };
  if (state.kind === 'done') {
    if (state.days === null) return { text: '', tone: '' };
    const sign = state.days > 0 ? '+' : state.days < 0 ? '−' : '';
    return { text: `${sign}${Math.abs(state.days)}`, tone: state.days > 0 ? 'soon' : state.days < 0 ? 'ok' : '' };
  }
  if (shift !== null && shift !== 0) return { text: shift > 0 ? said.moved(shift) : said.earlier(-shift), tone: '' };
  if (state.kind === 'soon') return { text: state.days === 0 ? said.today : said.left(state.days), tone: 'soon' };
  return { text: '', tone: '' };
}

/** The bars of a node in words. */
export function nodeSentence(row: Row<'milestone'>, words: Words): string {
  const said = words.project.plan;
  const parts = [
    row.planned === null ? said.noPlan : said.plannedFor(spanText(row.planned)),
    row.baseline && row.baseline.to !== row.planned?.to ? said.baselineOn(spanText(row.baseline)) : null,
    row.done === null ? null : row.done.on === null ? said.doneSometime : said.doneOn(row.done.on),
  ];
  return parts.filter((part) => part !== null).join(said.comma);
}

/** A day of this year without its year. */
export function near(value: Day | null, today: Day): string {
  return value === null ? '' : shortDay(value, today);
}
