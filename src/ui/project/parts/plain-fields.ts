// The plain fields of a project (项目资料) in the groups in which people look for them.
import { fieldOf } from '../../../domain/entities/registry.ts';
import type { Json } from '../../../domain/json.ts';
import type { Facts, RefusalCode } from '../../../words/catalogue.ts';

export const FIELD_GROUPS = [
  {
    group: 'basics',
    fields: ['number', 'name', 'team', 'category', 'level', 'handling', 'constructionType', 'code', 'parent'],
  },
  { group: 'content', fields: ['scope', 'benefit', 'sector', 'area', 'site', 'landArea', 'floorArea'] },
  {
    group: 'money',
    fields: ['totalInvestment', 'otherTotal', 'otherTotalReason', 'foreignCapital', 'funding', 'investor'],
  },
  { group: 'time', fields: ['term', 'yearGoal'] },
  { group: 'owner', fields: ['owner', 'ownerContact'] },
  { group: 'others', fields: ['reportedStatus', 'reportedPercent', 'remark'] },
] as const;

export type PlainField = (typeof FIELD_GROUPS)[number]['fields'][number];

export type ReadPlain =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly code: RefusalCode; readonly facts: Facts };

/** Typed text through the field's own reading. */
export function readPlain(field: PlainField, typed: string): ReadPlain {
  const known = fieldOf('project', field);
  if (known === null) return { ok: true, value: typed };
  const read = known.parse(typed, { year: 2000, unit: 'wan' });
  if (read.ok) return { ok: true, value: read.value };
  const { code, ...facts } = read.refusal;
  return { ok: false, code, facts };
}
