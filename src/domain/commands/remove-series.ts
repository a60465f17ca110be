/** 移除督导系列: only one that has held no round; others are switched off. */
import { type Command, refusal, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export type RemoveSeriesArgs = { readonly id: string; readonly why: string };

export const removeSeries: Command<RemoveSeriesArgs> = {
  name: 'remove-series',
  needs: ({ id }) => [
    { entity: 'series', id },
    { entity: 'round', by: 'series', key: id },
  ],
  decide: (view, { id, why }, { today, by }) => {
    const series = liveRow(view, 'series', id);
    if (!series.ok) return series;
    const rounds = view.rows('round', 'series', id).length;
    if (rounds > 0) return refusal('seriesInUse', { name: series.value.name, count: rounds });
    return ok([removeRow('series', id, { on: today, by: by.words, why: reasonIn(why) ?? '' })]);
  },
};
