// Restoring where no ledger is open (从备份恢复): from the first-run page and from the recovery page.
import { lazy, Suspense, useState } from 'react';
import { useNeededWords, useWords } from '../../ui/kit/words.tsx';
import { useBoot } from './opening.ts';
import { WholePage } from './whole-page.tsx';

const RestoreScreen = lazy(async () => ({
  default: (await import('../../ui/backup/restore-screen.tsx')).RestoreScreen,
}));

export function RestorePage({ onLeave }: { readonly onLeave: () => void }) {
  const words = useWords();
  const isWhole = useNeededWords();
  const { key } = useBoot();
  const [isShare, setIsShare] = useState(false);
  if (!isWhole) return null;
  const { title, note } = isShare ? words.exchange.open.page : words.backup.restore;
  return (
    <WholePage title={title} note={note}>
      <Suspense fallback={null}>
        <RestoreScreen ledgerKey={key} ledger={null} onBackupFirst={null} onLeave={onLeave} onShare={setIsShare} />
      </Suspense>
    </WholePage>
  );
}
