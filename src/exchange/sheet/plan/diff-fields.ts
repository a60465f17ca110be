// Plain fields, name, team, owner and tags of a project against the ledger (字段差异).
import { type Draft, edit } from '../../../domain/command.ts';
import type { StageFact } from '../../../domain/entities/project.ts';
import { fieldOf, type Row } from '../../../domain/entities/registry.ts';
import { type Json, sameJson } from '../../../domain/json.ts';
import type { Money } from '../../../domain/money.ts';
import { nameKey, tidy } from '../understand/normalise.ts';
import type { Placed, ProjectReading } from '../understand/understood.ts';
import type { PlanChange, PlanValue } from './import-plan.ts';
import { changeOf, expectValue, NONE, type Pair, type PlanContext, textValue } from './plan-context.ts';

export function diffFields(context: PlanContext, pair: Pair, reading: ProjectReading): readonly PlanChange[] {
  const changes: PlanChange[] = [];
  const name = diffName(pair, reading);
  if (name !== null) changes.push(name);
  for (const [field, { value, at }] of reading.fields) {
    const to = field === 'parent' ? parentOf(context, pair, reading, value) : value;
    const from = heldIn(pair.existing, field);
    if (to === null || sameValue(field, from, to)) continue;
    changes.push(fieldChange(context, pair, field, from, to, at));
  }
  changes.push(...diffTeam(context, pair, reading.team), ...diffOwner(context, pair, reading.owner));
  for (const [tag, { at }] of reading.tags) {
    if (pair.existing?.tags[tag] === true) continue;
    const drafts = [edit('project', pair.id, { tags: { [tag]: true } })];
    changes.push(changeOf(pair, { kind: 'tag', tag }, { before: NONE, after: textValue(tag), at, drafts }));
  }
  return changes;
}

export function fieldChange(
  context: PlanContext,
  pair: Pair,
  field: string,
  from: Json,
  to: Json,
  at: Placed<Json>['at'],
): PlanChange {
  const drafts: readonly Draft[] = [{ entity: 'project', id: pair.id, set: { [field]: to } }];
  const expects = pair.existing === null ? [] : [expectValue('project', pair.id, field, from)];
  const shown = (value: Json): PlanValue => shownField(context, field, value);
  return changeOf(pair, { kind: 'field', field }, { before: shown(from), after: shown(to), at, drafts, expects });
}

/** A row found by id or code under another name was renamed; the old name stays findable. */
function diffName(pair: Pair, { name, nameAt }: ProjectReading): PlanChange | null {
  const { existing } = pair;
  if (existing === null || nameKey(existing.name) === nameKey(name) || Object.hasOwn(existing.formerNames, name))
    return null;
  const drafts = [edit('project', pair.id, { name, formerNames: { [existing.name.slice(0, 100)]: true } })];
  const expects = [expectValue('project', pair.id, 'name', existing.name)];
  return changeOf(
    pair,
    { kind: 'field', field: 'name' },
    { before: textValue(existing.name), after: textValue(name), at: [nameAt], drafts, expects },
  );
}

function diffTeam(context: PlanContext, pair: Pair, team: Placed<string> | null): readonly PlanChange[] {
  if (team === null) return [];
  const { parties } = context;
  const id = parties.team(team.value);
  const from = pair.existing?.team ?? null;
  if (from === id) return [];
  return [
    changeOf(
      pair,
      { kind: 'field', field: 'team' },
      {
        before: textValue(parties.teamName(from)),
        after: textValue(parties.teamName(id)),
        at: team.at,
        drafts: [edit('project', pair.id, { team: id })],
        expects: pair.existing === null ? [] : [expectValue('project', pair.id, 'team', from)],
        needs: parties.isNew(id) ? [id] : [],
      },
    ),
  ];
}

function diffOwner(context: PlanContext, pair: Pair, owner: Placed<string> | null): readonly PlanChange[] {
  if (owner === null) return [];
  const { parties } = context;
  const id = parties.unit(owner.value, 'enterprise');
  const from = pair.existing?.owner ?? null;
  if (from === id) return [];
  return [
    changeOf(
      pair,
      { kind: 'field', field: 'owner' },
      {
        before: textValue(parties.unitName(from)),
        after: textValue(owner.value),
        at: owner.at,
        drafts: [edit('project', pair.id, { owner: id })],
        expects: pair.existing === null ? [] : [expectValue('project', pair.id, 'owner', from)],
        needs: parties.isNew(id) ? [id] : [],
      },
    ),
  ];
}

function parentOf(context: PlanContext, pair: Pair, reading: ProjectReading, value: Json): Json {
  const named = context.view
    .all('project')
    .filter((row) => nameKey(row.name) === nameKey(String(value)) && row.id !== pair.id);
  const found = named.length === 1 ? (named[0]?.id ?? null) : null;
  if (found === null)
    context.note({ code: 'parentUnknown', row: reading.row, column: null, facts: { name: String(value) } });
  return found;
}

export function heldIn(row: Row<'project'> | null, field: string): Json {
  // Rows hold JSON in every field of their entity.
  return row === null ? null : ((row as unknown as { readonly [field: string]: Json })[field] ?? null);
}

/** The same fact in other words is no change: 3.5亿元 and 35,000万元, a text with a space more. */
function sameValue(field: string, from: Json, to: Json): boolean {
  if (sameJson(from, to)) return true;
  if (from === null || to === null) return false;
  const kind = fieldOf('project', field)?.kind;
  // Values of these kinds have these shapes by their schemas.
  if (kind === 'money')
    return (from as Money).fen === (to as Money).fen && (from as Money).approximate === (to as Money).approximate;
  if (field === 'stage') return (from as StageFact).stage === (to as StageFact).stage;
  return typeof from === 'string' && typeof to === 'string' && tidy(from) === tidy(to);
}

export function shownField(context: PlanContext, field: string, value: Json): PlanValue {
  if (value === null) return NONE;
  const known = fieldOf('project', field);
  if (field === 'parent') return textValue(context.view.row('project', String(value))?.name ?? null);
  if (field === 'team') return textValue(context.parties.teamName(String(value)));
  if (field === 'owner') return textValue(context.parties.unitName(String(value)));
  // Values of these kinds have these shapes by their schemas.
  if (field === 'stage') return { kind: 'choice', entity: 'project', field, code: (value as StageFact).stage };
  if (known?.kind === 'money') return { kind: 'money', money: value as Money };
  if (known?.kind === 'choice') return { kind: 'choice', entity: 'project', field, code: String(value) };
  return textValue(String(value));
}
