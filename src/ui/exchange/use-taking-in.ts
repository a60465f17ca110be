// Takes files in one after the other (逐个收件): each has its own row and its own ending; one that is refused stops no other.
import { useEffect, useRef, useState } from 'react';
import { type TakeInRefusal, type TakenIn, takeIn } from '../../exchange/bundle/take-in.ts';
import { type Progress, SaveError, type SaveFailure } from '../../ledger/ledger.ts';
import { useLedger } from '../kit/use-ledger.tsx';

export type Coming = {
  readonly key: number;
  readonly file: File;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'working'; readonly progress: Progress | null }
    | { readonly kind: 'locked'; readonly wrong: boolean }
    | { readonly kind: 'taken'; readonly taken: TakenIn }
    | { readonly kind: 'refused'; readonly refusal: TakeInRefusal }
    | { readonly kind: 'notSaved'; readonly reason: SaveFailure };
};

export function useTakingIn(onTaken: () => void): {
  readonly files: readonly Coming[];
  readonly take: (files: readonly File[]) => void;
  readonly open: (key: number, passphrase: string) => void;
  readonly again: (key: number) => void;
  /** Of the file that is being taken in; the next ones go on. */
  readonly stop: () => void;
  /** Of all that wait as well. */
  readonly stopAll: () => void;
} {
  const ledger = useLedger();
  const [files, setFiles] = useState<readonly Coming[]>([]);
  const next = useRef(0);
  const stop = useRef<AbortController | null>(null);
  /** Grows with every stop of all: what was queued before waits no more. */
  const turn = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());
  useEffect(
    () => () => {
      turn.current++;
      stop.current?.abort();
    },
    [],
  );

  const show = (key: number, state: Coming['state']) =>
    setFiles((before) => before.map((each) => (each.key === key ? { ...each, state } : each)));

  const one = async (key: number, file: File, passphrase: string | null) => {
    const controller = new AbortController();
    stop.current = controller;
    show(key, { kind: 'working', progress: null });
    try {
      const taken = await takeIn(ledger, file, {
        passphrase,
        signal: controller.signal,
        onProgress: (progress) => show(key, { kind: 'working', progress }),
      });
      if (taken.ok) show(key, { kind: 'taken', taken: taken.value });
      else if (taken.refusal.code === 'passphraseNeeded') show(key, { kind: 'locked', wrong: false });
      else if (taken.refusal.code === 'wrongPassphrase') show(key, { kind: 'locked', wrong: true });
      else show(key, { kind: 'refused', refusal: taken.refusal });
    } catch (error) {
      // Whatever broke, this file says so and the next ones are taken all the same.
      if (error instanceof SaveError) show(key, { kind: 'notSaved', reason: error.reason });
      else show(key, { kind: 'refused', refusal: { code: 'stopped' } });
    }
    onTaken();
  };
  // Each begins when the one before has ended: two at once would only wait for each other's transactions.
  const queue = (key: number, file: File, passphrase: string | null) => {
    show(key, { kind: 'waiting' });
    const mine = turn.current;
    line.current = line.current.then(async () => {
      if (mine === turn.current) return one(key, file, passphrase);
      show(key, { kind: 'refused', refusal: { code: 'cancelled' } });
    });
  };
  const fileOf = (key: number) => files.find((each) => each.key === key)?.file ?? null;
  return {
    files,
    take: (given) => {
      const coming = given.map((file): Coming => ({ key: next.current++, file, state: { kind: 'waiting' } }));
      setFiles((before) => [...before, ...coming]);
      for (const { key, file } of coming) queue(key, file, null);
    },
    open: (key, passphrase) => {
      const file = fileOf(key);
      if (file !== null) queue(key, file, passphrase);
    },
    again: (key) => {
      const file = fileOf(key);
      if (file !== null) queue(key, file, null);
    },
    stop: () => stop.current?.abort(),
    stopAll: () => {
      turn.current++;
      stop.current?.abort();
    },
  };
}
