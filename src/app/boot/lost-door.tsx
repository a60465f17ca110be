// The recovery screen's ways on (找回台账): from a backup, or with what is there once the loss has been read and accepted.
import { useState } from 'react';
import { browserEnvironment } from '../../ledger/environment.ts';
import type { Witness } from '../../ledger/ledger.ts';
import { forgetWitness } from '../../ledger/witness.ts';
import { useBoot } from './opening.ts';
import { LostPage } from './outcome-pages.tsx';
import { RestorePage } from './restore-page.tsx';

export function LostDoor({ witness }: { readonly witness: Witness | null }) {
  const { key } = useBoot();
  const [restoring, setRestoring] = useState(false);
  const goOn = () => {
    forgetWitness(browserEnvironment(), key);
    location.reload();
  };
  if (restoring) return <RestorePage onLeave={() => setRestoring(false)} />;
  return <LostPage witness={witness} onRestore={() => setRestoring(true)} onAnyway={goOn} />;
}
