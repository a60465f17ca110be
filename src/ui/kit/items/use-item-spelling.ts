// The titles of items by sound (事项拼音): they are many, so they are spelled when somebody begins to search for them by letters.
import { useEffect } from 'react';
import { useLearnSpelling } from '../spelling.tsx';
import { useLedger, useLedgerVersion } from '../use-ledger.tsx';

export function useItemSpelling(wanted: boolean): void {
  const { resident } = useLedger();
  const version = useLedgerVersion();
  const learn = useLearnSpelling();
  useEffect(() => {
    // A new title is asked for, too.
    void version;
    if (wanted) learn(resident.all('item').map(({ name }) => name));
  }, [wanted, resident, version, learn]);
}
