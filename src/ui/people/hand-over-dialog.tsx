// Hands everything over (全部交接): one successor, one day, one undo; with the list that goes to the successor.
import { useRef, useState } from 'react';
import { handOverDuties } from '../../domain/commands/hand-over-duties.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Duty } from '../../domain/derive/duties-of.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { DayField } from '../kit/day-field.tsx';
import { seatName } from '../kit/duty-dialogs.tsx';
import { PersonPicker } from '../kit/person-picker.tsx';
import { Section } from '../kit/section-head.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

const AHEAD_DAYS = 60;

export function HandOverDialog({
  person,
  duties,
  onClose,
}: {
  readonly person: Row<'person'>;
  readonly duties: readonly Duty[];
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.people.handOver;
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const table = useRef<HTMLDivElement>(null);
  const [successor, setSuccessor] = useState<string | null>(null);
  const [from, setFrom] = useState<Day | null>(today);
  const [basis, setBasis] = useState('');
  const [handover, setHandover] = useState('');
  const args = {
    assignments: duties.map((duty) => duty.assignment.id),
    leaver: person.id,
    successor: successor ?? '',
    from: from ?? today,
    basis,
    handover,
  };
  const decided = useDecision(handOverDuties, successor === null || successor === person.id ? null : args);
  const refused =
    successor === null
      ? said.pick
      : successor === person.id
        ? said.self
        : from === null
          ? words.refusals.dayMissing()
          : whyNot(words, decided);
  const name = successor === null ? '' : (resident.row('person', successor)?.name ?? '');
  return (
    <ActDialog
      wide
      title={said.title(person.name)}
      note={said.note(duties.length)}
      act={said.act(duties.length)}
      leave={said.leave}
      refused={refused}
      onAct={() => act(handOverDuties, args, { said: said.done(duties.length, name) })}
      onClose={onClose}
    >
      <PersonPicker label={said.to} value={successor} onChange={setSuccessor} unit={person.unit} required />
      <DayField label={words.people.duty.from} value={from} onChange={setFrom} today={today} required />
      <TextField label={words.people.duty.basis} note={words.people.duty.basisNote} value={basis} onChange={setBasis} />
      <TextArea
        label={words.people.duty.handover}
        note={words.people.duty.handoverNote}
        value={handover}
        onChange={setHandover}
        rows={2}
      />
      <div ref={table}>
        <Section level={3} title={said.list} note={String(duties.length)} actions={<CopyTableButton around={table} />}>
          <DataTable
            caption={said.list}
            rows={duties}
            rowKey={(duty) => duty.assignment.id}
            columns={[
              {
                id: 'duty',
                head: said.duty,
                cell: ({ assignment, slot }) => words.people.dutyIn(seatName(resident, assignment), slot?.label ?? ''),
              },
              {
                id: 'nodes',
                head: said.next,
                cell: (duty) => <Ahead duty={duty} until={addDays(today, AHEAD_DAYS)} />,
              },
            ]}
          />
        </Section>
      </div>
    </ActDialog>
  );
}

/** Open nodes of the duty's project that fall due soon or are late: what the successor must know first. */
function Ahead({ duty, until }: { readonly duty: Duty; readonly until: Day }) {
  const said = useWords().people.handOver;
  const { resident } = useLedger();
  if (duty.project === null) return said.noNodes;
  const nodes = resident
    .rows('milestone', 'project', duty.project.id)
    .flatMap((node) => {
      const due = node.planned?.to ?? null;
      return node.done === null && due !== null && due <= until ? [{ name: node.name, due }] : [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  return nodes.length === 0 ? said.noNodes : nodes.map((node) => `${node.name} ${node.due}`).join('；');
}
