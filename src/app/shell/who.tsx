// Who uses this machine (使用人), in the top bar.
import { useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { Dialog } from '../../ui/kit/dialog.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { IdentityForm, identityOf, useIdentityDraft } from '../../ui/kit/identity-form.tsx';
import { useToast } from '../../ui/kit/toast.tsx';
import { useLedger } from '../../ui/kit/use-ledger.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import css from './top-bar.module.css';

export function Who() {
  const words = useWords();
  const ledger = useLedger();
  const [asking, setAsking] = useState(false);
  const identity = useSyncExternalStore(
    (changed) => ledger.onIdentity(changed),
    () => ledger.identity(),
  );
  return (
    <>
      <button
        type="button"
        className={`who ${css.who}`}
        aria-label={`${words.shell.who.label}: ${identity?.words ?? words.shell.who.unset}`}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        <Icon name="person" />
        <span className={identity ? 'clip' : 'clip dim'}>{identity?.words ?? words.shell.who.unset}</span>
      </button>
      {asking && <WhoDialog onClose={() => setAsking(false)} />}
    </>
  );
}

export function WhoDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const ledger = useLedger();
  const toast = useToast();
  const [draft, setDraft] = useIdentityDraft(ledger.identity());
  const chosen = identityOf(draft, (id) => ledger.resident.row('person', id)?.name ?? null);
  const keep = async () => {
    if (!chosen) return;
    await ledger.setIdentity(chosen);
    toast.show(words.shell.who.said(chosen.words));
    onClose();
  };
  return (
    <Dialog
      title={words.shell.who.label}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.shell.who.leave}</Button>
          <Button kind="primary" refused={chosen ? null : words.shell.who.choose} onPress={() => void keep()}>
            {words.shell.who.keep}
          </Button>
        </>
      }
    >
      <IdentityForm draft={draft} onChange={setDraft} onEnter={() => void keep()} />
    </Dialog>
  );
}
