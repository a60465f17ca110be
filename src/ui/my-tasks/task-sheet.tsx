// A task opened (任务详情): evidence with the camera first, ready sentences, one big button; or kept for later.
import { useMemo } from 'react';
import { Link } from 'react-router';
import { displayName } from '../../domain/derive/display-name.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Dialog } from '../kit/dialog.tsx';
import { AttachedEvidence } from '../kit/evidence/attached-evidence.tsx';
import { TickForm } from '../kit/evidence/tick-form.tsx';
import { Light } from '../kit/light.tsx';
import { useToast } from '../kit/toast.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './my-tasks.module.css';
import type { Task } from './tasks-of.ts';

export function TaskSheet({
  task,
  onClose,
  onTicked,
}: {
  readonly task: Task;
  readonly onClose: () => void;
  readonly onTicked: (milestone: string) => void;
}) {
  const words = useWords();
  const said = words.myTasks;
  const { resident } = useLedger();
  const toast = useToast();
  const { row, project, state } = task;
  const attachments = resident.rows('attachment', 'milestone', row.id);
  const phrases = useMemo(() => Object.values(said.phrases), [said]);
  return (
    <Dialog
      title={row.name}
      kind="panel"
      note={
        <span className={css.sheetNote}>
          <Link to={`/project/${project.id}?node=${row.id}`}>{project.name}</Link>
          {state.kind === 'late' && <Light kind="late" word={words.project.plan.late(state.days)} />}
        </span>
      }
      onClose={onClose}
    >
      <p className={css.facts}>
        {row.planned && <span>{words.project.plan.plannedFor(row.planned.words ?? row.planned.to ?? '')}</span>}
        <span>{words.project.plan.answers(chainOf(resident, task, words.project.nobody))}</span>
      </p>
      <TickForm
        node={row}
        attachments={attachments}
        phrases={phrases}
        stacked
        onDone={() => {
          onTicked(row.id);
          onClose();
        }}
        onFold={onClose}
        onKept={() => {
          toast.show(said.keptSaid(row.name));
          onClose();
        }}
        whenDone={
          <>
            <p className={css.facts}>
              <span>{words.project.tick.doneBy(row.done?.on ?? '', row.done?.by ?? '')}</span>
              {row.done?.note && <span>{row.done.note}</span>}
            </p>
            <AttachedEvidence project={project.id} milestone={row.id} attachments={attachments} />
          </>
        }
      />
    </Dialog>
  );
}

/** 责任单位 → 责任人 → 专员. */
function chainOf(resident: Resident, { answers }: Task, nobody: string): string {
  const unit = answers.unit === null ? null : (resident.row('unit', answers.unit)?.name ?? null);
  const people = [answers.officer, answers.specialist === answers.officer ? null : answers.specialist].map((id) => {
    const person = id === null ? null : resident.row('person', id);
    return person === null ? null : displayName(person, null);
  });
  const chain = [unit, ...people].filter((part) => part !== null);
  return chain.length === 0 ? nobody : chain.join(' → ');
}
