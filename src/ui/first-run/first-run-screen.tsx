// First run (新建台账): three doors and a quiet line. Files may be dropped anywhere on the page.
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { Kbd } from '../kit/kbd.tsx';
import { useKeys } from '../kit/keys.ts';
import { LightShape } from '../kit/light.tsx';
import { Mark } from '../kit/mark.tsx';
import { usePlace } from '../kit/place.tsx';
import { useWords } from '../kit/words.tsx';
import { ExcelArt, SampleArt, TeamsArt } from './door-art.tsx';
import css from './first-run.module.css';
import { useFilesOverPage } from './use-files-over-page.ts';

const SHEETS = '.xlsx,.xlsm,.xls,.et,.csv,.ods,.txt';

export function FirstRunScreen({
  working,
  failed,
  onTeams,
  onFiles,
  onSample,
  onRestore,
  corner,
}: {
  /** Words of what is being set up; the doors wait meanwhile. */
  readonly working: string | null;
  readonly failed: string | null;
  readonly onTeams: () => void;
  /** Null while this version cannot import: its door is then absent. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
  readonly onSample: (() => void) | null;
  readonly onRestore: (() => void) | null;
  /** Theme and language. */
  readonly corner: ReactNode;
}) {
  const words = useWords();
  const { firstRun } = words;
  usePlace(firstRun.title);
  const input = useRef<HTMLInputElement>(null);
  const [dragging, setDragging] = useState(false);
  const ready = working === null;
  useFilesOverPage(ready ? onFiles : null, setDragging);

  const doors = [
    { ...firstRun.teams, art: <TeamsArt />, run: onTeams },
    ...(onFiles ? [{ ...firstRun.excel, art: <ExcelArt />, run: () => input.current?.click(), takesFiles: true }] : []),
    ...(onSample ? [{ ...firstRun.sample, art: <SampleArt />, run: onSample }] : []),
  ];
  useKeys(
    doors.map((door, index) => ({
      keys: String(index + 1),
      does: door.act,
      run: () => ready && door.run(),
    })),
  );
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    if (files.length > 0) onFiles?.(files);
  };

  return (
    <div className={css.page}>
      <header className={css.top}>
        <Mark label={words.shell.app} />
        <b>{words.shell.app}</b>
        <span className={css.corner}>{corner}</span>
      </header>
      <main className={css.middle}>
        <h1>{firstRun.title}</h1>
        <p className={css.note}>{firstRun.note}</p>
        <div className={`wuwen ${css.doors}`}>
          {doors.map((door, index) => (
            <button
              key={door.title}
              type="button"
              className={css.door}
              data-over={('takesFiles' in door && dragging) || undefined}
              aria-disabled={ready ? undefined : true}
              onClick={() => ready && door.run()}
            >
              {door.art}
              <b>{door.title}</b>
              <span className={css.words}>{door.note}</span>
              <span className={`btn ${index === 0 ? 'pri' : ''} ${css.go}`}>
                {'takesFiles' in door && dragging ? firstRun.excel.drop : door.act}
                <Kbd keys={String(index + 1)} />
              </span>
            </button>
          ))}
        </div>
        <div className={css.below} role="status">
          {working}
          {failed && (
            <span className="lt late">
              <LightShape kind="late" />
              {failed}
            </span>
          )}
        </div>
        {onRestore && (
          <p className={css.restore}>
            <button type="button" className="btn text" onClick={onRestore}>
              {firstRun.restore}
            </button>
            <span className="dim">{firstRun.restoreNote}</span>
          </p>
        )}
        <input
          ref={input}
          type="file"
          multiple
          accept={SHEETS}
          hidden
          onChange={choose}
          aria-label={firstRun.excel.act}
        />
      </main>
      <footer className={css.foot}>
        <LightShape kind="soon" />
        {firstRun.classified}
      </footer>
    </div>
  );
}
