// Runs the opening (打开台账): one ledger per tab, once, with a word on how far it has come.
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { browserEnvironment } from '../../ledger/environment.ts';
import type { Environment, Ledger, Opened } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import { warmSummaries } from '../../ui/kit/use-summaries.ts';
import { type Boot, BootContext } from './opening.ts';

export function BootProvider({ ledgerKey, children }: { readonly ledgerKey: string; readonly children: ReactNode }) {
  const [boot, setBoot] = useState<Boot>({ kind: 'opening', progress: null });

  useEffect(() => {
    let current = true;
    let opened: Ledger | null = null;
    const environment = browserEnvironment((progress) => {
      if (current) setBoot((last) => (last.kind === 'opening' ? { kind: 'opening', progress } : last));
    });
    openReady(ledgerKey, environment).then(
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

/** With what every screen is drawn from worked out in slices: drawn from a bare ledger, a large overview would hold the page. */
async function openReady(key: string, environment: Environment): Promise<Opened> {
  const outcome = await openLedger(key, environment);
  if (outcome.kind === 'ready') await warmSummaries(outcome.ledger.resident, outcome.ledger.today());
  return outcome;
}
