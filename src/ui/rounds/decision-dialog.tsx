// Changes one decision of an open round (改决定).
import { useState } from 'react';
import { editDecision } from '../../domain/commands/edit-decision.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { PersonPicker, UnitPicker } from '../kit/person-picker.tsx';
import { RadioCards } from '../kit/radio-cards.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { CoUnits } from './co-units.tsx';
import { dueOf, dueText } from './decision-fields.ts';
import css from './rounds.module.css';

export function DecisionDialog({
  id,
  label,
  onClose,
}: {
  readonly id: string;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const { resident } = useLedger();
  const row = resident.row('decision', id);
  return row === null ? null : <Form row={row} label={label} onClose={onClose} />;
}

function Form({
  row,
  label,
  onClose,
}: {
  readonly row: Row<'decision'>;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.rounds.decide;
  const today = useToday();
  const act = useAct();
  const [text, setText] = useState(row.text ?? '');
  const [kind, setKind] = useState(row.kind ?? 'item');
  const [unit, setUnit] = useState<string | null>(row.unit);
  const [person, setPerson] = useState<string | null>(row.person);
  const [coUnits, setCoUnits] = useState<readonly string[]>(Object.keys(row.coUnits));
  const [due, setDue] = useState<string | null>(null);
  const span = due === null ? row.due : dueOf(due, today);
  const unread = due !== null && due.trim() !== '' && span === null ? due : null;
  const had = Object.keys(row.coUnits);
  const set = {
    text,
    kind,
    unit,
    person,
    ...(due !== null && { due: span }),
    ...Object.fromEntries(had.filter((each) => !coUnits.includes(each)).map((each) => [`coUnits.${each}`, null])),
    ...Object.fromEntries(coUnits.filter((each) => !had.includes(each)).map((each) => [`coUnits.${each}`, true])),
  };
  const decided = useDecision(editDecision, { id: row.id, set });
  return (
    <ActDialog
      title={said.editTitle(label)}
      act={said.keep}
      leave={said.leave}
      refused={unread !== null ? said.badDue(unread) : whyNot(words, decided)}
      onAct={() => act(editDecision, { id: row.id, set }, { said: said.changed(label) })}
      onClose={onClose}
    >
      <TextArea label={said.text} value={text} onChange={setText} rows={3} maxLength={2000} />
      <RadioCards
        label={said.kind}
        value={kind}
        onChange={setKind}
        cards={(['item', 'note'] as const).map((value) => ({ value, title: said.kinds[value] }))}
      />
      <div className={css.fields}>
        <UnitPicker label={said.unit} value={unit} onChange={setUnit} />
        <PersonPicker label={said.person} value={person} onChange={setPerson} />
        <TextField
          label={said.due}
          value={due ?? dueText(row.due)}
          onChange={setDue}
          note={said.dueWords}
          error={unread === null ? null : said.badDue(unread)}
        />
      </div>
      <CoUnits chosen={coUnits} onChange={setCoUnits} />
    </ActDialog>
  );
}
