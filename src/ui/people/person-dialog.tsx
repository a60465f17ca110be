// Adds a person or changes name, unit, post and rank (新增人员、改资料).
import { useState } from 'react';
import { addPerson } from '../../domain/commands/add-person.ts';
import { editPerson } from '../../domain/commands/edit-person.ts';
import { RANKS, type Rank } from '../../domain/entities/person.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { UnitPicker } from '../kit/person-picker.tsx';
import { Select } from '../kit/select.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function PersonDialog({
  person,
  onClose,
}: {
  /** Null adds a new one. */
  readonly person: Row<'person'> | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { form } = words.people;
  const act = useAct();
  const [name, setName] = useState(person?.name ?? '');
  const [unit, setUnit] = useState<string | null>(person?.unit ?? null);
  const [post, setPost] = useState(person?.post ?? '');
  const [rank, setRank] = useState<Rank | null>(person?.rank ?? null);
  const values = { name: name.trim(), unit, post: post.trim() === '' ? null : post.trim(), rank };
  const editing = person ? { id: person.id, set: values } : null;
  const edited = useDecision(editPerson, editing);
  const added = useDecision(addPerson, person ? null : values);
  const decided = edited ?? added;
  return (
    <ActDialog
      title={person ? form.titleEdit : form.titleNew}
      act={person ? form.keep : form.add}
      leave={person ? form.leave : form.leaveNew}
      refused={whyNot(words, decided)}
      onAct={() =>
        editing
          ? act(editPerson, editing, { said: form.changed(values.name) })
          : act(addPerson, values, { said: form.added(values.name) })
      }
      onClose={onClose}
    >
      <TextField label={words.fields.person.name} value={name} onChange={setName} required />
      <UnitPicker label={form.unit} value={unit} onChange={setUnit} />
      <TextField label={form.post} value={post} onChange={setPost} />
      <Select
        label={form.rank}
        value={rank}
        onChange={setRank}
        empty={form.rankNone}
        choices={RANKS.map((value) => ({ value, label: words.fields.ranks[value] }))}
      />
    </ActDialog>
  );
}
