// What was given out of fill-in sheets (填报发出记录), newest first: who has one, who has sent it back.
import { useCallback, useEffect, useState } from 'react';
import { type GivenOut, givenOut } from '../../exchange/sheet/fill-in/given.ts';
import { useLedger } from '../kit/use-ledger.tsx';

const CHANGED = 'tz-forms-given';

/** Null while it is being read. */
export function useGiven(): readonly GivenOut[] | null {
  const ledger = useLedger();
  const [given, setGiven] = useState<readonly GivenOut[] | null>(null);
  const read = useCallback(() => {
    // A ledger that was closed meanwhile: the page that says so takes over.
    givenOut(ledger).then(setGiven, () => undefined);
  }, [ledger]);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') read();
    };
    read();
    window.addEventListener(CHANGED, read);
    // Another tab may have given out or taken back.
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener(CHANGED, read);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [read]);
  return given;
}

/** It lies outside the ledger's rows, so nobody else says that it has changed. */
export function givenHasChanged(): void {
  window.dispatchEvent(new Event(CHANGED));
}
