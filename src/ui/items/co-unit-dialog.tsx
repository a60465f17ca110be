// The supporting units of an item (协办): one more, with what it contributes; those that are there can be taken out.
import { useState } from 'react';
import { addCoUnit } from '../../domain/commands/add-co-unit.ts';
import { removeCoUnit } from '../../domain/commands/remove-co-unit.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Button } from '../kit/button.tsx';
import { blank } from '../kit/items/item-fields.tsx';
import { nameOf } from '../kit/items/item-names.ts';
import { UnitPicker } from '../kit/person-picker.tsx';
import { refusalSentence } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useDecision, useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function CoUnitDialog({ item, onClose }: { readonly item: ItemSummary; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.items.form;
  const { resident } = useLedger();
  useLedgerVersion();
  const act = useAct();
  const toast = useToast();
  const [unit, setUnit] = useState<string | null>(null);
  const [part, setPart] = useState('');
  const args = { item: item.id, unit: unit ?? '', part: blank(part) };
  const decided = useDecision(addCoUnit, unit === null ? null : args);
  const held = resident.rows('itemUnit', 'item', item.id);
  const drop = async (id: string, name: string) => {
    const outcome = await act(removeCoUnit, { id, reason: said.dropCoUnit(name) }, { said: said.dropCoUnit(name) });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  return (
    <ActDialog
      title={words.items.acts.coUnit}
      note={item.row.name}
      act={words.items.acts.coUnit}
      leave={said.leave}
      refused={decided === null ? said.unitFirst : decided.ok ? null : refusalSentence(words, decided.refusal)}
      onAct={() => act(addCoUnit, args, { said: said.said(item.row.name, words.items.acts.coUnit) })}
      onClose={onClose}
    >
      {held.map((row) => {
        const name = nameOf(resident, 'unit', row.unit);
        return (
          <div key={row.id}>
            {name} {row.part}{' '}
            <Button small kind="text" onPress={() => void drop(row.id, name)}>
              {said.dropCoUnit(name)}
            </Button>
          </div>
        );
      })}
      <UnitPicker label={said.coUnit} value={unit} onChange={setUnit} required />
      <TextField label={said.part} value={part} onChange={setPart} maxLength={200} />
    </ActDialog>
  );
}
