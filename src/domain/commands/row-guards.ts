/** What many commands ask first: is the row still there, may these fields be set, is a reason given. */
import type { Facts } from '../../words/catalogue.ts';
import { type Draft, type Refusal, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { type EntityName, fieldOf, type Row } from '../entities/registry.ts';
import { type Json, sameJson } from '../json.ts';
import { ok, type Result } from '../result.ts';
import { fieldHolds } from '../row.ts';
import type { View } from '../view.ts';

export type Values = { readonly [field: string]: Json };
export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** The row, live: gone and removed rows are refused with the way back. */
export function liveRow<N extends EntityName>(view: View, entity: N, id: string | null): Result<Row<N>, Refusal> {
  const row = id === null ? null : view.row(entity, id);
  if (row === null) return refusal('rowGone', { entity });
  if (row.removed !== null) return refusal('rowRemoved', { name: nameOf(row), on: row.removed.on });
  return ok(row);
}

/** Checks typed values against the entity's fields; `allowed` null = every field of the entity. */
export function checkValues(entity: EntityName, set: Values, allowed: ReadonlySet<string> | null): Refused | null {
  for (const [field, value] of Object.entries(set)) {
    const dot = field.indexOf('.');
    const name = dot < 0 ? field : field.slice(0, dot);
    const known = fieldOf(entity, name);
    if (known === null) return refusal('derivedField', { field: name });
    if (allowed !== null && !allowed.has(name)) return refusal('notEditable', { entity, field: name });
    if (name === 'name' && typeof value === 'string' && value.trim() === '') return refusal('nameMissing');
    if (known.kind === 'text' && typeof value === 'string' && value.length > 500)
      return refusal('tooLong', { most: 500 });
    if (!fieldHolds(entity, field, value)) return refusal('badValue', { entity, field: name });
  }
  return null;
}

/** The fields that differ from what stands; a key of a map field is compared with what the map holds. */
export function changedValues(row: object, set: Values): Values {
  const changed: Record<string, Json> = {};
  for (const [field, value] of Object.entries(set)) if (!sameJson(heldIn(row, field), value)) changed[field] = value;
  return changed;
}

/** An edit of plain fields: live row, known fields, something to change. */
export function decideEdit<N extends EntityName>(
  view: View,
  entity: N,
  id: string,
  set: Values,
  allowed: ReadonlySet<string>,
): Result<readonly Draft[], Refusal> {
  const row = liveRow(view, entity, id);
  if (!row.ok) return row;
  const bad = checkValues(entity, set, allowed);
  if (bad !== null) return bad;
  const changed = changedValues(row.value, set);
  return Object.keys(changed).length === 0 ? refusal('nothingChanged') : ok([{ entity, id, set: changed }]);
}

/** A reason that says something, trimmed; null when there is none. */
export function reasonIn(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** A thing that happened cannot have happened tomorrow. */
export function notAfterToday(day: Day, today: Day): Refused | null {
  return day > today ? refusal('dayInFuture', { day, today }) : null;
}

export function nameOf(row: object): string {
  const { name, label } = row as { readonly name?: unknown; readonly label?: unknown };
  return typeof name === 'string' ? name : typeof label === 'string' ? label : '';
}

export function nameFacts(row: object): Facts {
  return { name: nameOf(row) };
}

function heldIn(row: object, field: string): Json {
  const dot = field.indexOf('.');
  // Rows hold JSON in every field: they were checked by their schemas at the door.
  const values = row as { readonly [name: string]: Json };
  if (dot < 0) return values[field] ?? null;
  const map = values[field.slice(0, dot)];
  const held = map !== null && typeof map === 'object' ? (map as Values)[field.slice(dot + 1)] : null;
  return held ?? null;
}
