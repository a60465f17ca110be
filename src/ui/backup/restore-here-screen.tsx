// Restoring over the ledger that is open (从备份恢复): a screen of its own below the backup page.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePlace } from '../kit/place.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { MakeBackupDialog } from './make-backup-dialog.tsx';
import { RestoreScreen } from './restore-screen.tsx';

export function RestoreHereScreen() {
  const words = useWords();
  const { restore } = words.backup;
  const ledger = useLedger();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  usePlace(restore.title, [{ title: words.shell.places.backup, to: '/backup' }]);
  return (
    <div className={css.restorePage}>
      <Section title={restore.title}>
        <div className={sectionBody.body}>
          <p className={sectionBody.text}>{restore.note}</p>
          <RestoreScreen
            ledgerKey={ledger.key}
            ledger={ledger}
            onBackupFirst={() => setMaking(true)}
            onLeave={() => void navigate('/backup')}
          />
        </div>
      </Section>
      {making && <MakeBackupDialog onClose={() => setMaking(false)} />}
    </div>
  );
}
