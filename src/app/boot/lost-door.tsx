// The recovery screen's ways on (找回台账): from a backup, or with what is there once the loss has been read and accepted.
import { browserEnvironment } from '../../ledger/environment.ts';
import type { Witness } from '../../ledger/ledger.ts';
import { forgetWitness } from '../../ledger/witness.ts';
import { useBoot } from './opening.ts';
import { LostPage } from './outcome-pages.tsx';

export function LostDoor({ witness }: { readonly witness: Witness | null }) {
  const { key } = useBoot();
  const goOn = () => {
    forgetWitness(browserEnvironment(), key);
    location.reload();
  };
  return <LostPage witness={witness} onRestore={null} onAnyway={goOn} />;
}
