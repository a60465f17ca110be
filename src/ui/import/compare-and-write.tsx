// Steps 4 and 5 (看差异、导入): compares, lets the person choose, writes in one act, and shows what was written.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { importSheet } from '../../domain/commands/import-sheet.ts';
import type { SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import { ALL_ROWS, type ImportChoices, importArgsSteps } from '../../exchange/sheet/plan/import-args.ts';
import type { ImportPlan } from '../../exchange/sheet/plan/import-plan.ts';
import { writeContacts } from '../../ledger/contact.ts';
import type { Progress } from '../../ledger/ledger.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { useKeys } from '../kit/keys.ts';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger, useTakeBack } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { phonesOf } from './contacts-of.ts';
import { chosenOf } from './diff-lines.ts';
import { DiffStep } from './diff-step.tsx';
import { Foot } from './foot.tsx';
import css from './import.module.css';
import type { OpenFile } from './import-state.ts';
import { inSlices } from './in-slices.ts';
import { MEANT } from './leaving.tsx';
import { ResultStep, type Written } from './result-step.tsx';
import { StepsBar } from './steps-bar.tsx';
import type { ImportActs } from './use-import.ts';
import { type Told, usePlan } from './use-plan.ts';

const NOTHING_TOLD: Told = { match: new Map(), teams: new Map() };

export function CompareAndWrite({
  open,
  reading,
  acts,
  waiting,
  notes,
  onFinished,
}: {
  readonly open: OpenFile;
  readonly reading: SheetReading;
  readonly acts: ImportActs;
  readonly waiting: number;
  /** What the steps bar says under the steps before. */
  readonly notes: Parameters<typeof StepsBar>[0]['notes'];
  /** The file once it is written or brings nothing: leaving then loses nothing. */
  readonly onFinished: (file: File | null) => void;
}) {
  const words = useWords();
  const said = words.importing;
  const ledger = useLedger();
  const act = useAct();
  const takeBack = useTakeBack();
  const toast = useToast();
  const navigate = useNavigate();
  const [told, setTold] = useState(NOTHING_TOLD);
  const [choices, setChoices] = useState<ImportChoices>(ALL_ROWS);
  const [writing, setWriting] = useState<{ readonly projects: number; readonly progress: Progress | null } | null>(
    null,
  );
  const [failed, setFailed] = useState<string | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const abort = useRef<AbortController | null>(null);
  // After the write the plan that was carried out stays on the screen; it is not compared with itself.
  const { state, replan } = usePlan(ledger, words, open, reading, told, written !== null || writing !== null);
  const plan = state.kind === 'ready' ? state.plan : state.last;
  const chosen = useMemo(() => (plan === null ? null : chosenOf(plan, choices)), [plan, choices]);

  const write = async (ready: ImportPlan, projects: number, added: number, left: number): Promise<void> => {
    const began = performance.now();
    const stop = new AbortController();
    abort.current = stop;
    setFailed(null);
    setWriting({ projects, progress: null });
    const args = await inSlices(
      importArgsSteps(ready, choices),
      () => !stop.signal.aborted,
      () => undefined,
    );
    if (args === null) {
      setWriting(null);
      toast.show(said.write.cancelled);
      return;
    }
    const outcome = await act(importSheet, args, {
      batch: true,
      signal: stop.signal,
      onProgress: (progress) => setWriting({ projects, progress }),
    });
    setWriting(null);
    if (outcome.kind === 'refused') {
      setFailed(outcome.sentence);
      if (outcome.refusal.code === 'planIsStale') replan();
      return;
    }
    if (outcome.kind === 'notSaved') {
      if (stop.signal.aborted) toast.show(said.write.cancelled);
      else setFailed(said.write.failed(outcome.sentence));
      return;
    }
    const phones = await phonesOf(ledger, ready.contacts);
    if (phones.length > 0) await writeContacts(ledger, phones);
    const { batch } = outcome.committed;
    const undo = batch === null ? null : () => void takeBack({ batch });
    const ms = performance.now() - began;
    setWritten({ projects, added, left, notInSheet: ready.counts.notInSheet, ms, phones: phones.length, batch });
    toast.show(said.write.toast(projects), undo === null ? {} : { action: { label: said.write.takeBack, run: undo } });
  };

  const nothing =
    state.kind === 'ready' &&
    plan !== null &&
    plan.rows.every(({ changes, kind }) => changes.length === 0 && kind !== 'ask');
  const finished = nothing || written !== null;
  useEffect(() => onFinished(finished ? open.file : null), [onFinished, finished, open.file]);
  const refused =
    plan === null || chosen === null || state.kind === 'working'
      ? said.diff.working
      : plan.tooMany !== null
        ? said.diff.tooMany(grouped(plan.tooMany.rows), grouped(plan.tooMany.most))
        : chosen.unsettled > 0
          ? said.diff.settleFirst(chosen.unsettled)
          : chosen.projects === 0
            ? said.diff.nothingChosen
            : null;
  const go = () => {
    if (plan !== null && chosen !== null && refused === null && writing === null && written === null)
      void write(plan, chosen.projects, chosen.added, chosen.left);
  };
  useKeys([{ keys: 'Ctrl ↵', does: said.keys.write, whileTyping: true, run: go }]);

  const skipConflicts = useCallback(() => {
    if (plan === null) return;
    const conflicts = new Map(choices.conflicts);
    for (const { changes } of plan.rows)
      for (const { conflict, key } of changes) if (conflict && !conflicts.has(key)) conflicts.set(key, 'ledger');
    setChoices({ ...choices, conflicts });
  }, [plan, choices]);

  const bar = (
    <StepsBar
      current={written !== null || writing !== null ? 'write' : 'diff'}
      finished={written !== null}
      notes={{
        ...notes,
        ...(state.kind === 'ready' && { diff: said.steps.compared(Math.max(0.1, state.ms / 1000).toFixed(1)) }),
        ...(written !== null && { write: said.steps.written(written.projects) }),
      }}
    />
  );
  if (written !== null)
    return (
      <>
        {bar}
        <ResultStep
          written={written}
          open={open}
          reading={reading}
          onTakeBack={written.batch === null ? null : () => void takeBack({ batch: written.batch ?? '' })}
        />
        <Foot
          left={<span className="dim">{waiting > 0 && said.file.waiting(waiting)}</span>}
          right={
            <>
              <Button onPress={acts.nextFile}>{waiting > 0 ? said.file.nextFile : said.result.again}</Button>
              <Button kind="primary" onPress={() => void navigate('/ledger', { state: MEANT })}>
                {said.result.toLedger}
              </Button>
            </>
          }
        />
      </>
    );
  if (writing !== null || plan === null)
    return (
      <>
        {bar}
        <div className={css.filePage}>
          <div className={css.waitBox}>
            {writing === null ? (
              <ProgressBar
                label={said.diff.working}
                done={state.kind === 'working' ? state.done : 0}
                total={reading.projects.length}
                onCancel={() => acts.goTo('problems')}
              />
            ) : (
              <ProgressBar
                label={said.write.working(writing.projects)}
                done={writing.progress?.done ?? 0}
                total={writing.progress?.of ?? null}
                note={said.write.cancelNote}
                onCancel={() => abort.current?.abort()}
              />
            )}
          </div>
        </div>
        <Foot />
      </>
    );
  return (
    <>
      {bar}
      <DiffStep
        plan={plan}
        choices={choices}
        told={told}
        onChoices={setChoices}
        onTold={setTold}
        notice={
          <>
            {failed !== null && <Banner tone="error" title={failed} />}
            {failed === null && state.kind === 'ready' && state.anew && <span className="dim">{said.diff.stale}</span>}
          </>
        }
      />
      <Foot
        left={
          <>
            <Button onPress={() => acts.goTo('problems')}>{said.back}</Button>
            <span className="dim">{said.diff.footer(reading.projects.length)}</span>
          </>
        }
        right={
          <>
            {chosen !== null && chosen.unsettled > 0 && (
              <>
                <span className="dim">{said.diff.settleFirst(chosen.unsettled)}</span>
                <Button onPress={skipConflicts}>{said.diff.skipConflicts}</Button>
              </>
            )}
            {nothing ? (
              <>
                <Button onPress={acts.nextFile}>{waiting > 0 ? said.file.nextFile : said.result.again}</Button>
                <Button
                  kind="primary"
                  onPress={() => {
                    acts.stop();
                    void navigate('/ledger', { state: MEANT });
                  }}
                >
                  {said.result.toLedger}
                </Button>
              </>
            ) : (
              <Button kind="primary" keys="Ctrl ↵" refused={refused} onPress={go}>
                {said.diff.import(chosen?.projects ?? 0)}
              </Button>
            )}
          </>
        }
      />
    </>
  );
}

const grouped = (count: number): string => count.toLocaleString('en-US');
