/** 排轮次: the next rounds of a series, counted from its first day and moved around holidays; the scope is last round's. */
import { type Command, create, type Draft, refusal } from '../command.ts';
import { idOf } from '../id.ts';
import { ok } from '../result.ts';
import { byDay, roundsOf } from '../rounds/round-state.ts';
import { nextSeriesDays } from '../rounds/series-days.ts';
import type { View } from '../view.ts';
import { liveRow } from './row-guards.ts';
import { scopeDraft } from './set-round-scope.ts';

export type PlanRoundsArgs = { readonly series: string; readonly count: number };

const MOST = 27;

export const planRounds: Command<PlanRoundsArgs> = {
  name: 'plan-rounds',
  needs: ({ series }, view) => [
    { entity: 'series', id: series },
    { entity: 'round', by: 'series', key: series },
    ...roundsOf(view, series)
      .slice(-1)
      .map((round) => ({ entity: 'roundProject', by: 'round', key: round.id }) as const),
  ],
  decide: (view, { series: id, count }, { newId }) => {
    const series = liveRow(view, 'series', id);
    if (!series.ok) return series;
    if (series.value.firstDay === null) return refusal('dayMissing');
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      return refusal('outOfRange', { entity: 'round', field: 'number', from: 1, to: MOST });
    const rounds = roundsOf(view, id);
    const before = rounds.reduce(
      (most, { number }) => Math.max(most, number ?? 0),
      (series.value.firstNumber ?? 1) - 1,
    );
    const scope = lastScope(view, id);
    const drafts = nextSeriesDays(series.value, before, count).flatMap(({ number, counted, day, cutOff }): Draft[] => {
      const round = idOf<'round'>(newId());
      return [
        create('round', round, {
          series: series.value.id,
          kind: 'regular',
          number,
          day,
          plannedDay: counted,
          cutOff,
          time: series.value.time,
          place: series.value.place,
        }),
        ...scope.map((project) => scopeDraft(round, project)),
      ];
    });
    return ok(drafts);
  },
};

/** The projects of the series' latest round. */
function lastScope(view: View, series: string): readonly string[] {
  const last = [...view.rows('round', 'series', series)].sort(byDay).at(-1);
  if (last === undefined) return [];
  return view.rows('roundProject', 'round', last.id).flatMap(({ project }) => project ?? []);
}
