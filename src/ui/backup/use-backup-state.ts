// The last backup and what has been written since (上次备份), read anew when the ledger has changed.
import { useCallback, useEffect, useState } from 'react';
import { type BackupState, readBackupState } from '../../exchange/backup/last-backup.ts';
import { useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';

/** A burst of edits is one look. */
const WAIT_MS = 400;

/** Null while it is being read. */
export function useBackupState(): { readonly state: BackupState | null; readonly again: () => void } {
  const ledger = useLedger();
  const version = useLedgerVersion();
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<BackupState | null>(null);
  const again = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => {
    // Both only say that it is time to look again.
    void version;
    void asked;
    let current = true;
    const timer = setTimeout(() => {
      readBackupState(ledger, Date.now()).then(
        (read) => current && setState(read),
        // A ledger that was closed meanwhile: the page that says so takes over.
        () => undefined,
      );
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ledger, version, asked]);
  return { state, again };
}
