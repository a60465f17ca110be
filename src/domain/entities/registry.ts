/** Every entity of the ledger by name: the one list that storage, exchange and tests walk. */
import type { RowOf, ValuesOf } from '../entity.ts';
import type { Field } from '../field.ts';
import { agendaEntry } from './agenda-entry.ts';
import { assignment } from './assignment.ts';
import { attachment } from './attachment.ts';
import { decision } from './decision.ts';
import { edition } from './edition.ts';
import { editionText } from './edition-text.ts';
import { figure } from './figure.ts';
import { item } from './item.ts';
import { itemType } from './item-type.ts';
import { itemUnit } from './item-unit.ts';
import { lightRule } from './light-rule.ts';
import { milestone } from './milestone.ts';
import { numbering } from './numbering.ts';
import { person } from './person.ts';
import { progress } from './progress.ts';
import { project } from './project.ts';
import { round } from './round.ts';
import { roundProject } from './round-project.ts';
import { series } from './series.ts';
import { setting } from './setting.ts';
import { settlement } from './settlement.ts';
import { slot } from './slot.ts';
import { step } from './step.ts';
import { team } from './team.ts';
import { unit } from './unit.ts';
import { urge } from './urge.ts';

export const entities = {
  unit,
  person,
  team,
  slot,
  assignment,
  project,
  milestone,
  progress,
  figure,
  attachment,
  urge,
  lightRule,
  setting,
  itemType,
  item,
  itemUnit,
  step,
  numbering,
  series,
  round,
  roundProject,
  agendaEntry,
  decision,
  edition,
  editionText,
  settlement,
} as const;

export type Entities = typeof entities;
export type EntityName = keyof Entities;
export type Row<N extends EntityName> = RowOf<Entities[N]>;
export type Values<N extends EntityName> = ValuesOf<Entities[N]>;

// Object.keys of a constant object yields its own keys.
export const ENTITY_NAMES = Object.keys(entities) as readonly EntityName[];

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}

/** Rows of such an entity are written once: the first writing of a field stands, whatever comes later. */
export function isInsertOnly(name: string): boolean {
  return isEntityName(name) && entities[name].insertOnly;
}

/** The field object of a column, or null when this version does not know it. */
export function fieldOf(entity: EntityName, name: string): Field | null {
  const fields: object = entities[entity].fields;
  if (!Object.hasOwn(fields, name)) return null;
  // Every value of an entity's fields is a Field; its own value type is checked by its schema, not by the compiler here.
  return (fields as Record<string, Field>)[name] ?? null;
}

export function fieldNamesOf(entity: EntityName): readonly string[] {
  return Object.keys(entities[entity].fields);
}
