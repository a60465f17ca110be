// An office that holds rounds, for tests: a series, projects in its scope, frozen texts kept as the disk would keep them.
import { addSeries, SERIES_DEFAULTS } from '../../../src/domain/commands/add-series.ts';
import { closeRound } from '../../../src/domain/commands/close-round.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { freezePack } from '../../../src/domain/commands/freeze-pack.ts';
import { planRounds } from '../../../src/domain/commands/plan-rounds.ts';
import { recordDecision } from '../../../src/domain/commands/record-decision.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { idOf } from '../../../src/domain/id.ts';
import { turnDraft } from '../../../src/domain/items/numbering.ts';
import { liveDoc } from '../../../src/domain/rounds/make-doc.ts';
import { type DocProject, type RoundDoc, readDoc } from '../../../src/domain/rounds/round-doc.ts';
import { lastEditionOf, roundState, roundsOf } from '../../../src/domain/rounds/round-state.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { smallOffice } from '../small-office.ts';

export const FIRST_DAY = day('2026-10-13');

/** Rounds 23, 24, 25 on 13 and 27 October and 10 November 2026, all with the given number of projects. */
export function roundOffice({ projects: count = 3, rounds: planned = 3 } = {}) {
  const small = smallOffice();
  const { office } = small;
  // This copy allots the numbers, as the one that began the ledger does.
  office.write([turnDraft({ device: office.device, year: 0, last: 0 })]);
  const projects = [small.project];
  for (let at = 2; at <= count; at++)
    projects.push(
      office.done(createProject, {
        set: { name: `示例项目${at}`, team: small.team(1), number: String(at) },
        start: { name: '开工', planned: spanOfDay(day('2026-03-01')) },
        completion: { name: '竣工', planned: spanOfDay(day('2027-06-30')) },
      }),
    );
  // Construction has begun everywhere: only what a test does is late.
  for (const project of projects) {
    const start = nodeIn(project, 'start');
    office.done(completeMilestone, { milestone: start, on: day('2026-03-01'), note: null, evidence: [] });
  }
  const series = office.done(addSeries, { ...SERIES_DEFAULTS, name: '专题调度', firstDay: FIRST_DAY, firstNumber: 23 });
  office.done(planRounds, { series, count: planned });
  const rounds = roundsOf(office.view(), series).map(({ id }) => id as string);
  for (const round of rounds) office.done(setRoundScope, { round, projects });

  function nodeIn(project: string, kind: 'start' | 'completion'): string {
    const nodes = office.view().rows('milestone', 'project', project);
    return nodes.find((row) => row.kind === kind)?.id ?? '';
  }
  const roundRow = (id: string): Row<'round'> => office.row('round', id);
  /** What a screen would read from disk. */
  const textOf = (edition: { readonly id: string } | null): string | null =>
    edition === null ? null : office.row('editionText', edition.id).frozen;
  const lastText = (round: string): string | null => textOf(lastEditionOf(office.view(), roundRow(round)));
  const packText = (round: string): string | null => textOf(roundState(office.view(), round).pack);
  const minutesText = (round: string): string => textOf(roundState(office.view(), round).minutes) ?? '';
  const docOf = (text: string | null): RoundDoc => {
    const doc = readDoc(text);
    if (doc === null) throw new Error('no document');
    return doc;
  };

  return {
    ...small,
    projects,
    series,
    rounds,
    roundRow,
    nodeIn,
    lastText,
    packText,
    minutesText,
    docOf,
    on: (today: string): void => {
      office.today = day(today);
    },
    live: (round: string): RoundDoc =>
      liveDoc(office.view(), roundRow(round), office.today, {
        last: readDoc(lastText(round)),
        pack: readDoc(packText(round)),
      }),
    freeze: (round: string): void => {
      office.done(freezePack, { round, last: lastText(round), reason: null });
    },
    close: (round: string): RoundDoc => {
      office.done(closeRound, { round, last: lastText(round), pack: packText(round) });
      return docOf(minutesText(round));
    },
    report: (project: string, on: string, text: string): void => {
      office.done(recordProgress, {
        project,
        period: null,
        on: day(on),
        text,
        problems: null,
        next: null,
        reportedBy: null,
      });
    },
    decide: (
      round: string,
      text: string,
      rest: { readonly project?: string | null; readonly due?: Day | null; readonly continues?: string | null } = {},
    ): string =>
      office.done(recordDecision, {
        round,
        project: rest.project === undefined ? small.project : rest.project,
        kind: 'item',
        text,
        unit: idOf<'unit'>(small.unit),
        coUnits: [],
        person: null,
        due: rest.due === null ? null : spanOfDay(rest.due ?? day('2026-11-20')),
        continues: rest.continues ?? null,
      }),
  };
}

export function projectIn(doc: RoundDoc, id: string): DocProject {
  const project = doc.projects.find((each) => each.id === id);
  if (project === undefined) throw new Error(`not in the document: ${id}`);
  return project;
}
