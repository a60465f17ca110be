// Opens the ledger that the address names (打开台账) and keeps what came of it for the screens.
import { createContext, useContext } from 'react';
import type { Ended, Ledger, Progress, Witness } from '../../ledger/ledger.ts';

export type Boot =
  | { readonly kind: 'opening'; readonly progress: Progress | null }
  | { readonly kind: 'ready'; readonly ledger: Ledger }
  | { readonly kind: 'none' }
  | { readonly kind: 'newerSchema'; readonly found: number; readonly known: number }
  | { readonly kind: 'lost'; readonly witness: Witness | null }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'ended'; readonly why: Ended };

export type BootHandle = {
  readonly key: string;
  readonly boot: Boot;
  /** A ledger that has just been created under this key. */
  readonly created: (ledger: Ledger) => void;
};

export const BootContext = createContext<BootHandle | null>(null);

/** @throws outside the app: there is no screen without a boot. */
export function useBoot(): BootHandle {
  const handle = useContext(BootContext);
  if (!handle) throw new Error('useBoot outside BootContext');
  return handle;
}
