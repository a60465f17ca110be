// Hands the numbering over to another copy of the ledger (移交编号); the last number goes with it.
import { useState } from 'react';
import { transferNumbering } from '../../domain/commands/transfer-numbering.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function TransferNumbering({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const said = words.items.settings;
  const act = useAct();
  const [device, setDevice] = useState('');
  const args = { device: device.trim() };
  const decided = useDecision(transferNumbering, args);
  return (
    <ActDialog
      title={said.transfer}
      note={said.transferNote}
      act={said.transfer}
      leave={words.items.form.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(transferNumbering, args, { said: said.transferred })}
      onClose={onClose}
    >
      <TextField label={said.transferTo} value={device} onChange={setDevice} required />
    </ActDialog>
  );
}
