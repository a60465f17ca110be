// Taking in (收件): many files at once, a row for each with what came of it.
import { useEffect, useRef, useState } from 'react';
import { BUNDLE_ENDING } from '../../exchange/bundle/bundle-format.ts';
import type { TakenIn } from '../../exchange/bundle/take-in.ts';
import { Button } from '../kit/button.tsx';
import { FileDrop } from '../kit/file-drop.tsx';
import { useIncomingFiles } from '../kit/incoming-files.tsx';
import { Light, LightShape } from '../kit/light.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { saveFailureSentence } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { grouped, refusedSentence } from './exchange-text.ts';
import { PhoneDesk } from './phone-desk.tsx';
import { displayList } from './scope-text.ts';
import { type Coming, useTakingIn } from './use-taking-in.ts';

export function TakeInSection({ onTaken }: { readonly onTaken: () => void }) {
  const words = useWords();
  const said = words.exchange.take;
  const narrow = useNarrow();
  const incoming = useIncomingFiles();
  const taking = useTakingIn(onTaken);
  const waiting = taking.files.filter(({ state }) => state.kind === 'waiting').length;
  const take = useRef(taking.take);
  useEffect(() => {
    take.current = taking.take;
  });
  useEffect(() => {
    // Dropped elsewhere in the app; they are handed over once.
    const files = incoming.take();
    if (files.length > 0) take.current(files);
  }, [incoming]);
  return (
    <Section title={said.title}>
      <div className={sectionBody.body}>
        <p className={sectionBody.text}>{said.note}</p>
        {/* A phone that does not know the ending would offer none of the files. */}
        {narrow ? (
          <FileDrop note={said.choose} onFiles={taking.take} />
        ) : (
          <FileDrop accept={BUNDLE_ENDING} note={said.drop} onFiles={taking.take} />
        )}
        {waiting > 0 && (
          <div className={sectionBody.acts}>
            <span className="dim">{said.queue(waiting)}</span>
            <Button small onPress={taking.stopAll}>
              {said.stopAll}
            </Button>
          </div>
        )}
        {taking.files.length > 0 && (
          <ul className={css.files} aria-label={said.title}>
            {taking.files.map((coming) => (
              <ComingFile
                key={coming.key}
                coming={coming}
                onOpen={(passphrase) => taking.open(coming.key, passphrase)}
                onAgain={() => taking.again(coming.key)}
                onStop={taking.stop}
              />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function ComingFile({
  coming,
  onOpen,
  onAgain,
  onStop,
}: {
  readonly coming: Coming;
  readonly onOpen: (passphrase: string) => void;
  readonly onAgain: () => void;
  readonly onStop: () => void;
}) {
  const words = useWords();
  const said = words.exchange.take;
  const { state, file } = coming;
  return (
    <li className={css.file}>
      <b className={css.fileName}>{file.name}</b>
      {state.kind === 'waiting' && <span className="dim">{said.waiting}</span>}
      {state.kind === 'working' && (
        <ProgressBar
          label={state.progress === null ? said.checking : said.working}
          done={state.progress?.done ?? 0}
          total={state.progress?.of ?? null}
          onCancel={onStop}
        />
      )}
      {state.kind === 'locked' && <Unlock wrong={state.wrong} onOpen={onOpen} />}
      {state.kind === 'taken' && <Result taken={state.taken} />}
      {state.kind === 'taken' && state.taken.phones !== null && <PhoneDesk differing={state.taken.phones.differing} />}
      {state.kind === 'refused' && (
        <div className={css.refused}>
          <p className="lt late" role="alert">
            <LightShape kind="late" />
            {state.refusal.code === 'cancelled' ? said.stopped : refusedSentence(words, state.refusal)}
          </p>
          {(state.refusal.code === 'cancelled' || state.refusal.code === 'stopped') && (
            <Button small onPress={onAgain}>
              {said.again}
            </Button>
          )}
        </div>
      )}
      {state.kind === 'notSaved' && (
        <div className={css.refused}>
          <p className="lt late" role="alert">
            <LightShape kind="late" />
            {said.notSaved(saveFailureSentence(words, state.reason))}
          </p>
          <Button small onPress={onAgain}>
            {said.again}
          </Button>
        </div>
      )}
    </li>
  );
}

function Result({ taken }: { readonly taken: TakenIn }) {
  const words = useWords();
  const said = words.exchange.take;
  const { header, applied, known, held, refused, conflicts, files, phones } = taken;
  const what = `${displayList(words, header.scopes)} ${said.kinds[header.kind]}`.trim();
  return (
    <div className={css.result} role="status">
      <Light
        kind="ok"
        word={applied === 0 ? said.nothingNew(grouped(known)) : said.taken(grouped(applied), grouped(known))}
      />
      <span className="dim">{said.who(header.by, what)}</span>
      {files > 0 && <span className="dim">{said.files(grouped(files))}</span>}
      {phones !== null && (
        <span className="dim">{phones.added > 0 ? said.phones(grouped(phones.added)) : said.phonesSame}</span>
      )}
      {phones !== null && phones.strangers > 0 && (
        <span className="lt late">
          <LightShape kind="late" />
          {said.strangers(grouped(phones.strangers))}
        </span>
      )}
      {conflicts.length > 0 && (
        <span className="lt soon">
          <LightShape kind="soon" />
          {said.conflicts(grouped(conflicts.length))}
        </span>
      )}
      {held > 0 && <span className="lt soon">{said.held(grouped(held))}</span>}
      {refused.map(({ code, count }) => (
        <span key={code} className="lt late">
          <LightShape kind="late" />
          {said.refused(grouped(count), words.exchange.bad[code])}
        </span>
      ))}
    </div>
  );
}

function Unlock({ wrong, onOpen }: { readonly wrong: boolean; readonly onOpen: (passphrase: string) => void }) {
  const words = useWords();
  const said = words.exchange;
  const [passphrase, setPassphrase] = useState('');
  const open = () => {
    if (passphrase !== '') onOpen(passphrase);
  };
  return (
    <div className={css.unlock}>
      <TextField
        label={said.lock.label}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={open}
        error={wrong && passphrase === '' ? said.refused.wrongPassphrase() : null}
        note={said.take.locked}
      />
      <Button refused={passphrase === '' ? said.refused.passphraseNeeded() : null} onPress={open}>
        {said.take.open}
      </Button>
    </div>
  );
}
