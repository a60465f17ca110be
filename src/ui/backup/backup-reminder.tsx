// The reminder that a backup is due (备份提醒), and the daily file into the folder where one was chosen. The shell shows it.
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { quietReminder } from '../../exchange/backup/last-backup.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { useLedger, useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { grouped } from './backup-text.ts';
import { useBackupState } from './use-backup-state.ts';

const FIRST_MS = 60_000;
const AGAIN_MS = 60 * 60_000;

export function BackupReminder() {
  const words = useWords();
  const { reminder, folder } = words.backup;
  const ledger = useLedger();
  const navigate = useNavigate();
  const { state, again } = useBackupState();
  const sample = useSelect((resident, today) => settingsOf(resident, today).isSample);

  useEffect(() => {
    if (sample) return;
    const run = () =>
      void import('../../exchange/backup/folder.ts')
        .then(({ backUpIntoFolder }) => backUpIntoFolder(ledger, Date.now(), folder.mark))
        // What failed is tried again in an hour; meanwhile the reminder tells the age of the last good one.
        .then((written) => written && again(), again);
    const first = setTimeout(run, FIRST_MS);
    const hourly = setInterval(run, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(hourly);
    };
  }, [ledger, sample, folder.mark, again]);

  if (sample || state === null || !state.due) return null;
  const said = state.last === null ? reminder.never : reminder.old;
  return (
    <Banner
      tone="warn"
      title={said(state.days, grouped(state.since))}
      action={
        <>
          <Button small kind="text" onPress={() => void quietReminder(ledger, Date.now()).then(again, again)}>
            {reminder.later}
          </Button>
          <Button small onPress={() => void navigate('/backup')}>
            {reminder.act}
          </Button>
        </>
      }
    />
  );
}
