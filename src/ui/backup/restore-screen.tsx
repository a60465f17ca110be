// Restore from a backup (从备份恢复), or open what somebody gave out: read and checked first, switched to in one step, loaded anew.
// Works without an open ledger: the first-run page and the recovery page stand around it.
import { useEffect, useRef, useState } from 'react';
import type { BackupRefusal } from '../../exchange/backup/backup-refusal.ts';
import { type OpenBackup, openBackup } from '../../exchange/backup/open-backup.ts';
import { restoreBackup } from '../../exchange/backup/restore-backup.ts';
import { type OpenAsLedgerWish, openAsLedger } from '../../exchange/bundle/open-as-ledger.ts';
import { type OpenBundle, openBundle } from '../../exchange/bundle/open-bundle.ts';
import { browserEnvironment } from '../../ledger/environment.ts';
import { type Ledger, type Progress, SaveError } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { FileDrop } from '../kit/file-drop.tsx';
import { useIncomingFiles } from '../kit/incoming-files.tsx';
import { SAMPLE_KEY } from '../kit/ledger-key.ts';
import { LightShape } from '../kit/light.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import sectionBody from '../kit/section-body.module.css';
import { saveFailureSentence } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { backupRefusalSentence } from './backup-text.ts';
import { RestorePreview } from './restore-preview.tsx';
import { SharePreview } from './share-preview.tsx';

type Phase =
  | { readonly kind: 'choose'; readonly failed: string | null }
  | { readonly kind: 'locked'; readonly file: File; readonly failed: string | null }
  | { readonly kind: 'checking'; readonly locked: boolean; readonly progress: Progress | null }
  | { readonly kind: 'ready'; readonly file: File; readonly backup: OpenBackup }
  | { readonly kind: 'share'; readonly file: File; readonly bundle: OpenBundle }
  | { readonly kind: 'restoring'; readonly progress: Progress | null }
  | { readonly kind: 'switched' }
  /** After the old ledger was closed: only loading the page again helps. */
  | { readonly kind: 'broken' };

/** What every way to another ledger needs. */
type SwitchWish = Pick<OpenAsLedgerWish, 'key' | 'environment' | 'beforeSwitch' | 'onProgress' | 'signal'>;

export function RestoreScreen({
  ledgerKey,
  ledger,
  onBackupFirst,
  onLeave,
  onShare,
}: {
  readonly ledgerKey: string;
  /** The ledger that is open here, null where none is or it does not open. */
  readonly ledger: Ledger | null;
  /** Null where there is nothing to back up. */
  readonly onBackupFirst: (() => void) | null;
  readonly onLeave: () => void;
  /** Whether the file is one that somebody gave out: the page around says so. */
  readonly onShare?: (isShare: boolean) => void;
}) {
  const words = useWords();
  const said = words.backup.restore;
  const [phase, setPhase] = useState<Phase>({ kind: 'choose', failed: null });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { kind } = phase;
  useEffect(() => {
    if (kind === 'share') onShare?.(true);
    if (kind === 'choose' || kind === 'locked' || kind === 'ready') onShare?.(false);
  }, [kind, onShare]);
  const incoming = useIncomingFiles();
  const first = useRef<(file: File) => void>(() => undefined);
  useEffect(() => {
    first.current = (file) => void check(file, null);
  });
  useEffect(() => {
    // Dropped on the first-run page; handed over once.
    const [file] = incoming.take();
    if (file !== undefined) first.current(file);
  }, [incoming]);

  const check = async (file: File, passphrase: string | null) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const locked = passphrase !== null;
    setPhase({ kind: 'checking', locked, progress: null });
    const opened = await openBackup(file, {
      passphrase,
      signal: controller.signal,
      onProgress: (progress) => setPhase({ kind: 'checking', locked, progress }),
    });
    if (opened.ok) setPhase({ kind: 'ready', file, backup: opened.value });
    else if (opened.refusal.code === 'notBackup') await checkShare(file, passphrase, controller.signal);
    else setPhase(afterRefusal(file, opened.refusal));
  };
  const checkShare = async (file: File, passphrase: string | null, signal: AbortSignal) => {
    const opened = await openBundle(file, { passphrase, signal });
    if (opened.ok) setPhase({ kind: 'share', file, bundle: opened.value });
    else if (opened.refusal.code === 'isBackup') setPhase(afterRefusal(file, { code: 'notBackup' }));
    else setPhase(afterRefusal(file, opened.refusal));
  };
  const withUntouched = (sentence: string) => (ledger === null ? sentence : said.withUntouched(sentence));
  const afterRefusal = (file: File, refusal: BackupRefusal): Phase => {
    if (refusal.code === 'passphraseNeeded') return { kind: 'locked', file, failed: null };
    const failed = backupRefusalSentence(words, refusal);
    if (refusal.code === 'wrongPassphrase') return { kind: 'locked', file, failed };
    return { kind: 'choose', failed: refusal.code === 'cancelled' ? said.stopped : withUntouched(failed) };
  };

  const restore = (file: File, backup: OpenBackup) =>
    switchTo(ledgerKey, async (common) => {
      const identity = ledger?.id === backup.facts.header.ledger ? ledger.identity() : null;
      const asSample = common.key === SAMPLE_KEY;
      const done = await restoreBackup(backup, { ...common, asSample, fileName: file.name, identity });
      if (done.ok) return null;
      return done.refusal.code === 'notSample' ? notOpened(done.refusal.code) : afterRefusal(file, done.refusal);
    });
  const openShare = (file: File, bundle: OpenBundle) =>
    switchTo(keyFor(bundle), async (common) => {
      const done = await openAsLedger(bundle, { ...common, asSample: common.key === SAMPLE_KEY });
      if (done.ok) return null;
      const { refusal } = done;
      switch (refusal.code) {
        case 'isBackup':
        case 'notComplete':
        case 'isSample':
        case 'notSample':
          return notOpened(refusal.code);
        default:
          return afterRefusal(file, refusal);
      }
    });
  const notOpened = (code: 'isBackup' | 'notComplete' | 'isSample' | 'notSample'): Phase => ({
    kind: 'choose',
    failed: withUntouched(words.exchange.refused[code]()),
  });
  /** What is made up opens as the sample, whichever ledger is open. */
  const keyFor = ({ facts }: OpenBundle) => (facts.header.sample === true ? SAMPLE_KEY : ledgerKey);

  /** Puts another ledger in the place of the one that is open; null = done. */
  const switchTo = async (key: string, work: (common: SwitchWish) => Promise<Phase | null>) => {
    const signal = stop.current?.signal;
    const closed = { now: false };
    setPhase({ kind: 'restoring', progress: null });
    try {
      const refused = await work({
        key,
        environment: browserEnvironment(),
        onProgress: (progress) => setPhase({ kind: 'restoring', progress }),
        beforeSwitch: () => {
          closed.now = true;
          if (key === ledgerKey) ledger?.close();
        },
        ...(signal === undefined ? {} : { signal }),
      });
      if (refused !== null) {
        setPhase(refused);
        return;
      }
      setPhase({ kind: 'switched' });
      history.replaceState(null, '', `#/${key}/`);
      location.reload();
    } catch (error) {
      if (closed.now) {
        setPhase({ kind: 'broken' });
        return;
      }
      const why =
        error instanceof SaveError
          ? saveFailureSentence(words, error.reason)
          : backupRefusalSentence(words, { code: 'stopped' });
      setPhase({ kind: 'choose', failed: withUntouched(why) });
    }
  };

  const cancel = () => stop.current?.abort();
  switch (phase.kind) {
    case 'choose':
      return (
        <div className={css.restore}>
          <FileDrop
            large
            multiple={false}
            title={said.choose}
            note={said.chooseNote}
            onFiles={([file]) => {
              if (file !== undefined) void check(file, null);
            }}
          />
          {phase.failed !== null && <Failed sentence={phase.failed} />}
          <div className={sectionBody.acts}>
            <Button onPress={onLeave}>{said.leave}</Button>
          </div>
        </div>
      );
    case 'locked':
      return (
        <Passphrase
          name={phase.file.name}
          failed={phase.failed}
          onOpen={(passphrase) => void check(phase.file, passphrase)}
          onOther={() => setPhase({ kind: 'choose', failed: null })}
        />
      );
    case 'checking':
      return (
        <div className={css.restore}>
          <ProgressBar
            label={phase.locked && phase.progress === null ? said.checkingLock : said.checking}
            done={phase.progress?.done ?? 0}
            total={phase.progress?.of ?? null}
            onCancel={cancel}
          />
        </div>
      );
    case 'ready':
      return (
        <RestorePreview
          facts={phase.backup.facts}
          ledger={ledger}
          onBackupFirst={onBackupFirst}
          onRestore={() => void restore(phase.file, phase.backup)}
          onOther={() => {
            phase.backup.close();
            setPhase({ kind: 'choose', failed: null });
          }}
          onLeave={onLeave}
        />
      );
    case 'share':
      return (
        <SharePreview
          facts={phase.bundle.facts}
          ledger={keyFor(phase.bundle) === ledgerKey ? ledger : null}
          inSample={ledgerKey === SAMPLE_KEY}
          onOpen={() => void openShare(phase.file, phase.bundle)}
          onBackupFirst={onBackupFirst}
          onOther={() => {
            phase.bundle.close();
            setPhase({ kind: 'choose', failed: null });
          }}
          onLeave={onLeave}
        />
      );
    case 'restoring':
      return (
        <div className={css.restore}>
          <ProgressBar
            label={said.restoring}
            done={phase.progress?.done ?? 0}
            total={phase.progress?.of ?? null}
            note={said.restoringNote}
            onCancel={cancel}
          />
        </div>
      );
    case 'switched':
      return <p role="status">{said.switched}</p>;
    case 'broken':
      return (
        <div className={css.restore}>
          <Failed sentence={said.failedSwitch} />
          <div className={sectionBody.acts}>
            <Button kind="primary" onPress={() => location.reload()}>
              {said.reload}
            </Button>
          </div>
        </div>
      );
  }
}

function Passphrase({
  name,
  failed,
  onOpen,
  onOther,
}: {
  readonly name: string;
  readonly failed: string | null;
  readonly onOpen: (passphrase: string) => void;
  readonly onOther: () => void;
}) {
  const words = useWords();
  const said = words.backup.restore;
  const [passphrase, setPassphrase] = useState('');
  const open = () => {
    if (passphrase !== '') onOpen(passphrase);
  };
  return (
    <form
      className={css.pass}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <p className={sectionBody.lead}>{said.lockedTitle(name)}</p>
      <TextField
        label={said.passphrase}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={open}
        error={passphrase === '' ? failed : null}
        required
      />
      <div className={sectionBody.acts}>
        <Button
          kind="primary"
          refused={passphrase === '' ? backupRefusalSentence(words, { code: 'passphraseNeeded' }) : null}
          onPress={open}
        >
          {said.unlock}
        </Button>
        <Button onPress={onOther}>{said.other}</Button>
      </div>
    </form>
  );
}

function Failed({ sentence }: { readonly sentence: string }) {
  return (
    <p className="lt late" role="alert">
      <LightShape kind="late" />
      {sentence}
    </p>
  );
}
