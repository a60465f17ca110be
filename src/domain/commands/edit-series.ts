/** 改督导系列: rounds that are planned already keep their days; the next ones are counted by what stands now. */
import type { Command } from '../command.ts';
import { fieldNamesOf } from '../entities/registry.ts';
import { seriesRefusal } from './add-series.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit } from './row-guards.ts';

export const editSeries: Command<EditArgs> = {
  name: 'edit-series',
  needs: ({ id }) => [{ entity: 'series', id }],
  decide: (view, { id, set }) =>
    seriesRefusal(set) ?? decideEdit(view, 'series', id, set, new Set(fieldNamesOf('series'))),
};
