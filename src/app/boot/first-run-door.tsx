// The first-run page with what its doors do (新建台账): begins the ledger, then leads to where its first rows are filled in.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { browserEnvironment } from '../../ledger/environment.ts';
import { SaveError } from '../../ledger/ledger.ts';
import { FirstRunScreen } from '../../ui/first-run/first-run-screen.tsx';
import { useIncomingFiles } from '../../ui/kit/incoming-files.tsx';
import { SAMPLE_KEY } from '../../ui/kit/ledger-key.ts';
import { saveFailureSentence } from '../../ui/kit/sentences.ts';
import { useWords } from '../../ui/kit/words.tsx';
import { goToLedger } from '../ledger-key.ts';
import { LookMenu } from '../shell/look-menu.tsx';
import { beginLedger } from './begin-ledger.ts';
import { useBoot } from './opening.ts';
import { RestorePage } from './restore-page.tsx';

/** A backup or what somebody gave out: opened, not imported. */
const IS_LEDGER_FILE = /\.tz(?:bak|share)$/i;

export function FirstRunDoor() {
  const words = useWords();
  const navigate = useNavigate();
  const incoming = useIncomingFiles();
  const { key, created } = useBoot();
  const [working, setWorking] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  const begin = async (to: string, teams: boolean) => {
    setFailed(null);
    setWorking(words.firstRun.working);
    try {
      const ledger = await beginLedger(key, browserEnvironment(), words, { teams });
      await navigate(to);
      created(ledger);
    } catch (error) {
      const why = error instanceof SaveError ? saveFailureSentence(words, error.reason) : words.firstRun.notOpened;
      setFailed(words.firstRun.failed(why));
      setWorking(null);
    }
  };

  if (restoring) return <RestorePage onLeave={() => setRestoring(false)} />;
  return (
    <FirstRunScreen
      working={working}
      failed={failed}
      onTeams={() => void begin('/teams/fill', true)}
      onFiles={(files) => {
        incoming.give(files);
        if (files.some(({ name }) => IS_LEDGER_FILE.test(name))) setRestoring(true);
        else void begin('/import', false);
      }}
      onSample={() => goToLedger(SAMPLE_KEY)}
      onRestore={() => setRestoring(true)}
      corner={<LookMenu />}
    />
  );
}
