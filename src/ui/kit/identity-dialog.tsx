// Asks who uses this machine (使用人).
import { useState } from 'react';
import { SaveError } from '../../ledger/ledger.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { IdentityForm, identityOf, useIdentityDraft } from './identity-form.tsx';
import { saveFailureSentence } from './sentences.ts';
import { useToast } from './toast.tsx';
import { useLedger } from './use-ledger.tsx';
import { useWords } from './words.tsx';

export function IdentityDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { who } = words.shell;
  const ledger = useLedger();
  const toast = useToast();
  const [draft, setDraft] = useIdentityDraft(ledger.identity());
  const [running, setRunning] = useState(false);
  const chosen = identityOf(draft, (id) => ledger.resident.row('person', id)?.name ?? null);
  const keep = async () => {
    if (!chosen || running) return;
    setRunning(true);
    try {
      await ledger.setIdentity(chosen);
      toast.show(who.said(chosen.words));
      onClose();
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      toast.fail(saveFailureSentence(words, error.reason));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Dialog
      title={who.label}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{who.leave}</Button>
          <Button kind="primary" refused={chosen ? null : who.choose} onPress={() => void keep()}>
            {who.keep}
          </Button>
        </>
      }
    >
      <IdentityForm draft={draft} onChange={setDraft} onEnter={() => void keep()} />
    </Dialog>
  );
}
