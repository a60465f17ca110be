// Who answers for a project, out of its cells (责任席位): units and people per slot, 责任单位 by kind of unit, contacts.
import { namedPhones } from '../../../domain/phone.ts';
import { squeezed, tidy } from './normalise.ts';
import { entriesOf, holdersOf, inStep, isLocality, personOf } from './read-people.ts';
import { cellsOf, type Found, type SheetReader } from './row-reader.ts';
import type { SlotRole } from './target.ts';
import type { CellAt, ContactReading, PartyReading, SlotReading } from './understood.ts';

type Open = {
  role: SlotRole;
  label: string;
  units: string[];
  people: PartyReading[];
  liaisons: string[];
  whole: PartyReading[];
  at: CellAt[];
};

export function readParties(reader: SheetReader, row: number): readonly SlotReading[] {
  const open = new Map<SlotRole, Open>();
  for (const found of cellsOf(reader, row, 'slot'))
    readSlotCell(reader, found, openFor(open, found.target.role, labelOf(found)));
  readDuty(reader, row, open);
  for (const role of ['coordination', 'specialist'] as const) gap(reader, row, role, open);
  return [...open.values()].map(closed);
}

function openFor(open: Map<SlotRole, Open>, role: SlotRole, label: string): Open {
  const known = open.get(role);
  if (known !== undefined) return known;
  const fresh: Open = { role, label, units: [], people: [], liaisons: [], whole: [], at: [] };
  open.set(role, fresh);
  return fresh;
}

/** The head nearest the cell that is no part of one (单位名称, 责任人 under 帮包部门). */
function labelOf({ column }: Found<'slot'>): string {
  const heads = column.path.map(tidy).map((head) => head.replace(/\n/g, ''));
  const own = heads.at(-1) ?? '';
  return /^(?:单位|单位名称|部门|名称|责任人|负责人|姓名|联络人|联系人|联络员)$/.test(own)
    ? (heads.at(-2) ?? own)
    : own;
}

function readSlotCell(reader: SheetReader, { cell, at, target }: Found<'slot'>, slot: Open): void {
  reader.notes.use(at, 'value');
  slot.at.push(at);
  const text = tidy(cell.text);
  if (target.part === 'unit') slot.units.push(...entriesOf(text).map(squeezed));
  else if (target.part === 'liaison') slot.liaisons.push(...entriesOf(text).map((entry) => personOf(entry).person));
  else if (target.part === 'person') slot.people.push(...holdersOf(text, 'people'));
  else slot.whole.push(...holdersOf(text, 'units'));
}

function closed(slot: Open): SlotReading {
  // 帮包部门 in one column and 责任人 in the next: the officers answer for the units, in step.
  const bare = slot.whole.filter((holder) => holder.person === null && holder.unit !== null);
  const joinable = bare.length === slot.whole.length && slot.people.length > 0;
  const units = joinable ? [...slot.units, ...bare.map(({ unit }) => unit ?? '')] : slot.units;
  const holders = [...(joinable ? [] : slot.whole), ...inStep(units, slot.people)];
  const withLiaisons = holders.map((holder, index) => ({ ...holder, liaison: slot.liaisons[index] ?? holder.liaison }));
  const rest = slot.liaisons
    .slice(holders.length)
    .map((liaison) => ({ unit: units.at(-1) ?? null, person: null, post: null, liaison }));
  return { role: slot.role, holders: [...withLiaisons, ...rest], label: slot.label, at: slot.at };
}

/** 责任单位 and 责任人: the unit goes to the slot of its kind, the officer with it. */
function readDuty(reader: SheetReader, row: number, open: Map<SlotRole, Open>): void {
  const units: string[] = [];
  const people: PartyReading[] = [];
  const at: CellAt[] = [];
  for (const found of cellsOf(reader, row, 'duty')) {
    reader.notes.use(found.at, 'value');
    at.push(found.at);
    const holders = holdersOf(tidy(found.cell.text), found.target.part === 'unit' ? 'units' : 'people');
    for (const holder of holders) {
      if (found.target.part === 'unit' && holder.unit !== null) units.push(holder.unit);
      if (holder.person !== null || found.target.part === 'person') people.push(holder);
    }
  }
  if (at.length === 0) return;
  const officersOf = open.get('permits') ?? open.get('locality');
  if (units.length === 0 && officersOf !== undefined && officersOf.people.length === 0) {
    officersOf.people.push(...people);
    officersOf.at.push(...at);
    return;
  }
  for (const party of inStep(units, people)) {
    const role: SlotRole = party.unit !== null && isLocality(party.unit) ? 'locality' : 'permits';
    const slot = openFor(open, role, '');
    slot.whole.push(party);
    for (const place of at) if (!slot.at.includes(place)) slot.at.push(place);
  }
}

/** A column of people left empty is a gap, imported as one and said so. */
function gap(reader: SheetReader, row: number, role: SlotRole, open: ReadonlyMap<SlotRole, Open>): void {
  if (open.has(role)) return;
  const column = reader.columns.find(({ target }) => target.kind === 'slot' && target.role === role);
  if (column !== undefined)
    reader.notes.problem({ row, column: column.column }, 'personMissing', 'missing', {
      head: column.path.at(-1) ?? '',
    });
}

/**
 * A phone belongs to the person its cell names, else to the person of the nearest column to its left; it comes in only when
 * asked for. A masked one is no number.
 */
export function readContacts(reader: SheetReader, row: number): readonly ContactReading[] {
  const contacts: ContactReading[] = [];
  for (const { cell, at, column } of cellsOf(reader, row, 'phone')) {
    const text = tidy(cell.text);
    const beside = personLeftOf(reader, row, column.column);
    const taken = (reader.notes.answers.phones ? namedPhones(text) : []).flatMap(({ person, phone }) => {
      const whose = person ?? beside;
      return whose === null || phone.includes('*') ? [] : [{ person: whose, phone, at: [at] }];
    });
    if (taken.length === 0) reader.notes.left(at, text, 'phone');
    else reader.notes.use(at, 'value');
    contacts.push(...taken);
  }
  return contacts;
}

function personLeftOf(reader: SheetReader, row: number, column: number): string | null {
  const people = reader.columns.filter(
    ({ column: other, target }) =>
      other < column &&
      ((target.kind === 'slot' && target.part !== 'unit') ||
        (target.kind === 'duty' && target.part === 'person') ||
        (target.kind === 'field' && target.field === 'ownerContact')),
  );
  const nearest = people.at(-1);
  const reached = nearest === undefined ? null : reader.grid.reached(row, nearest.column);
  if (reached === null) return null;
  return holdersOf(tidy(reached.cell.text), 'people').find((holder) => holder.person !== null)?.person ?? null;
}
