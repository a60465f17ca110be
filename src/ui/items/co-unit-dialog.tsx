// The supporting units of an item (协办): one more, with what it contributes; those that are there can be taken out.
import { useState } from 'react';
import { addCoUnit } from '../../domain/commands/add-co-unit.ts';
import { removeCoUnit } from '../../domain/commands/remove-co-unit.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Button } from '../kit/button.tsx';
import { blank } from '../kit/items/item-fields.tsx';
import { nameOf } from '../kit/items/item-names.ts';
import { UnitPicker } from '../kit/person-picker.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';

export function CoUnitDialog({ item, onClose }: { readonly item: ItemSummary; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.items.form;
  const { resident } = useLedger();
  useLedgerVersion();
  const act = useAct();
  const [unit, setUnit] = useState<string | null>(null);
  const [part, setPart] = useState('');
  const args = { item: item.id, unit: unit ?? '', part: blank(part) };
  const decided = useDecision(addCoUnit, unit === null ? null : args);
  const held = resident.rows('itemUnit', 'item', item.id);
  return (
    <ActDialog
      title={words.items.acts.coUnit}
      note={item.row.name}
      act={words.items.acts.coUnit}
      leave={said.leave}
      refused={decided === null ? said.unitFirst : whyNot(words, decided)}
      onAct={() => act(addCoUnit, args, { said: said.said(item.row.name, words.items.acts.coUnit) })}
      onClose={onClose}
    >
      {held.length > 0 && (
        <ul className={css.coUnits}>
          {held.map((row) => (
            <CoUnit key={row.id} row={row} />
          ))}
        </ul>
      )}
      <UnitPicker label={said.coUnit} value={unit} onChange={setUnit} required />
      <TextField label={said.part} value={part} onChange={setPart} maxLength={200} />
    </ActDialog>
  );
}

/** One that is there: taken out with a reason, in its own line. */
function CoUnit({ row }: { readonly row: Row<'itemUnit'> }) {
  const words = useWords();
  const said = words.items.form;
  const { resident } = useLedger();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const name = nameOf(resident, 'unit', row.unit);
  const args = { id: row.id, reason: blank(reason) };
  const decided = useDecision(removeCoUnit, asking ? args : null);
  const drop = async () => {
    if (decided?.ok !== true) return;
    const outcome = await act(removeCoUnit, args, { said: said.removed(name) });
    if (outcome.kind !== 'done') setFailed(outcome.sentence);
  };
  if (!asking)
    return (
      <li>
        <span>
          {name} <span className="dim">{row.part}</span>
        </span>
        <Button small kind="text" onPress={() => setAsking(true)}>
          {said.dropCoUnit(name)}
        </Button>
      </li>
    );
  return (
    <li>
      <TextField
        label={`${name} ${said.removeWhy}`}
        value={reason}
        onChange={setReason}
        onEnter={() => void drop()}
        error={failed}
      />
      <Button refused={whyNot(words, decided)} onPress={() => void drop()}>
        {said.dropCoUnit(name)}
      </Button>
    </li>
  );
}
