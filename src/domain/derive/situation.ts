/** 情况四行: 进展, 问题, 下步, 责任人 of one project, to be copied into a message. Facts here; words from the catalogue. */
import type { Words } from '../../words/catalogue.ts';
import type { View } from '../view.ts';
import { displayName } from './display-name.ts';
import { projectSummary, type SummaryContext } from './project-summary.ts';
import { responsibleFor } from './responsible-for.ts';
import { shortDay } from './short-day.ts';

export type Situation = {
  readonly name: string;
  readonly progress: string | null;
  readonly done: number;
  readonly all: number;
  readonly problems: string | null;
  readonly next: string | null;
  /** The oldest late node, if any. */
  readonly late: { readonly name: string; readonly due: string; readonly days: number } | null;
  readonly upcoming: { readonly name: string; readonly due: string } | null;
  /** Unit, officer and specialist as names, in that order; empty = 责任人未落实. */
  readonly whose: readonly string[];
};

export function situation(view: View, project: string, context: SummaryContext): Situation | null {
  const row = view.row('project', project);
  if (row === null) return null;
  const summary = projectSummary(row, context);
  const oldest = [...summary.late].sort((a, b) => b.days - a.days)[0] ?? null;
  const node = view.row('milestone', oldest?.milestone ?? summary.next?.id ?? '');
  const answers = responsibleFor(view, row, node, context.today);
  const people = [answers.officer, answers.specialist].flatMap((id) => personName(view, id, answers.unit));
  const unit = answers.unit === null ? null : (view.row('unit', answers.unit)?.name ?? null);
  return {
    name: row.name,
    progress: summary.progress?.text ?? null,
    done: summary.done,
    all: summary.all,
    problems: summary.progress?.problems ?? null,
    next: summary.progress?.next ?? null,
    late: oldest && { name: oldest.name, due: shortDay(oldest.due, context.today), days: oldest.days },
    upcoming:
      summary.next === null || summary.next.due === null
        ? null
        : { name: summary.next.name, due: shortDay(summary.next.due, context.today) },
    whose: unit === null ? people : [unit, ...people],
  };
}

/** The four lines under the project's name, in the words of the catalogue. */
export function situationText(facts: Situation, words: Words['sample']['situation']): string {
  const nodes = facts.all === 0 ? '' : words.nodes(facts.done, facts.all);
  const progress = [facts.progress ?? words.notReported, nodes].filter((part) => part !== '').join('；');
  const late = facts.late && words.late(facts.late.name, facts.late.due, facts.late.days);
  const problems = [late, facts.problems].filter((part) => part !== null).join('；');
  const next = facts.next ?? (facts.upcoming === null ? null : words.upcoming(facts.upcoming.name, facts.upcoming.due));
  return [
    words.title(facts.name),
    words.progress(progress),
    words.problems(problems === '' ? words.none : problems),
    words.next(next ?? words.none),
    words.whose(facts.whose.length === 0 ? words.nobody : facts.whose.join(' → ')),
  ].join('\n');
}

function personName(view: View, id: string | null, unit: string | null): readonly string[] {
  const person = id === null ? null : view.row('person', id);
  if (person === null) return [];
  const own = person.unit === null || person.unit === unit ? null : view.row('unit', person.unit);
  return [displayName(person, own)];
}
