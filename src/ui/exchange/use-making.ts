// Makes exchange files one after the other and hands them to the browser (制作文件): a bar that can be stopped, and how it ended.
import { useEffect, useRef, useState } from 'react';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { bundleFileName } from '../../exchange/bundle/bundle-format.ts';
import { type BundleMade, type BundleWish, makeBundle } from '../../exchange/bundle/make-bundle.ts';
import type { Progress } from '../../ledger/ledger.ts';
import { useLedger } from '../kit/use-ledger.tsx';
import { downloadApart } from './one-by-one.ts';

export type Order = { readonly name: string; readonly what: BundleWish['what'] };

export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly made: readonly { readonly name: string; readonly bundle: BundleMade }[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export function useMaking(): {
  readonly making: Making;
  readonly make: (orders: readonly Order[], passphrase: string | null) => Promise<void>;
  readonly stop: () => void;
} {
  const ledger = useLedger();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const make = async (orders: readonly Order[], passphrase: string | null) => {
    const controller = new AbortController();
    stop.current = controller;
    const made: { name: string; bundle: BundleMade }[] = [];
    try {
      for (const { name, what } of orders) {
        setMaking({ kind: 'working', name, progress: null });
        const bundle = await makeBundle(ledger, {
          what,
          passphrase,
          nowMs: Date.now(),
          signal: controller.signal,
          onProgress: (progress) => setMaking({ kind: 'working', name, progress }),
        });
        if (!bundle.ok) {
          setMaking({ kind: bundle.refusal.code === 'cancelled' ? 'stopped' : 'failed' });
          return;
        }
        const ledgerName = settingsOf(ledger.resident, ledger.today()).name ?? '';
        await downloadApart(bundle.value.file, bundleFileName([ledgerName, name, ledger.today()]));
        made.push({ name, bundle: bundle.value });
      }
      setMaking({ kind: 'done', made });
    } catch {
      // Whatever broke, no file was handed over; the sentence says what helps.
      setMaking({ kind: 'failed' });
    }
  };
  return { making, make, stop: () => stop.current?.abort() };
}
