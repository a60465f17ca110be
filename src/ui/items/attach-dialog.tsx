// More evidence for an item at any time (加佐证).
import { useState } from 'react';
import { attachToItem } from '../../domain/commands/attach-to-item.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import type { NewEvidence } from '../kit/evidence/prepare-file.ts';
import { blobsOf } from '../kit/evidence/use-tick.ts';
import { EvidenceField } from '../kit/items/evidence-field.tsx';
import { useWhoFirst, WhoFirst } from '../kit/items/who-first.tsx';
import { whyNot } from '../kit/sentences.ts';
import { useAct, useDecision } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function AttachDialog({ item, onClose }: { readonly item: ItemSummary; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.items.form;
  const act = useAct();
  const whoFirst = useWhoFirst();
  const [typed, setTyped] = useState<readonly NewEvidence[]>([]);
  const [preparing, setPreparing] = useState(0);
  const args = { item: item.id, evidence: typed.map((each) => each.args) };
  const decided = useDecision(attachToItem, args);
  const refused =
    whoFirst ??
    (preparing > 0 ? words.project.tick.preparing : typed.length === 0 ? said.nothingAttached : whyNot(words, decided));
  return (
    <ActDialog
      title={words.items.acts.attach}
      note={item.row.name}
      act={words.items.acts.attach}
      leave={said.leave}
      refused={refused}
      onAct={() => act(attachToItem, args, { said: said.attached(typed.length), blobs: blobsOf(typed) })}
      onClose={onClose}
    >
      <EvidenceField typed={typed} onChange={setTyped} onPreparing={setPreparing} />
      <WhoFirst />
    </ActDialog>
  );
}
