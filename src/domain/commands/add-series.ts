/** 新建督导系列. */
import { type Command, create, refusal } from '../command.ts';
import type { Values as ValuesOf } from '../entities/registry.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import { checkValues, type Values } from './row-guards.ts';

export type AddSeriesArgs = Omit<ValuesOf<'series'>, 'order' | 'on'>;

/** What a new series starts with: every 14 days, moved behind a holiday, cut-off two working days before. */
export const SERIES_DEFAULTS = {
  word: '轮',
  every: 14,
  firstNumber: 1,
  weekday: null,
  holiday: 'after',
  cutOffDays: 2,
  time: null,
  place: null,
  dueDays: 7,
  idleRounds: 2,
  remark: null,
} as const satisfies Partial<AddSeriesArgs>;

export const addSeries: Command<AddSeriesArgs> = {
  name: 'add-series',
  needs: () => [{ entity: 'series', all: true }],
  decide: (view, args, { newId }) => {
    const name = args.name.trim();
    if (name === '') return refusal('nameMissing');
    if (args.firstDay === null) return refusal('dayMissing');
    const series = view.all('series');
    if (series.some((row) => row.name === name)) return refusal('sameName', { name });
    const bad = seriesRefusal(args) ?? checkValues('series', args, null);
    if (bad !== null) return bad;
    const last =
      series
        .map((row) => row.order)
        .sort()
        .at(-1) ?? null;
    return ok([create('series', newId(), { ...args, name, on: true, order: orderBetween(last, null) })]);
  },
};

/** Numbers that a calendar can count with. */
export function seriesRefusal(set: Values) {
  const whole = (field: string, least: number, most: number): boolean => {
    const value = set[field];
    return value == null || (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most);
  };
  const bad = (
    [
      ['every', 1, 366],
      ['weekday', 0, 6],
      ['firstNumber', 0, 9999],
      ['cutOffDays', 0, 20],
      ['dueDays', 0, 60],
      ['idleRounds', 1, 20],
    ] as const
  ).find(([field, least, most]) => !whole(field, least, most));
  return bad === undefined
    ? null
    : refusal('outOfRange', { field: bad[0], entity: 'series', from: bad[1], to: bad[2] });
}
