/** 生成材料: the one way in which a round becomes a document — for the screens while it is open, for the two freezes. */
import { inOneGo, type Steps } from '../command.ts';
import { addDays, type Day } from '../day.ts';
import { summaryContext } from '../derive/project-summary.ts';
import type { Row } from '../entities/registry.ts';
import type { View } from '../view.ts';
import { agenda } from './agenda.ts';
import { itemsOfRound } from './carry-over.ts';
import { decisionLines } from './decisions-of.ts';
import { type Appraised, appraise, type DocContext } from './doc-project.ts';
import { figuresOf } from './figures.ts';
import { keptProject } from './kept-project.ts';
import { notReported } from './not-reported.ts';
import { DOC_VERSION, type DocDecision, type RoundDoc } from './round-doc.ts';
import { updatesSince } from './updates.ts';

export const DUE_DAYS = 7;
export const IDLE_ROUNDS = 2;

export type Making = {
  readonly kind: RoundDoc['kind'];
  readonly edition: string | null;
  /** Who freezes it, in words. */
  readonly by: string;
  /** Last round's record; null = none, or not on this machine. */
  readonly last: RoundDoc | null;
  /** This round's frozen pack. */
  readonly pack: RoundDoc | null;
  /** Numbers that closing allots in the same act, by decision. */
  readonly issued: ReadonlyMap<string, NonNullable<DocDecision['item']>> | null;
};

const LIVE: Making = { kind: 'live', edition: null, by: '', last: null, pack: null, issued: null };

/** How one project stands; the screens hand in one that remembers. */
export type Appraise = (project: Row<'project'>, context: DocContext) => Appraised;

/** The round as it stands today. Reads the scope's projects and what hangs below them, nothing else. */
export function liveDoc(
  view: View,
  round: Row<'round'>,
  today: Day,
  from: Pick<Making, 'last' | 'pack'>,
  each?: Appraise,
): RoundDoc {
  return inOneGo(docInSteps(view, round, today, { ...LIVE, ...from }, each));
}

/** What every project of the document is seen by. */
export function docContext(view: View, round: Row<'round'>, asOf: Day, last: RoundDoc | null): DocContext {
  const series = seriesOf(view, round);
  return {
    ...summaryContext(view, asOf),
    on: round.day ?? asOf,
    since: last?.round.cutOff ?? last?.asOf ?? sinceWithoutLast(round, series),
    cutOff: round.cutOff,
    last: last?.edition ?? null,
    before: new Map(last?.projects.map((project) => [project.id, project])),
    horizonOfRound: addDays(asOf, series?.dueDays ?? DUE_DAYS),
  };
}

/** A pause behind every project. */
export function* docInSteps(
  view: View,
  round: Row<'round'>,
  asOf: Day,
  making: Making,
  each: Appraise = appraise,
): Steps<RoundDoc> {
  const { last, pack } = making;
  const series = seriesOf(view, round);
  const dueDays = series?.dueDays ?? DUE_DAYS;
  const context = docContext(view, round, asOf, last);
  const scope = scopeOf(view, round.id);
  const items = itemsOfRound(
    view,
    round,
    scope.map(({ id }) => id as string),
    last,
    asOf,
  );
  const entries = new Map(
    view
      .rows('agendaEntry', 'round', round.id)
      .flatMap((row) => (row.project === null ? [] : [[row.project as string, row] as const])),
  );
  const appraised: Appraised[] = [];
  for (const project of scope) {
    appraised.push(each(project, context));
    yield;
  }
  const rules = { asOf, dueDays, idleRounds: series?.idleRounds ?? IDLE_ROUNDS };
  const projects = [...agenda(appraised, items, entries, rules, pack?.projects)];
  const parts = {
    v: DOC_VERSION,
    rules: { dueDays, idleRounds: rules.idleRounds },
    kind: making.kind,
    edition: making.edition,
    round: headOf(view, round, series),
    asOf,
    by: making.by,
    last: last && {
      round: last.round.id,
      edition: last.edition,
      number: last.round.number,
      word: last.round.word,
      day: last.round.day,
      asOf: last.asOf,
    },
    packedOn: pack?.asOf ?? null,
    projects,
    items: [...items],
    decisions: [...decisionLines(view, round, making.issued)],
    updates: pack === null ? [] : [...updatesSince(pack, projects, items)],
    notReported: [...notReported(projects)],
    corrections: [],
    reason: null,
  } satisfies Omit<RoundDoc, 'figures'>;
  return { ...parts, figures: figuresOf(parts) };
}

/** The projects a round looks at: a merged one is the project it was merged into, removed ones are left out. */
export function scopeOf(view: View, round: string): readonly Row<'project'>[] {
  const seen = new Set<string>();
  return view.rows('roundProject', 'round', round).flatMap(({ project }) => {
    const row = keptProject(view, project);
    if (row === null || row.removed !== null || seen.has(row.id)) return [];
    seen.add(row.id);
    return [row];
  });
}

function seriesOf(view: View, round: Row<'round'>): Row<'series'> | null {
  return round.series === null ? null : view.row('series', round.series);
}

function headOf(view: View, round: Row<'round'>, series: Row<'series'> | null): RoundDoc['round'] {
  const person = (id: string | null) => (id === null ? null : (view.row('person', id)?.name ?? null));
  return {
    id: round.id,
    series: series?.name ?? null,
    word: series?.word ?? '轮',
    kind: round.kind ?? 'regular',
    number: round.number,
    title: round.title,
    day: round.day,
    time: round.time,
    cutOff: round.cutOff,
    place: round.place,
    chair: person(round.chair),
    attendees: Object.keys(round.attendees)
      .sort()
      .flatMap((id) => person(id) ?? []),
  };
}

/** The first round looks back over one interval. */
function sinceWithoutLast(round: Row<'round'>, series: Row<'series'> | null): Day | null {
  return round.day === null ? null : addDays(round.day, -(series?.every ?? 14));
}
