// A change of the log in words (变更): who, what, old and new values; the day it happened beside the day it was typed.
import type { Change } from '../../../domain/change.ts';
import { type Day, isDay } from '../../../domain/day.ts';
import { type ChangeLine, changeFacts, changeLines } from '../../../domain/derive/change-lines.ts';
import { fieldOf, isEntityName } from '../../../domain/entities/registry.ts';
import type { Json } from '../../../domain/json.ts';
import { formatMoney } from '../../../domain/money.ts';
import type { View } from '../../../domain/view.ts';
import type { Facts, Words } from '../../../words/catalogue.ts';

export type ShownLine = {
  readonly key: string;
  /** The thing and the field, such as «竣工 计划完成». */
  readonly label: string;
  readonly was: string;
  readonly now: string;
};

export type ShownChange = {
  readonly by: string;
  readonly sentence: string;
  readonly lines: readonly ShownLine[];
  /** `YYYY-MM-DD HH:mm` of the machine on which it was typed. */
  readonly typed: string;
  /** The day it happened, where the change says one that is not the day it was typed. */
  readonly happened: Day | null;
};

/** `only` keeps the rows of one project out of an import of many. */
export function shownChange(
  change: Pick<Change, 'command' | 'patches' | 'by' | 'wall'>,
  view: View,
  words: Words,
  only: ReadonlySet<string> | null = null,
): ShownChange {
  const patches = only === null ? change.patches : change.patches.filter(({ id }) => only.has(id));
  const facts = changeFacts({ patches }, view);
  const lines = changeLines({ patches }, view);
  const several = new Set(lines.map((line) => line.id)).size > 1;
  return {
    by: change.by.words,
    sentence: sentenceOf(change.command, facts, words),
    lines: lines.map((line) => ({
      key: `${line.id}/${line.field}`,
      label: several && line.name !== '' ? `${line.name} ${labelOf(line, words)}` : labelOf(line, words),
      was: valueText(line, line.was, view, words),
      now: valueText(line, line.to, view, words),
    })),
    typed: change.wall.slice(0, 16).replace('T', ' '),
    happened: patches.length > ONE_ACT ? null : happenedOn(lines, change.wall.slice(0, 10)),
  };
}

export function sentenceOf(command: string, facts: Facts, words: Words): string {
  const said: Readonly<Record<string, (facts: Facts) => string>> = words.changes;
  const names: Readonly<Record<string, string>> = words.commands;
  return said[command]?.(facts) ?? names[command] ?? command;
}

function labelOf({ entity, id, field }: ChangeLine, words: Words): string {
  if (field === 'removed') return words.history.removed;
  const settings: Readonly<Record<string, string>> = words.fields.settings;
  // A setting is its row: its one field says nothing.
  if (entity === 'setting') return settings[id] ?? id;
  const dot = field.indexOf('.');
  const labels: Readonly<Record<string, string>> = words.fields[entity];
  const name = dot < 0 ? field : field.slice(0, dot);
  return dot < 0 ? (labels[name] ?? name) : `${labels[name] ?? name} ${field.slice(dot + 1)}`;
}

/** A stored value as a person reads it. */
function valueText({ entity, field }: ChangeLine, value: Json, view: View, words: Words): string {
  if (value === null) return '';
  if (field === 'removed') return part(value, 'why') ?? words.fields.yes;
  const known = fieldOf(entity, field.includes('.') ? field.slice(0, field.indexOf('.')) : field);
  if (typeof value === 'boolean') return value ? words.fields.yes : words.fields.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (known?.kind === 'choice') return choiceText(entity, field, value, words);
    if (known?.kind === 'ref' && known.entity !== null) return refText(known.entity, value, view);
    return value;
  }
  if (known?.kind === 'span') return part(value, 'words') ?? part(value, 'to') ?? '';
  if (known?.kind === 'money') return part(value, 'words') ?? moneyText(value, words);
  if (field === 'stage') return stageText(value, words);
  if (field === 'done') return part(value, 'on') ?? words.history.done;
  return part(value, 'reason') ?? part(value, 'text') ?? '';
}

function choiceText(entity: string, field: string, code: string, words: Words): string {
  if (field === 'rank' || field === 'leastRank') {
    const ranks: Readonly<Record<string, string>> = words.fields.ranks;
    return ranks[code] ?? code;
  }
  const groups: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> =
    words.fields.choices;
  return groups[entity]?.[field]?.[code] ?? code;
}

function refText(entity: string, id: string, view: View): string {
  const row = isEntityName(entity) ? view.row(entity, id) : null;
  if (row === null) return '';
  return 'name' in row ? row.name : 'label' in row ? row.label : '';
}

function stageText(value: Json, words: Words): string {
  const stages: Readonly<Record<string, string>> = words.fields.stages;
  const stage = part(value, 'stage') ?? '';
  return [stages[stage] ?? stage, part(value, 'on'), part(value, 'reason')].filter((each) => each).join(' ');
}

function moneyText(value: Json, words: Words): string {
  const fen = typeof value === 'object' && value !== null && 'fen' in value ? value.fen : null;
  return typeof fen === 'number' ? words.project.wan(formatMoney(fen, 'wan', 6)) : '';
}

function part(value: Json, name: string): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const held = (value as { readonly [key: string]: Json })[name];
  return typeof held === 'string' && held !== '' ? held : null;
}

/** More rows than this are no single act that happened on a day (an import, the sample). */
const ONE_ACT = 5;

/** Fields that say when the thing itself happened. */
const HAPPENED: ReadonlySet<string> = new Set(['done', 'stage', 'on', 'from', 'to']);

function happenedOn(lines: readonly ChangeLine[], typed: string): Day | null {
  for (const { field, to, entity } of lines) {
    if (!HAPPENED.has(field) || (field === 'on' && entity === 'lightRule')) continue;
    const said = typeof to === 'string' ? to : part(to, 'on');
    if (said !== null && isDay(said) && said !== typed) return said;
  }
  return null;
}
