// Takes a row out of the lists (移除), with a reason. Nothing is deleted: it can be brought back.
import { type ReactNode, useState } from 'react';
import type { Command } from '../../domain/command.ts';
import { ActDialog } from './act-dialog.tsx';
import { whyNot } from './sentences.ts';
import { TextArea } from './text-area.tsx';
import { useAct, useDecision } from './use-ledger.tsx';
import { useWords } from './words.tsx';

type RemovalArgs = { readonly id: string; readonly reason: string | null };

export function RemovalDialog({
  title,
  note,
  command,
  id,
  said,
  onClose,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly command: Command<RemovalArgs>;
  readonly id: string;
  /** The receipt. */
  readonly said: string;
  readonly onClose: () => void;
  /** What stands in the way, and the way there. */
  readonly children?: ReactNode;
}) {
  const words = useWords();
  const { removal } = words.people;
  const act = useAct();
  const [reason, setReason] = useState('');
  const args = { id, reason: reason.trim() === '' ? null : reason.trim() };
  const decided = useDecision(command, args);
  return (
    <ActDialog
      title={title}
      note={note}
      act={removal.act}
      leave={removal.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(command, args, { said })}
      onClose={onClose}
    >
      {children}
      <TextArea label={removal.reason} value={reason} onChange={setReason} rows={2} />
    </ActDialog>
  );
}
