// Mends what a matter says (改事项). State, number and due day are changed by acts only.
import { useState } from 'react';
import { editItem } from '../../domain/commands/edit-item.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { blank, ItemFields, type TypedItem } from '../kit/items/item-fields.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextArea } from '../kit/text-area.tsx';
import { useAct, useDecision } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function EditItemDialog({ item, onClose }: { readonly item: ItemSummary; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.items.form;
  const act = useAct();
  const { row } = item;
  const [typed, setTyped] = useState<TypedItem>({
    name: row.name,
    requirement: row.requirement ?? '',
    project: row.project,
    unit: row.unit,
    person: row.person,
    type: row.type,
    source: row.source,
    sourceWords: row.sourceWords ?? '',
    remark: row.remark ?? '',
  });
  const set = (part: Partial<TypedItem>) => setTyped((now) => ({ ...now, ...part }));
  const wanted = {
    name: typed.name.trim(),
    requirement: blank(typed.requirement),
    project: typed.project,
    unit: typed.unit,
    person: typed.person,
    type: typed.type,
    source: typed.source,
    sourceWords: blank(typed.sourceWords),
    remark: blank(typed.remark),
  };
  // Only what was changed is written: a needless write hides a colleague's.
  const held: Readonly<Record<string, unknown>> = row;
  const changed = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => held[name] !== value));
  const args = { item: item.id, set: changed };
  const decided = useDecision(editItem, args);
  return (
    <ActDialog
      title={words.items.acts.edit}
      note={row.name}
      act={said.editAct}
      leave={said.leave}
      wide
      refused={whyNot(words, decided)}
      onAct={() => act(editItem, args, { said: said.edited(wanted.name) })}
      onClose={onClose}
    >
      <ItemFields typed={typed} set={set} />
      <TextArea
        label={said.remark}
        value={typed.remark}
        rows={2}
        maxLength={1000}
        onChange={(remark) => set({ remark })}
      />
    </ActDialog>
  );
}
