// Who holds a slot (指定、换人、结束任职): the same dialogs for teams, people and projects. Nothing is ever overwritten.
import { useState } from 'react';
import { assign } from '../../domain/commands/assign.ts';
import { endAssignment } from '../../domain/commands/end-assignment.ts';
import { reassign } from '../../domain/commands/reassign.ts';
import type { Day } from '../../domain/day.ts';
import { displayName } from '../../domain/derive/display-name.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { View } from '../../domain/view.ts';
import { ActDialog } from './act-dialog.tsx';
import { DayField } from './day-field.tsx';
import { PersonPicker, UnitPicker } from './person-picker.tsx';
import { refusalSentence, whyNot } from './sentences.ts';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from './use-ledger.tsx';
import { useWords } from './words.tsx';

/** Where the slot is: a project or a team. */
export type DutySeat = { readonly project: string | null; readonly team: string | null };

export function AssignDialog({
  slot,
  seat,
  replacing = null,
  onClose,
}: {
  readonly slot: Row<'slot'>;
  readonly seat: DutySeat;
  /** The duty that ends when the new one begins. */
  readonly replacing?: Row<'assignment'> | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { duty } = words.people;
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const [unit, setUnit] = useState<string | null>(replacing?.unit ?? null);
  const [person, setPerson] = useState<string | null>(null);
  const [liaison, setLiaison] = useState<string | null>(null);
  const [from, setFrom] = useState<Day | null>(today);
  const [basis, setBasis] = useState('');
  const [handover, setHandover] = useState('');

  const holder = { unit: slot.holder === 'person' ? null : unit, person, liaison };
  const taking = from && replacing ? { ...holder, assignment: replacing.id, from, basis, handover } : null;
  const giving = from && !replacing ? { ...holder, ...seat, slot: slot.id, from, basis } : null;
  const taken = useDecision(reassign, taking);
  const given = useDecision(assign, giving);
  const decided = taken ?? given;
  const name = (person && resident.row('person', person)?.name) ?? (unit && resident.row('unit', unit)?.name) ?? '';
  const place = seatName(resident, seat);
  return (
    <ActDialog
      title={replacing ? duty.reassignTitle(slot.label, place) : duty.assignTitle(slot.label, place)}
      note={replacing ? duty.now(holderName(resident, replacing), replacing.from ?? '') : undefined}
      act={replacing ? duty.reassign : duty.assign}
      leave={duty.leave}
      refused={decided === null ? refusalSentence(words, { code: 'dayMissing', facts: {} }) : whyNot(words, decided)}
      onAct={() =>
        taking
          ? act(reassign, taking, { said: duty.reassigned(name, slot.label) })
          : act(assign, giving ?? { ...holder, ...seat, slot: slot.id, from: today, basis }, {
              said: duty.assigned(name, slot.label),
            })
      }
      onClose={onClose}
    >
      {slot.holder !== 'person' && <UnitPicker label={duty.unit} value={unit} onChange={setUnit} />}
      <PersonPicker
        label={slot.holder === 'person' ? duty.person : duty.officer}
        value={person}
        onChange={setPerson}
        unit={slot.holder === 'person' ? null : unit}
      />
      {slot.holder !== 'person' && (
        <PersonPicker label={duty.liaison} value={liaison} onChange={setLiaison} unit={unit} />
      )}
      <DayField label={duty.from} value={from} onChange={setFrom} today={today} required />
      <TextField label={duty.basis} note={duty.basisNote} value={basis} onChange={setBasis} />
      {replacing && (
        <TextArea label={duty.handover} note={duty.handoverNote} value={handover} onChange={setHandover} rows={2} />
      )}
    </ActDialog>
  );
}

export function EndDutyDialog({
  assignment,
  onClose,
}: {
  readonly assignment: Row<'assignment'>;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { duty } = words.people;
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const [to, setTo] = useState<Day | null>(today);
  const [handover, setHandover] = useState('');
  const args = to ? { assignment: assignment.id, to, handover } : null;
  const decided = useDecision(endAssignment, args);
  const slot = assignment.slot === null ? null : resident.row('slot', assignment.slot);
  const name = holderName(resident, assignment);
  return (
    <ActDialog
      title={duty.endTitle(slot?.label ?? '', seatName(resident, assignment))}
      note={duty.now(name, assignment.from ?? '')}
      act={duty.end}
      leave={duty.leave}
      refused={decided === null ? refusalSentence(words, { code: 'dayMissing', facts: {} }) : whyNot(words, decided)}
      onAct={() =>
        act(endAssignment, args ?? { assignment: assignment.id, to: today, handover }, {
          said: duty.ended(name, slot?.label ?? ''),
        })
      }
      onClose={onClose}
    >
      <DayField label={duty.to} value={to} onChange={setTo} today={today} required />
      <TextArea label={duty.handover} note={duty.handoverNote} value={handover} onChange={setHandover} rows={2} />
    </ActDialog>
  );
}

/** The project's name or the team's, for a title. */
export function seatName(view: View, seat: DutySeat): string {
  if (seat.project !== null) return view.row('project', seat.project)?.name ?? '';
  const team = seat.team === null ? null : view.row('team', seat.team);
  return team ? teamDisplay(team) : '';
}

/** 单位 and person of a duty in one line. */
export function holderName(view: View, duty: Row<'assignment'>): string {
  const unit = duty.unit === null ? null : view.row('unit', duty.unit);
  const person = duty.person === null ? null : view.row('person', duty.person);
  if (person === null) return unit?.name ?? '';
  return unit === null ? displayName(person, null) : `${unit.name} ${person.name}`;
}
