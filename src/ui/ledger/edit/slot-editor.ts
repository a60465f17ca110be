// Editor of a duty (席位): another holder from today on. The old duty is closed, never overwritten; an empty one is filled.
import { addPerson } from '../../../domain/commands/add-person.ts';
import { addUnit } from '../../../domain/commands/add-unit.ts';
import { assign } from '../../../domain/commands/assign.ts';
import { editProject } from '../../../domain/commands/edit-project.ts';
import { endAssignment } from '../../../domain/commands/end-assignment.ts';
import { reassign } from '../../../domain/commands/reassign.ts';
import { addDays } from '../../../domain/day.ts';
import { isSameName, peopleNamed } from '../../../domain/derive/display-name.ts';
import { holdersOn, slotsOn } from '../../../domain/derive/holders-on.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { Outcome } from '../../kit/use-ledger.tsx';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { CellEditor, Written } from './editor.ts';
import type { Hands } from './hands.ts';
import { writing } from './hands.ts';
import {
  type Holder,
  holderOf,
  holderOptions,
  type NewHolder,
  newHolderIn,
  optionIdOf,
  unitOptions,
} from './holder-options.ts';
import { saidOf } from './plain-editors.ts';

export type SlotColumn = 'coordination' | 'permits' | 'locality' | 'specialist';

/** Null when the ledger has no such slot today. */
export function slotEditor(hands: Hands, column: SlotColumn): CellEditor | null {
  const { ledger, words, today } = hands;
  const slot = slotsOn(ledger.resident, 'project', today).find((one) => one.role === column);
  if (slot === undefined) return null;
  const holdersOf = (row: LedgerRow) => holdersOn(ledger.resident, { project: row.id }, slot.id, today);
  return {
    kind: 'choice',
    hint: words.ledger.hints.reassign,
    missing: words.ledger.hints.choiceMissing,
    draft: (row) => row[column].text,
    held: (row) => {
      const first = holdersOf(row)[0];
      return first === undefined ? null : optionIdOf(first);
    },
    options: (_row, typed) => holderOptions(hands, slot, typed),
    choose: (row, option) => {
      const holders = holdersOf(row);
      if (holders.length > 1) return { ok: false, sentence: words.ledger.severalHolders };
      const old = holders[0] ?? null;
      if (option === null) return old === null ? { ok: true, write: null } : ending(hands, old, column, row);
      const made = newHolderIn(option);
      if (made === null) return placing(hands, slot, old, holderOf(option), column, row);
      const kind = column === 'locality' ? 'locality' : 'department';
      return making(hands, made, kind, (holder) => placing(hands, slot, old, holder, column, row));
    },
  };
}

export function ownerEditor(hands: Hands): CellEditor {
  const { ledger, words } = hands;
  const setOwner = (row: LedgerRow, unit: string | null) =>
    writing(hands, editProject, { id: row.id, set: { owner: unit } }, saidOf(hands, 'owner', row.name));
  return {
    kind: 'choice',
    hint: words.ledger.hints.choice,
    missing: words.ledger.hints.choiceMissing,
    draft: (row) => row.owner,
    held: (row) => {
      const unit = ledger.resident.row('project', row.id)?.owner ?? null;
      return unit === null ? null : optionIdOf({ unit, person: null });
    },
    options: (_row, typed) => unitOptions(hands, 'enterprise', typed),
    choose: (row, option) => {
      const made = option === null ? null : newHolderIn(option);
      if (made !== null) return making(hands, made, 'enterprise', (holder) => setOwner(row, holder.unit));
      return setOwner(row, option === null ? null : holderOf(option).unit);
    },
  };
}

function placing(
  hands: Hands,
  slot: Row<'slot'>,
  old: Row<'assignment'> | null,
  holder: Holder,
  column: SlotColumn,
  row: LedgerRow,
): Written {
  const said = hands.words.ledger.said.reassigned(hands.words.ledger.columns[column], row.name);
  const duty = { ...holder, liaison: null, from: hands.today, basis: null };
  return old === null
    ? writing(hands, assign, { ...duty, slot: slot.id, project: row.id, team: null }, said)
    : writing(hands, reassign, { ...duty, assignment: old.id, handover: null }, said);
}

/** From today nobody: the last day was yesterday, or today for who came today. */
function ending(hands: Hands, old: Row<'assignment'>, column: SlotColumn, row: LedgerRow): Written {
  const to = old.from !== null && old.from >= hands.today ? hands.today : addDays(hands.today, -1);
  return writing(hands, endAssignment, { assignment: old.id, to, handover: null }, saidOf(hands, column, row.name));
}

/** First the unit or person, then the cell: two entries of the log, each with its own undo. */
function making(
  hands: Hands,
  made: NewHolder,
  kind: 'department' | 'locality' | 'enterprise',
  then: (holder: Holder) => Written,
): Written {
  const { resident } = hands.ledger;
  const next = async (holder: Holder | null): Promise<Outcome> => {
    const written = holder === null ? null : then(holder);
    if (written?.ok && written.write) return written.write.run(null);
    const sentence = written !== null && !written.ok ? written.sentence : hands.words.ledger.readOnly;
    return { kind: 'refused', refusal: { code: 'nothingChanged', facts: {} }, sentence };
  };
  const run = async (): Promise<Outcome> => {
    const outcome =
      made.kind === 'unit'
        ? await hands.act(addUnit, { name: made.name, kind })
        : await hands.act(addPerson, { name: made.name, unit: made.unit, post: null, rank: null });
    if (outcome.kind !== 'done') return outcome;
    if (made.kind === 'unit') {
      const unit = resident.all('unit').find((one) => isSameName(one.name, made.name));
      return next(unit === undefined ? null : { unit: unit.id, person: null });
    }
    const person = peopleNamed(resident.all('person'), made.name).find((one) => one.unit === made.unit);
    return next(person === undefined ? null : { unit: made.unit, person: person.id });
  };
  return { ok: true, write: { asksReason: false, run } };
}
