// Eight merges that are wrong on purpose: the properties that hold of the good one must catch each of them.
import type { Change, Patch } from '../../../src/domain/change.ts';
import type { StoredRow } from '../../../src/domain/entity.ts';
import type { Json } from '../../../src/domain/json.ts';
import { latestStampOf, mergePatch, stampOf } from '../../../src/domain/merge.ts';
import { type Stamp, writeStamp } from '../../../src/domain/stamp.ts';
import type { Merge } from '../../../src/ledger/working-rows.ts';
import { GOOD_RULES, type Rules } from './replica.ts';

/** The plain merge with another comparison of stamps. */
function mergeWhere(later: (at: Stamp, than: Stamp | '') => boolean): Merge {
  return (row, patch, at) => {
    const set: Record<string, Patch['set'][string]> = {};
    for (const [field, value] of Object.entries(patch.set)) if (later(at, stampOf(row, field))) set[field] = value;
    if (row !== null && Object.keys(set).length === 0) return row;
    return written(row, patch.id, set, at);
  };
}

function written(row: StoredRow | null, id: string, set: Patch['set'], at: Stamp): StoredRow {
  const values: Record<string, Json> = {};
  const ex: Record<string, Stamp> = {};
  for (const field of Object.keys(row ?? {})) {
    if (row === null || field === 'id' || field === 'at' || field === 'ex') continue;
    values[field] = row[field] ?? null;
    ex[field] = row.ex[field] ?? row.at;
  }
  for (const [field, { to }] of Object.entries(set)) {
    values[field] = to;
    ex[field] = at;
  }
  const first = Object.values(ex).reduce((least, stamp) => (stamp < least ? stamp : least), at);
  const others = Object.fromEntries(Object.entries(ex).filter(([, stamp]) => stamp !== first));
  return { ...values, id, at: first, ex: others };
}

function rules(merge: Merge): Rules {
  return { ...GOOD_RULES, merge };
}

const wallOrder = (change: Change): Stamp => writeStamp({ ms: Date.parse(change.wall), count: 0 }, 'wall');

export const BROKEN_RULES: Readonly<Record<string, Rules>> = {
  'the device tie-break is ignored': rules(mergeWhere((at, than) => at.slice(0, 13) > than.slice(0, 13))),
  '>= stands for >': rules(mergeWhere((at, than) => at >= than)),
  'a change that is known is taken again': { ...GOOD_RULES, recognisesKnown: false },
  'the whole row wins': rules((row, patch, at) => {
    if (row === null) return mergePatch(null, patch, at);
    return at > latestStampOf(row) ? mergePatch(null, patch, at) : row;
  }),
  'the wall clock decides instead of the stamp': { ...GOOD_RULES, orderOf: wallOrder },
  'removals are lost': rules((row, patch, at) => {
    const { removed: _removed, ...set } = patch.set;
    return mergePatch(row, { ...patch, set }, at);
  }),
  'one key of a map overwrites the map': rules((row, patch, at) => {
    const merged = mergePatch(row, patch, at);
    const fields = Object.keys(patch.set).filter((field) => field.includes('.'));
    if (merged === row || fields.length === 0) return merged;
    const kept = Object.entries(merged).filter(([field]) => !field.includes('.') || fields.includes(field));
    return { id: merged.id, at: merged.at, ex: merged.ex, ...Object.fromEntries(kept) };
  }),
  'compaction forgets the later stamps': rules((row, patch, at) => {
    const merged = mergePatch(row, patch, at);
    return merged === row ? merged : { ...merged, ex: {} };
  }),
};
