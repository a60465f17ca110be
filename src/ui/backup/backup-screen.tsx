// Backup (备份): the file that survives this computer, the way back, restore points, and what lies here in honest words.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { BackupState } from '../../exchange/backup/last-backup.ts';
import { Button } from '../kit/button.tsx';
import { usePlace } from '../kit/place.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { grouped, momentText } from './backup-text.ts';
import { CheckSection } from './check-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { FolderBackup } from './folder-backup.tsx';
import { MakeBackupDialog } from './make-backup-dialog.tsx';
import { PointsSection } from './points-section.tsx';
import { useBackupState } from './use-backup-state.ts';

export function BackupScreen() {
  const words = useWords();
  const { make, restore, moving } = words.backup;
  usePlace(words.shell.places.backup);
  const navigate = useNavigate();
  const { state, again } = useBackupState();
  const written = ({ last, since }: BackupState) => {
    if (last === null) return make.all(grouped(since));
    return since > 0 ? make.since(grouped(since)) : make.noneSince;
  };
  const [making, setMaking] = useState(false);
  return (
    <div className={css.page}>
      <div className={css.main}>
        <Section title={make.title}>
          <div className={sectionBody.body}>
            {state !== null && (
              <>
                <p className={sectionBody.lead}>
                  {state.last === null ? make.never : make.last(momentText(state.last.at))}
                </p>
                <p className="mid">{written(state)}</p>
                {state.last !== null && <p className="mid">{make.where[state.last.where](state.last.name)}</p>}
              </>
            )}
            <p className={sectionBody.text}>{make.note}</p>
            <p className={sectionBody.quiet}>{make.phones}</p>
            <div className={sectionBody.acts}>
              <Button kind="primary" icon="backup" onPress={() => setMaking(true)}>
                {make.now}
              </Button>
              <Button onPress={() => void navigate('/backup/restore')}>{restore.open}</Button>
            </div>
          </div>
        </Section>
        <FolderBackup />
        <PointsSection />
      </div>
      <div className={css.side}>
        <FactsSection />
        <CheckSection />
        <Section title={moving.title}>
          <div className={sectionBody.body}>
            <p className={sectionBody.text}>{moving.note}</p>
          </div>
        </Section>
      </div>
      {making && (
        <MakeBackupDialog
          onClose={() => {
            setMaking(false);
            again();
          }}
        />
      )}
    </div>
  );
}
