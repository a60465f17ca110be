// Numbering goes on here (接续编号): the clerk states the last number that was issued; nothing up to it is ever given again.
import { useState } from 'react';
import { resumeNumbering } from '../../../domain/commands/resume-numbering.ts';
import { partsOf } from '../../../domain/day.ts';
import { lastNumber } from '../../../domain/items/numbering.ts';
import { ActDialog } from '../act-dialog.tsx';
import { whyNot } from '../sentences.ts';
import { TextField } from '../text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';

export function ResumeNumbering({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const said = words.items.numbering;
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const { year } = partsOf(today);
  const [typed, setTyped] = useState(() => String(lastNumber(resident, year)));
  const last = /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : null;
  const decided = useDecision(resumeNumbering, { last });
  return (
    <ActDialog
      title={said.resume}
      note={said.noDeviceNote(year)}
      act={said.resume}
      leave={words.items.form.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(resumeNumbering, { last }, { said: said.resumed(last ?? 0) })}
      onClose={onClose}
    >
      <TextField label={said.last} value={typed} onChange={setTyped} inputMode="numeric" required />
    </ActDialog>
  );
}
