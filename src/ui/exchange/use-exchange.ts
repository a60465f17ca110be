// What the exchange screen reads from disk (收发的现状): whether this is a share, what waits to be given back, who gave what.
import { useCallback, useEffect, useState } from 'react';
import { type Peer, peersOf } from '../../exchange/bundle/peers.ts';
import { type ShareNote, shareNoteOf } from '../../exchange/bundle/share-note.ts';
import { type Entry, openConflicts } from '../../ledger/held.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { devicesHere } from '../../ledger/share.ts';
import { useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';

export type ExchangeState = {
  /** Null = a whole ledger. */
  readonly note: ShareNote | null;
  readonly peers: readonly Peer[];
  readonly conflicts: readonly Entry[];
  /** Changes of a share that its giver is not known to have. */
  readonly waiting: number;
};

const QUIET_MS = 200;

export function useExchange(): { readonly state: ExchangeState | null; readonly again: () => void } {
  const ledger = useLedger();
  const version = useLedgerVersion();
  const [state, setState] = useState<ExchangeState | null>(null);
  const again = useCallback(() => {
    // A ledger that was closed meanwhile: the page that says so takes over.
    readState(ledger).then(setState, () => undefined);
  }, [ledger]);
  useEffect(() => {
    // It only says that the ledger has changed; while files are taken in it does so many times a second.
    void version;
    const timer = setTimeout(again, QUIET_MS);
    return () => clearTimeout(timer);
  }, [again, version]);
  return { state, again };
}

async function readState(ledger: Ledger): Promise<ExchangeState> {
  const [note, peers, conflicts, devices] = await Promise.all([
    shareNoteOf(ledger),
    peersOf(ledger),
    openConflicts(ledger),
    devicesHere(ledger),
  ]);
  const given = new Map(note?.heads.map(({ device, most, known }) => [device, most === known ? most : 0]));
  const waiting = devices.reduce((sum, { device, most }) => sum + Math.max(0, most - (given.get(device) ?? 0)), 0);
  return { note, peers, conflicts, waiting: note === null ? 0 : waiting };
}
