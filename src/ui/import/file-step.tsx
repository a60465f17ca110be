// Step 1 (选文件): drop, read with progress, a password when it needs one, and a clear sentence when it cannot be read.
import { useState } from 'react';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { FileDrop } from '../kit/file-drop.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { readRefusalSentence } from '../kit/read-refusal.ts';
import { TextField } from '../kit/text-field.tsx';
import { useWords } from '../kit/words.tsx';
import { BlankSheetButton } from './blank-sheet-button.tsx';
import css from './import.module.css';
import type { Stage } from './import-state.ts';
import type { ImportActs } from './use-import.ts';

const SHEETS = '.xlsx,.xlsm,.xls,.et,.csv,.ods,.txt';

export function FileStep({
  stage,
  waiting,
  acts,
}: {
  readonly stage: Exclude<Stage, { readonly kind: 'open' }>;
  readonly waiting: number;
  readonly acts: ImportActs;
}) {
  const words = useWords();
  const said = words.importing;
  return (
    <div className={css.filePage}>
      {stage.kind === 'choose' && (
        <div className={css.choose}>
          {stage.refused && (
            <Banner tone="error" title={said.refused.title(stage.refused.name)}>
              {readRefusalSentence(words, stage.refused.refusal)} {said.refused.untouched}
            </Banner>
          )}
          <FileDrop large paste accept={SHEETS} title={said.file.drop} note={said.file.note} onFiles={acts.takeFiles} />
          <BlankSheetButton />
        </div>
      )}
      {stage.kind === 'reading' && (
        <div className={css.waitBox}>
          <h2>{said.file.reading(stage.file.name)}</h2>
          <ProgressBar
            label={said.file.phase[stage.progress?.phase ?? 'inflating']}
            done={stage.progress?.rows ?? 0}
            total={stage.progress?.of ?? null}
            onCancel={acts.stop}
          />
        </div>
      )}
      {stage.kind === 'password' && <Password stage={stage} acts={acts} />}
      {waiting > 0 && (
        <p className={css.waiting}>
          <span className="dim">{said.file.waiting(waiting)}</span>
          {stage.kind === 'choose' && (
            <Button small onPress={acts.nextFile}>
              {said.file.nextFile}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function Password({
  stage: { file, wrong },
  acts,
}: {
  readonly stage: Extract<Stage, { readonly kind: 'password' }>;
  readonly acts: ImportActs;
}) {
  const said = useWords().importing;
  const [typed, setTyped] = useState('');
  const open = () => {
    if (typed !== '') acts.openWith(typed);
  };
  return (
    <form
      className={css.waitBox}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <h2>{said.password.title(file.name)}</h2>
      <TextField
        label={said.password.label}
        type="password"
        value={typed}
        onChange={setTyped}
        onEnter={open}
        error={wrong ? said.refused.wrongPassword : null}
        note={said.password.note}
      />
      <div className={css.row}>
        <Button kind="primary" type="submit">
          {said.password.open}
        </Button>
        <Button onPress={acts.stop}>{said.file.again}</Button>
      </div>
    </form>
  );
}
