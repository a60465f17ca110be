// What has been written (导入结果): counts, the sheet's totals checked, every cell that was not taken, and one undo for all.
import { useState } from 'react';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import { Button } from '../kit/button.tsx';
import { LightShape } from '../kit/light.tsx';
import { useWords } from '../kit/words.tsx';
import css from './import.module.css';
import type { OpenFile } from './import-state.ts';
import { LeftoversPanel } from './leftovers-panel.tsx';
import { problemSentence } from './problem-words.ts';

export type Written = {
  readonly projects: number;
  readonly added: number;
  /** Projects that bring a change and were not written whole. */
  readonly left: number;
  readonly notInSheet: number;
  readonly ms: number;
  readonly phones: number;
  /** Null when everything stood so already. */
  readonly batch: string | null;
};

export function ResultStep({
  written,
  open,
  reading,
  onTakeBack,
}: {
  readonly written: Written;
  readonly open: OpenFile;
  readonly reading: SheetReading;
  readonly onTakeBack: (() => void) | null;
}) {
  const words = useWords();
  const said = words.importing.result;
  const [listing, setListing] = useState(false);
  const totals = { agree: 0, disagree: 0, unknown: 0 };
  for (const { result } of reading.totals) totals[result]++;
  const differing = reading.problems.filter(({ code }) => code === 'totalDiffers' || code === 'countDiffers');
  return (
    <div className={css.result}>
      <h2>
        <span className="lt ok">
          <LightShape kind="ok" />
        </span>
        {written.batch === null ? said.unchanged : said.sentence(written.projects)}
      </h2>
      <dl>
        <dt>{said.file}</dt>
        <dd>{open.file.name}</dd>
        <dt>{said.added}</dt>
        <dd>{said.count(written.added)}</dd>
        <dt>{said.changed}</dt>
        <dd>{said.count(written.projects - written.added)}</dd>
        {written.left > 0 && (
          <>
            <dt>{said.left}</dt>
            <dd>{said.count(written.left)}</dd>
          </>
        )}
        {written.notInSheet > 0 && (
          <>
            <dt>{said.notInSheet}</dt>
            <dd>{said.count(written.notInSheet)}</dd>
          </>
        )}
        {written.phones > 0 && (
          <>
            <dt>{said.phones}</dt>
            <dd>{written.phones}</dd>
          </>
        )}
        <dt>{said.totals}</dt>
        <dd>
          {reading.totals.length === 0 && said.totalsNone}
          {totals.agree > 0 && <span>{said.totalsAgree(totals.agree)} </span>}
          {totals.disagree > 0 && <span className="lt late">{said.totalsDiffer(totals.disagree)}</span>}
          {totals.unknown > 0 && <span> {said.totalsUnknown(totals.unknown)}</span>}
          {differing.length > 0 && (
            <ul>
              {differing.map((problem) => (
                <li key={problem.key}>{problemSentence(words, problem)}</li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{said.leftovers}</dt>
        <dd>
          {said.cells(reading.leftovers.length)}
          {reading.leftovers.length > 0 && (
            <Button small kind="text" onPress={() => setListing(true)}>
              {said.list}
            </Button>
          )}
        </dd>
        <dt>{said.seconds}</dt>
        <dd>{said.inSeconds((written.ms / 1000).toFixed(1))}</dd>
      </dl>
      {onTakeBack && (
        <p>
          <Button icon="undo" onPress={onTakeBack}>
            {words.importing.write.takeBack}
          </Button>
        </p>
      )}
      {listing && (
        <LeftoversPanel
          leftovers={reading.leftovers}
          reading={reading}
          onMend={null}
          onClose={() => setListing(false)}
        />
      )}
    </div>
  );
}
