// Import (导入 Excel): five visible steps from a sheet as the office has it to one batch in the ledger.
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Words } from '../../words/catalogue.ts';
import { Button } from '../kit/button.tsx';
import { useIncomingFiles } from '../kit/incoming-files.tsx';
import { usePlace } from '../kit/place.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { CompareAndWrite } from './compare-and-write.tsx';
import { FileStep } from './file-step.tsx';
import { Foot } from './foot.tsx';
import css from './import.module.css';
import { isOpen, type OpenFile, unanswered } from './import-state.ts';
import { LeavingGuard, MEANT } from './leaving.tsx';
import { MappingStep } from './mapping-step.tsx';
import { NotALedger } from './not-a-ledger.tsx';
import { ProblemsStep } from './problems-step.tsx';
import { StepsBar } from './steps-bar.tsx';
import { type ImportActs, useImport } from './use-import.ts';

export function ImportScreen() {
  const words = useWords();
  const ledger = useLedger();
  const incoming = useIncomingFiles();
  const { state, acts } = useImport(ledger);
  const { stage, waiting } = state;
  const [finished, setFinished] = useState<File | null>(null);
  usePlace(words.importing.title);

  // A sheet dropped anywhere arrives with a navigation, also when this screen is already shown.
  const { key } = useLocation();
  useEffect(() => {
    void key;
    const files = incoming.take();
    if (files.length > 0) acts.takeFiles(files);
  }, [incoming, acts, key]);

  const working = stage.kind === 'open' && stage.open.reading !== null && stage.open.file !== finished;
  return (
    <div className={css.screen} data-unsaved={working || undefined}>
      {stage.kind === 'open' ? (
        <OpenFileSteps
          key={stage.open.file.name}
          open={stage.open}
          waiting={waiting.length}
          acts={acts}
          onFinished={setFinished}
        />
      ) : (
        <>
          <StepsBar current="file" notes={stage.kind === 'choose' ? {} : { file: stage.file.name }} />
          <FileStep stage={stage} waiting={waiting.length} acts={acts} />
        </>
      )}
      <LeavingGuard working={working} />
    </div>
  );
}

function OpenFileSteps({
  open,
  waiting,
  acts,
  onFinished,
}: {
  readonly open: OpenFile;
  readonly waiting: number;
  readonly acts: ImportActs;
  /** The file needs nothing more: leaving loses nothing. */
  readonly onFinished: (file: File | null) => void;
}) {
  const words = useWords();
  const said = words.importing;
  const { reading, understanding } = open;
  const notes = stepNotes(words, open);
  const bar = <StepsBar current={open.step} notes={notes} />;
  if (reading === null)
    return (
      <>
        {bar}
        {understanding === null ? (
          <NotALedger open={open} acts={acts} />
        ) : (
          <div className={css.filePage}>
            <div className={css.waitBox}>
              <ProgressBar
                label={said.file.phase.understanding}
                done={understanding.rows}
                total={understanding.of}
                onCancel={acts.stop}
              />
            </div>
          </div>
        )}
        <Foot left={<LeaveButton acts={acts} />} right={<span className="dim">{said.notYet}</span>} />
      </>
    );
  if (open.step === 'diff')
    return (
      <CompareAndWrite
        open={open}
        reading={reading}
        acts={acts}
        waiting={waiting}
        notes={notes}
        onFinished={onFinished}
      />
    );
  const facts = (
    <span className="dim">
      {said.problems.sheetFacts(reading.sheet, reading.projects.length)}
      {waiting > 0 && ` · ${said.file.waiting(waiting)}`}
    </span>
  );
  if (open.step === 'mapping')
    return (
      <>
        {bar}
        <MappingStep open={open} reading={reading} acts={acts} />
        <Foot
          left={
            <>
              <LeaveButton acts={acts} />
              {facts}
            </>
          }
          right={
            <>
              <Busy open={open} />
              <span className="dim">{said.notYet}</span>
              <Button
                kind="primary"
                refused={unanswered(open) ? said.questions.must : null}
                onPress={() => acts.goTo('problems')}
              >
                {said.next}
              </Button>
            </>
          }
        />
      </>
    );
  const left = reading.problems.filter((problem) => isOpen(problem, open.noted)).length;
  return (
    <>
      {bar}
      <ProblemsStep open={open} reading={reading} acts={acts} />
      <Foot
        left={
          <>
            <Button onPress={() => acts.goTo('mapping')}>{said.back}</Button>
            {facts}
          </>
        }
        right={
          <>
            <Busy open={open} />
            <span className="dim">{said.notYet}</span>
            {left > 0 && <Button onPress={() => acts.goTo('diff')}>{said.problems.goOn}</Button>}
            <Button
              kind="primary"
              refused={left > 0 ? said.problems.stillOpen(left) : null}
              onPress={() => acts.goTo('diff')}
            >
              {said.problems.toDiff}
            </Button>
          </>
        }
      />
    </>
  );
}

/** A new reading is under way: what is shown is the last one. */
function Busy({ open }: { readonly open: OpenFile }) {
  const words = useWords();
  return open.understanding === null ? null : (
    <span className="dim" role="status">
      {words.importing.file.phase.understanding}
    </span>
  );
}

function LeaveButton({ acts }: { readonly acts: ImportActs }) {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <>
      <Button
        onPress={() => {
          acts.stop();
        }}
      >
        {words.importing.file.again}
      </Button>
      <Button
        kind="text"
        onPress={() => {
          acts.stop();
          void navigate('/ledger', { state: MEANT });
        }}
      >
        {words.importing.leave}
      </Button>
    </>
  );
}

function stepNotes(words: Words, { file, reading, noted }: OpenFile): Parameters<typeof StepsBar>[0]['notes'] {
  if (reading === null) return { file: file.name };
  const said = words.importing.steps;
  const not = reading.columns.filter(({ target }) => target.kind === 'ignored').length;
  const { problems } = reading;
  return {
    file: file.name,
    mapping: said.mapped(reading.columns.length - not, not),
    problems: said.checked(problems.length, problems.filter((problem) => isOpen(problem, noted)).length),
  };
}
