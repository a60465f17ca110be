// Who uses this machine (使用人), as it now stands.
import { useSyncExternalStore } from 'react';
import type { Identity } from '../../ledger/ledger.ts';
import { useLedger } from './use-ledger.tsx';

export function useIdentity(): Identity | null {
  const ledger = useLedger();
  return useSyncExternalStore(
    (changed) => ledger.onIdentity(changed),
    () => ledger.identity(),
  );
}
