// Adds a slot or changes one (加席位、改席位).
import { useState } from 'react';
import { addSlot } from '../../domain/commands/add-slot.ts';
import { editSlot } from '../../domain/commands/edit-slot.ts';
import type { Day } from '../../domain/day.ts';
import { RANKS, type Rank } from '../../domain/entities/person.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { DayField } from '../kit/day-field.tsx';
import { Select } from '../kit/select.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './settings.module.css';

type Scope = 'project' | 'team';
type Holder = 'person' | 'unit' | 'both';

export function SlotDialog({
  slot,
  onClose,
}: {
  /** Null adds a new one. */
  readonly slot: Row<'slot'> | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.settings.slots;
  const today = useToday();
  const act = useAct();
  const [label, setLabel] = useState(slot?.label ?? '');
  const [duty, setDuty] = useState(slot?.duty ?? '');
  const [scope, setScope] = useState<Scope>(slot?.scope ?? 'project');
  const [holder, setHolder] = useState<Holder>(slot?.holder ?? 'person');
  const [least, setLeast] = useState(String(slot?.least ?? 1));
  const [most, setMost] = useState(slot?.most == null ? '' : String(slot.most));
  const [leastRank, setLeastRank] = useState<Rank | null>(slot?.leastRank ?? null);
  const [from, setFrom] = useState<Day | null>(slot?.from ?? null);
  const [to, setTo] = useState<Day | null>(slot?.to ?? null);

  const counts = [least, most].map(readCount);
  const values = {
    label: label.trim(),
    duty: duty.trim() === '' ? null : duty.trim(),
    holder,
    least: counts[0] ?? null,
    most: counts[1] ?? null,
    leastRank,
    from,
    to,
  };
  const adding = slot ? null : { ...values, scope, role: null };
  const editing = slot ? { id: slot.id, set: values } : null;
  const edited = useDecision(editSlot, editing);
  const added = useDecision(addSlot, adding);
  const decided = edited ?? added;
  return (
    <ActDialog
      title={slot ? said.titleEdit : said.titleNew}
      act={slot ? said.keep : said.addAct}
      leave={slot ? said.leave : said.leaveNew}
      refused={counts.includes(undefined) ? said.badCount : whyNot(words, decided)}
      onAct={() =>
        editing
          ? act(editSlot, editing, { said: said.changed(values.label) })
          : act(addSlot, { ...values, scope, role: null }, { said: said.added(values.label) })
      }
      onClose={onClose}
    >
      {!slot && (
        <Select<Scope>
          label={said.scope}
          value={scope}
          onChange={(chosen) => chosen && setScope(chosen)}
          choices={(['project', 'team'] as const).map((value) => ({
            value,
            label: words.fields.choices.slot.scope[value],
          }))}
        />
      )}
      <TextField label={said.label} value={label} onChange={setLabel} required />
      <TextField label={said.duty} value={duty} onChange={setDuty} />
      <Select<Holder>
        label={said.holder}
        value={holder}
        onChange={(chosen) => chosen && setHolder(chosen)}
        choices={(['person', 'unit', 'both'] as const).map((value) => ({
          value,
          label: words.fields.choices.slot.holder[value],
        }))}
      />
      <div className={css.pair}>
        <TextField label={said.least} note={said.leastNote} value={least} onChange={setLeast} inputMode="numeric" />
        <TextField label={said.most} note={said.mostNote} value={most} onChange={setMost} inputMode="numeric" />
      </div>
      <Select<Rank>
        label={said.rank}
        value={leastRank}
        onChange={setLeastRank}
        empty={said.noRank}
        choices={RANKS.map((value) => ({ value, label: words.fields.ranks[value] }))}
      />
      <div className={css.pair}>
        <DayField label={said.from} value={from} onChange={setFrom} today={today} />
        <DayField label={said.to} value={to} onChange={setTo} today={today} />
      </div>
    </ActDialog>
  );
}

/** A number of people; null for an empty text, undefined when it is no number. */
function readCount(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}
