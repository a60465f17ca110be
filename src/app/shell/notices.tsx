// What holds for the whole page (提示条): made-up data, plain http, a new version. Each said once, none in the way.
import { lazy, Suspense, useState } from 'react';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { Banner } from '../../ui/kit/banner.tsx';
import { Button } from '../../ui/kit/button.tsx';
import { MAIN_KEY, SAMPLE_KEY } from '../../ui/kit/ledger-key.ts';
import { useLedger, useSelect } from '../../ui/kit/use-ledger.tsx';
import { useNarrow } from '../../ui/kit/use-narrow.ts';
import { useWords } from '../../ui/kit/words.tsx';
import { resetSample } from '../boot/sample-ledger.ts';
import { goToLedger } from '../ledger-key.ts';
import { UpdateNotice } from '../update-notice.tsx';

const BackupReminder = lazy(async () => ({
  default: (await import('../../ui/backup/backup-reminder.tsx')).BackupReminder,
}));

const ShareNotice = lazy(async () => ({
  default: (await import('../../ui/exchange/share-notice.tsx')).ShareNotice,
}));

const PLAIN_READ = 'tz.plainRead';

export function Notices() {
  return (
    <div data-print="no">
      <SampleNotice />
      <PlainNotice />
      <UpdateNotice />
      <Suspense fallback={null}>
        <BackupReminder />
        <ShareNotice />
      </Suspense>
    </div>
  );
}

function SampleNotice() {
  const words = useWords();
  const ledger = useLedger();
  const narrow = useNarrow();
  const [resetting, setResetting] = useState(false);
  const isSample = useSelect((resident, today) => settingsOf(resident, today).isSample);
  // A backup of a sample, restored as somebody's ledger, is made up all the same.
  if (ledger.key !== SAMPLE_KEY) return isSample ? <Banner tone="warn" title={words.shell.sample.said} /> : null;
  return (
    <Banner
      tone="warn"
      title={words.shell.sample.said}
      action={
        <>
          <Button
            small
            kind="text"
            refused={resetting ? words.shell.sample.resetting : null}
            onPress={() => {
              setResetting(true);
              void resetSample(ledger).then(() => location.reload());
            }}
          >
            {words.shell.sample.reset}
          </Button>
          <Button small onPress={() => goToLedger(MAIN_KEY)}>
            {words.shell.sample.leave}
          </Button>
        </>
      }
    >
      {!narrow && words.shell.sample.note}
    </Banner>
  );
}

function PlainNotice() {
  const words = useWords();
  const [read, setRead] = useState(() => window.isSecureContext || wasRead());
  if (read) return null;
  return (
    <Banner
      tone="quiet"
      icon="info"
      title={words.shell.plain.said}
      action={
        <Button
          small
          onPress={() => {
            noteRead();
            setRead(true);
          }}
        >
          {words.shell.plain.read}
        </Button>
      }
    >
      {words.shell.plain.missing}
    </Banner>
  );
}

function wasRead(): boolean {
  try {
    return localStorage.getItem(PLAIN_READ) !== null;
  } catch {
    return false;
  }
}

function noteRead(): void {
  try {
    localStorage.setItem(PLAIN_READ, '1');
  } catch {
    // Said again at the next start.
  }
}
