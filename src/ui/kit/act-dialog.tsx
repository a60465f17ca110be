// A dialog that does one thing (办理框): its button says why it cannot, a refused or unsaved act keeps what was typed.
import { type ReactNode, useState } from 'react';
import css from './act-dialog.module.css';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useKeys } from './keys.ts';
import { LightShape } from './light.tsx';
import type { Outcome } from './use-ledger.tsx';

export function ActDialog({
  title,
  note,
  act,
  leave,
  refused = null,
  wide = false,
  onAct,
  onClose,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  /** The verb of the button that does it, and the words of the one that does not. */
  readonly act: string;
  readonly leave: string;
  /** Why it cannot be done yet. */
  readonly refused?: string | null;
  readonly wide?: boolean;
  readonly onAct: () => Promise<Outcome>;
  /** Called when it is done, too. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const run = async () => {
    if (running || refused) return;
    setRunning(true);
    try {
      const outcome = await onAct();
      if (outcome.kind === 'done') onClose();
      else setFailed(outcome.sentence);
    } finally {
      setRunning(false);
    }
  };
  // In a field the form hears it; a dialog that only asks has none.
  useKeys([{ keys: 'Ctrl ↵', does: act, run: () => void run() }]);
  return (
    <Dialog
      title={title}
      note={note}
      wide={wide}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{leave}</Button>
          <Button kind="primary" refused={refused} keys="Ctrl ↵" onPress={() => void run()}>
            {act}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void run();
        }}
      >
        {children}
        {failed && (
          <p className="lt late" role="alert">
            <LightShape kind="late" />
            {failed}
          </p>
        )}
      </form>
    </Dialog>
  );
}
