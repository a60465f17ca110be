// Makes a backup (立即备份): with a passphrase or without, a bar that can be stopped, and where the file has gone.
import { useEffect, useRef, useState } from 'react';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { backupFileName } from '../../exchange/backup/backup-format.ts';
import { writeIntoFolder } from '../../exchange/backup/folder.ts';
import { keepLastBackup } from '../../exchange/backup/last-backup.ts';
import { type BackupMade, makeBackup } from '../../exchange/backup/make-backup.ts';
import type { Progress } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { download } from '../kit/download.ts';
import { LightShape } from '../kit/light.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { RadioCards } from '../kit/radio-cards.tsx';
import sectionBody from '../kit/section-body.module.css';
import { TextField } from '../kit/text-field.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { grouped, sizeText } from './backup-text.ts';

const SHORTEST = 8;

type Phase =
  | { readonly kind: 'asking'; readonly failed: string | null }
  | { readonly kind: 'working'; readonly progress: Progress | null; readonly stop: AbortController }
  | { readonly kind: 'done'; readonly made: BackupMade; readonly name: string; readonly inFolder: boolean };

export function MakeBackupDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const said = words.backup.dialog;
  const ledger = useLedger();
  const [lock, setLock] = useState<'plain' | 'locked'>('plain');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [phase, setPhase] = useState<Phase>({ kind: 'asking', failed: null });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const refused = refusalOf();
  function refusalOf(): string | null {
    if (lock === 'plain') return null;
    if ([...passphrase].length < SHORTEST) return said.short;
    return passphrase === again ? null : said.differs;
  }

  const run = async () => {
    if (refused !== null || phase.kind !== 'asking') return;
    const controller = new AbortController();
    stop.current = controller;
    setPhase({ kind: 'working', progress: null, stop: controller });
    try {
      const made = await makeBackup(ledger, {
        passphrase: lock === 'locked' ? passphrase : null,
        nowMs: Date.now(),
        signal: controller.signal,
        onProgress: (progress) => setPhase({ kind: 'working', progress, stop: controller }),
      });
      if (!made.ok) {
        setPhase({ kind: 'asking', failed: made.refusal.code === 'cancelled' ? said.stopped : said.failed });
        return;
      }
      const name = backupFileName(settingsOf(ledger.resident, ledger.today()).name ?? '', ledger.today());
      const inFolder = await writeIntoFolder(ledger, name, made.value.file);
      if (!inFolder) download(made.value.file, name);
      const { created, seq } = made.value;
      await keepLastBackup(ledger, { at: created, name, seq, where: inFolder ? 'folder' : 'downloads' });
      setPhase({ kind: 'done', made: made.value, name, inFolder });
    } catch {
      // Whatever broke, no file was handed over; the sentence says what helps.
      setPhase({ kind: 'asking', failed: said.failed });
    }
  };

  if (phase.kind === 'done') {
    const { made, name, inFolder } = phase;
    return (
      <Dialog
        title={said.title}
        onClose={onClose}
        actions={
          <Button kind="primary" onPress={onClose}>
            {said.close}
          </Button>
        }
      >
        <div className={css.form} role="status">
          <b>{said.done(name, sizeText(words, made.file.size))}</b>
          <p>{said.holds(grouped(made.counts.change), grouped(made.counts.blob))}</p>
          <p className="mid">{inFolder ? said.doneFolder : said.doneDownload}</p>
          {made.leftOut > 0 && <p className="mid">{said.leftOut(made.leftOut)}</p>}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={said.title}
      onClose={onClose}
      actions={
        phase.kind === 'asking' && (
          <>
            <Button onPress={onClose}>{said.leave}</Button>
            <Button kind="primary" refused={refused} onPress={() => void run()}>
              {said.act}
            </Button>
          </>
        )
      }
    >
      {phase.kind === 'working' ? (
        <ProgressBar
          label={lock === 'locked' ? said.workingLock : said.working}
          done={phase.progress?.done ?? 0}
          total={phase.progress?.of ?? null}
          onCancel={() => phase.stop.abort()}
        />
      ) : (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <RadioCards
            label={said.lock}
            value={lock}
            onChange={setLock}
            cards={[
              { value: 'plain', title: said.plain, note: said.plainNote },
              { value: 'locked', title: said.locked, note: said.lockedNote },
            ]}
          />
          {lock === 'locked' && (
            <>
              <TextField
                label={said.passphrase}
                type="password"
                autoComplete="new-password"
                value={passphrase}
                onChange={setPassphrase}
                note={said.honest}
                required
              />
              <TextField
                label={said.again}
                type="password"
                autoComplete="new-password"
                value={again}
                onChange={setAgain}
                error={again !== '' && again !== passphrase ? said.differs : null}
                onEnter={() => void run()}
                required
              />
            </>
          )}
          <p className={sectionBody.quiet}>{words.backup.make.phones}</p>
          {phase.failed !== null && (
            <p className="lt late" role="alert">
              <LightShape kind="late" />
              {phase.failed}
            </p>
          )}
        </form>
      )}
    </Dialog>
  );
}
