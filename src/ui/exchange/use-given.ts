// The newest giving-out of fill-in sheets (最近一次填报): who has it, who has sent it back.
import { useCallback, useEffect, useState } from 'react';
import { type GivenOut, givenOut } from '../../exchange/sheet/fill-in/given.ts';
import { useLedger } from '../kit/use-ledger.tsx';

const CHANGED = 'tz-forms-given';

export function useGiven(): GivenOut | null {
  const ledger = useLedger();
  const [given, setGiven] = useState<GivenOut | null>(null);
  const read = useCallback(() => {
    givenOut(ledger).then(
      ([newest]) => setGiven(newest ?? null),
      () => undefined,
    );
  }, [ledger]);
  useEffect(() => {
    read();
    window.addEventListener(CHANGED, read);
    return () => window.removeEventListener(CHANGED, read);
  }, [read]);
  return given;
}

/** It lies outside the ledger's rows, so nobody else says that it has changed. */
export function givenHasChanged(): void {
  window.dispatchEvent(new Event(CHANGED));
}
