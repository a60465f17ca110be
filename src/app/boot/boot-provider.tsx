// Runs the opening (打开台账): one ledger per tab, once, with a word on how far it has come.
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { browserEnvironment } from '../../ledger/environment.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import { type Boot, BootContext } from './opening.ts';

export function BootProvider({ ledgerKey, children }: { readonly ledgerKey: string; readonly children: ReactNode }) {
  const [boot, setBoot] = useState<Boot>({ kind: 'opening', progress: null });

  useEffect(() => {
    let current = true;
    let opened: Ledger | null = null;
    const environment = browserEnvironment((progress) => {
      if (current) setBoot((last) => (last.kind === 'opening' ? { kind: 'opening', progress } : last));
    });
    openLedger(ledgerKey, environment).then(
      (outcome) => {
        if (outcome.kind === 'ready') opened = outcome.ledger;
        if (current) setBoot(outcome);
        else opened?.close();
      },
      (error: unknown) => {
        // Shown as what it is; the details are for whoever maintains the program.
        if (current) setBoot({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      current = false;
      opened?.close();
    };
  }, [ledgerKey]);

  const ledger = boot.kind === 'ready' ? boot.ledger : null;
  useEffect(() => ledger?.onEnded((why) => setBoot({ kind: 'ended', why })), [ledger]);

  const created = useCallback((fresh: Ledger) => setBoot({ kind: 'ready', ledger: fresh }), []);
  const handle = useMemo(() => ({ key: ledgerKey, boot, created }), [ledgerKey, boot, created]);
  return <BootContext.Provider value={handle}>{children}</BootContext.Provider>;
}
