// Reading the ledger (载入): nothing for 150 ms, then how far it has come.
import { useEffect, useState } from 'react';
import type { Progress } from '../../ledger/ledger.ts';
import { ProgressBar } from '../../ui/kit/progress-bar.tsx';
import { useWords } from '../../ui/kit/words.tsx';

const PATIENCE_MS = 150;

export function OpeningProgress({ progress }: { readonly progress: Progress | null }) {
  const words = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return <ProgressBar label={words.opening.reading} done={progress?.done ?? 0} total={progress?.of ?? null} />;
}
