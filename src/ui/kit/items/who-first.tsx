// Acts on items wait until a person is chosen (先选使用人): the button says so, and this is the way.
import { useState } from 'react';
import { Button } from '../button.tsx';
import { IdentityDialog } from '../identity-dialog.tsx';
import { useIdentity } from '../use-identity.ts';
import { useWords } from '../words.tsx';
import css from './forms.module.css';

/** Null once somebody is chosen. */
export function useWhoFirst(): string | null {
  const words = useWords();
  return useIdentity() === null ? words.items.form.whoFirst : null;
}

export function WhoFirst() {
  const words = useWords();
  const identity = useIdentity();
  const [asking, setAsking] = useState(false);
  if (identity !== null && !asking) return null;
  return (
    <div className={css.who}>
      {identity === null && <span className="dim">{words.items.form.whoFirst}</span>}
      {identity === null && (
        <Button small onPress={() => setAsking(true)}>
          {words.shell.who.label}
        </Button>
      )}
      {asking && <IdentityDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
