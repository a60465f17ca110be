// The plain fields of a project out of its cells (项目字段): each read by the field object itself, or listed with the reason.
import { fieldOf } from '../../../domain/entities/registry.ts';
import { holds } from '../../../domain/field.ts';
import type { Json } from '../../../domain/json.ts';
import type { Money, MoneyUnit } from '../../../domain/money.ts';
import { STAGE_WORDS } from './head-words.ts';
import { squeezed, tidy, withoutMarks } from './normalise.ts';
import { hasOwnUnit, readAmount } from './read-amount.ts';
import { holdersOf } from './read-people.ts';
import { cellsOf, type Found, placed, readMarks, type SheetReader } from './row-reader.ts';
import { cellKey, type Placed } from './understood.ts';

export type FieldReadings = {
  readonly fields: Map<string, Placed<Json>>;
  readonly tags: Map<string, Placed<boolean>>;
  owner: Placed<string> | null;
};

export function readFields(reader: SheetReader, row: number, out: FieldReadings): void {
  for (const found of cellsOf(reader, row, 'field')) {
    const { field } = found.target;
    if (field === 'name') continue;
    if (field === 'owner') readOwner(reader, found, out);
    else if (out.fields.has(field)) reader.notes.left(found.at, tidy(found.cell.text), 'doubledValue');
    else readField(reader, found, out);
  }
  for (const found of cellsOf(reader, row, 'tag')) readTag(reader, found, out);
}

function readField(reader: SheetReader, found: Found<'field'>, out: FieldReadings): void {
  const { notes } = reader;
  const { at, cell } = found;
  const name = found.target.field;
  const field = fieldOf('project', name);
  if (field === null || cell.value.kind === 'error') {
    notes.left(at, cell.text, 'unreadable');
    return;
  }
  if (field.kind === 'money') {
    const money = readMoney(reader, found);
    if (money !== null) out.fields.set(name, placed(reader, at, money));
    return;
  }
  if (cell.unknown) {
    notes.left(at, cell.formula ?? '', 'unreadable');
    return;
  }
  if (name === 'stage') {
    const stage = STAGE_WORDS.get(squeezed(cell.text));
    if (stage === undefined) {
      refuseChoice(reader, found, [...new Set(STAGE_WORDS.keys())]);
      return;
    }
    out.fields.set(name, placed(reader, at, { stage, on: null, reason: null }));
    return;
  }
  if (field.kind === 'ref') {
    // 父项目: a name here; the plan looks for the project.
    out.fields.set(name, placed(reader, at, tidy(cell.text)));
    return;
  }
  const whole = tidy(cell.text);
  const stripped = withoutMarks(whole);
  // A mark that the note explains is read; any other mark in words belongs to the words.
  const known = stripped.marks.some((mark) => reader.legend.has(mark)) || name === 'number';
  const { text, marks } = known ? stripped : { text: whole, marks: [] };
  const meaning = readMarks(reader, at, marks);
  for (const tag of meaning.tags) out.tags.set(tag, placed(reader, at, true));
  if (text === '') {
    if (meaning.words.length > 0) out.fields.set(name, placed(reader, at, meaning.words.join('；')));
    return;
  }
  const typed = field.kind === 'count' && cell.value.kind === 'number' ? String(cell.value.number) : text;
  const read = field.parse(typed, { year: reader.year ?? 2000, unit: 'wan' });
  if (read.ok && read.value !== null && holds(field, read.value)) {
    out.fields.set(name, placed(reader, at, read.value));
  } else if (!read.ok && read.refusal.code === 'notAChoice') refuseChoice(reader, found, read.refusal.choices);
  else {
    notes.problem(at, !read.ok && read.refusal.code === 'tooLong' ? 'tooLong' : 'notACount', 'unreadable', {
      typed: text.slice(0, 80),
    });
    notes.left(at, text, 'unreadable');
  }
}

function refuseChoice(reader: SheetReader, { at, cell }: Found<'field'>, choices: readonly string[]): void {
  const fix = { kind: 'mapColumn', column: at.column } as const;
  reader.notes.problem(at, 'notAChoice', 'unreadable', {
    typed: tidy(cell.text).slice(0, 80),
    choices: choices.join('、'),
  });
  reader.notes.left(at, tidy(cell.text), 'unreadable', fix);
}

/** The unit of the cell, else of the head, else of the sheet; an amount whose unit nobody has said is not guessed. */
export function readMoney(
  reader: SheetReader,
  {
    at,
    cell,
    column,
  }: {
    readonly at: Found<'field'>['at'];
    readonly cell: Found<'field'>['cell'];
    readonly column: { readonly unit: MoneyUnit | null; readonly column: number };
  },
): Money | null {
  const { notes } = reader;
  if (cell.unknown || cell.value.kind === 'error') {
    notes.left(at, cell.formula ?? cell.text, 'unreadable');
    return null;
  }
  const unit = column.unit ?? reader.unit;
  const own = cell.value.kind === 'text' && hasOwnUnit(cell.text);
  const money = readAmount(cell, unit ?? 'wan');
  if (money === null) {
    notes.problem(at, 'notAnAmount', 'unreadable', { typed: tidy(cell.text).slice(0, 80) });
    notes.left(at, tidy(cell.text), 'unreadable', { kind: 'writeInLedger' });
    return null;
  }
  if (unit === null && !own) {
    notes.needUnit.add(column.column);
    notes.left(at, tidy(cell.text), 'needsUnit', { kind: 'answerUnit' });
    return null;
  }
  if (own) notes.problem(at, 'ownUnit', 'settled', { typed: tidy(cell.text), fen: money.fen });
  if (money.approximate) notes.problem(at, 'approximate', 'settled', { typed: tidy(cell.text), fen: money.fen });
  notes.amounts.set(cellKey(at), money.fen);
  return money;
}

function readOwner(reader: SheetReader, { at, cell }: Found<'field'>, out: FieldReadings): void {
  const text = tidy(cell.text);
  if (out.owner !== null) {
    reader.notes.left(at, text, 'doubledValue');
    return;
  }
  const holders = holdersOf(text, 'units');
  const only = holders.length === 1 ? holders[0] : undefined;
  if (only?.unit != null && only.person !== null && !out.fields.has('ownerContact')) {
    out.owner = placed(reader, at, only.unit);
    out.fields.set('ownerContact', placed(reader, at, only.person));
  } else out.owner = placed(reader, at, text.replace(/\s*\n\s*/g, ''));
}

/** 是否省重点: 是, √ and the column's own mark set the tag; 否 sets none. */
function readTag(reader: SheetReader, { at, cell, target }: Found<'tag'>, out: FieldReadings): void {
  const text = squeezed(cell.text);
  if (/^(?:是|√|✓|有|1|★|●|▲|TRUE)$/iu.test(text) || text === target.tag)
    out.tags.set(target.tag, placed(reader, at, true));
  else if (/^(?:否|×|0|不是|FALSE)$/iu.test(text)) reader.notes.use(at, 'nothing');
  else reader.notes.left(at, tidy(cell.text), 'unreadable');
}
