// Step 3 (核问题): what could not be read stands beside its cell with a proposed fix; what was mended is listed as well.
import { useCallback, useMemo, useState } from 'react';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import type { Problem, Severity } from '../../exchange/sheet/understand/understood.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { useKeys } from '../kit/keys.ts';
import { LightShape } from '../kit/light.tsx';
import { useWords } from '../kit/words.tsx';
import css from './import.module.css';
import { isOpen, type OpenFile, sheetOf } from './import-state.ts';
import { LeftoversPanel } from './leftovers-panel.tsx';
import { notesByRow } from './sheet-layout.ts';
import { SheetTable } from './sheet-table.tsx';
import type { ImportActs } from './use-import.ts';

const SHOWN = [
  ['unreadable', 'late', 'late'],
  ['missing', 'soon', 'soon'],
  ['check', 'soon', 'soon'],
  ['settled', 'ok', 'ok'],
] as const;

export function ProblemsStep({
  open,
  reading,
  acts,
}: {
  readonly open: OpenFile;
  readonly reading: SheetReading;
  readonly acts: ImportActs;
}) {
  const said = useWords().importing;
  const [only, setOnly] = useState(false);
  const [current, setCurrent] = useState<Problem | null>(null);
  const [listing, setListing] = useState(false);
  const { noted } = open;
  const sheet = sheetOf(open);
  const byRow = useMemo(() => notesByRow(reading), [reading]);
  const inOrder = useMemo(
    () =>
      reading.problems.filter((problem) => isOpen(problem, noted)).sort((a, b) => a.row - b.row || a.column - b.column),
    [reading, noted],
  );
  const counts = useMemo(() => countsOf(reading.problems, noted), [reading, noted]);

  const step = (by: 1 | -1) => {
    if (inOrder.length === 0) return;
    const at = current === null ? -1 : inOrder.findIndex(({ key }) => key === current.key);
    const from = at >= 0 ? at + by : by === 1 ? firstAfter(inOrder, current) : firstAfter(inOrder, current) - 1;
    setCurrent(inOrder[(from + inOrder.length) % inOrder.length] ?? null);
  };
  useKeys([
    { keys: 'F8', does: said.keys.nextProblem, whileTyping: true, run: () => step(1) },
    { keys: 'Shift F8', does: said.keys.previousProblem, whileTyping: true, run: () => step(-1) },
  ]);
  const onFix = useCallback((problem: Problem, fix: number | null) => acts.fix(problem.key, fix), [acts]);
  const onTarget = useCallback(
    (column: number, key: string) => acts.answer({ columns: new Map([...open.answers.columns, [column, key]]) }),
    [acts, open.answers.columns],
  );

  return (
    <>
      <div className={css.sum}>
        <p>{said.problems.sentence(inOrder.length)}</p>
        {SHOWN.map(([severity, light, shape]) =>
          counts[severity] === 0 ? null : (
            <span key={severity} className={`lt ${light}`}>
              <LightShape kind={shape} />
              {said.problems[severity]} <b>{counts[severity]}</b>
            </span>
          ),
        )}
        <Button small kind="text" onPress={() => setListing(true)}>
          {said.problems.leftovers(reading.leftovers.length)}
        </Button>
        <span className={css.sp} />
        <Checkbox label={said.problems.onlyProblems} checked={only} onChange={setOnly} />
        <Button small keys="⇧F8" onPress={() => step(-1)}>
          {said.problems.previous}
        </Button>
        <Button small keys="F8" onPress={() => step(1)}>
          {said.problems.next}
        </Button>
      </div>
      {sheet && (
        <SheetTable
          sheet={sheet}
          reading={reading}
          onTarget={onTarget}
          notes={{ byRow, only, current, noted, onFix, onNote: acts.note }}
          empty={<p className={css.nothing}>{said.problems.noneHere}</p>}
        />
      )}
      {listing && (
        <LeftoversPanel
          leftovers={reading.leftovers}
          reading={reading}
          onMend={() => {
            setListing(false);
            acts.goTo('mapping');
          }}
          onClose={() => setListing(false)}
        />
      )}
    </>
  );
}

function countsOf(problems: readonly Problem[], noted: ReadonlySet<string>): Readonly<Record<Severity, number>> {
  const counts = { unreadable: 0, missing: 0, check: 0, settled: 0 };
  for (const problem of problems) {
    if (isOpen(problem, noted)) counts[problem.severity]++;
    else counts.settled++;
  }
  return counts;
}

/** Where to go on when the place one was at has been settled meanwhile. */
function firstAfter(problems: readonly Problem[], place: Problem | null): number {
  if (place === null) return 0;
  const at = problems.findIndex(({ row, column }) => row > place.row || (row === place.row && column > place.column));
  return at < 0 ? 0 : at;
}
