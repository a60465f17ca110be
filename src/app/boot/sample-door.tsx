// Writes the sample ledger (写入示例) when its address is opened and it is not there: first look, and after a reset.
import { useEffect, useRef, useState } from 'react';
import { browserEnvironment } from '../../ledger/environment.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { ProgressBar } from '../../ui/kit/progress-bar.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import { Shell } from '../shell/shell.tsx';
import { useBoot } from './opening.ts';
import { UnavailablePage } from './outcome-pages.tsx';
import { beginSample } from './sample-ledger.ts';

export function SampleDoor() {
  const words = useWords();
  const { created } = useBoot();
  const [failed, setFailed] = useState<string | null>(null);
  // Begun once, also when the words of another language arrive meanwhile.
  const begun = useRef<Promise<Ledger> | null>(null);
  useEffect(() => {
    let current = true;
    begun.current ??= beginSample(browserEnvironment(), words);
    begun.current.then(
      (ledger) => {
        if (current) created(ledger);
      },
      (error: unknown) => current && setFailed(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      current = false;
    };
  }, [created, words]);
  if (failed !== null) return <UnavailablePage reason={failed} />;
  return (
    <Shell ready={false}>
      <ProgressBar label={words.firstRun.workingSample} done={0} total={null} />
    </Shell>
  );
}
