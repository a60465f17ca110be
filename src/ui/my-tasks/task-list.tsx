// One group of tasks (任务分组): the tick at the right for the right thumb, the words open the sheet. On the desk a ruled list.
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { completeMilestone } from '../../domain/commands/complete-milestone.ts';
import { missingEvidence } from '../../domain/commands/evidence-rule.ts';
import { weekday } from '../../domain/day.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import { tickDraftKey } from '../kit/evidence/use-tick.ts';
import { Icon } from '../kit/icon.tsx';
import { Light } from '../kit/light.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './my-tasks.module.css';
import type { Task } from './tasks-of.ts';

export function TaskList({
  title,
  tasks,
  drafts,
  narrow,
  onOpen,
  onTicked,
}: {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** Keys of drafts that wait. */
  readonly drafts: ReadonlySet<string>;
  readonly narrow: boolean;
  readonly onOpen: (milestone: string) => void;
  readonly onTicked: (milestone: string) => void;
}) {
  return (
    <section className={css.group}>
      <h3>
        {title}
        {!narrow && <span className="dim"> {tasks.length}</span>}
      </h3>
      <ul>
        {tasks.map((task) => (
          <TaskRow
            key={task.row.id}
            task={task}
            kept={drafts.has(tickDraftKey(task.row.id))}
            onOpen={onOpen}
            onTicked={onTicked}
          />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({
  task,
  kept,
  onOpen,
  onTicked,
}: {
  readonly task: Task;
  readonly kept: boolean;
  readonly onOpen: (milestone: string) => void;
  readonly onTicked: (milestone: string) => void;
}) {
  const words = useWords();
  const said = words.myTasks;
  const ledger = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const [running, setRunning] = useState(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const { row, project } = task;
  const isDone = row.done !== null;
  const needs = missingEvidence(row.evidence, ledger.resident.rows('attachment', 'milestone', row.id));
  const press = async () => {
    // Anything to be added or already begun is done in the sheet; a plain tick is one touch.
    if (isDone || needs !== null || kept) return onOpen(row.id);
    if (running) return;
    setRunning(true);
    onTicked(row.id);
    const outcome = await act(
      completeMilestone,
      { milestone: row.id, on: today, note: null, evidence: [] },
      { said: words.project.tick.said(row.name) },
    );
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    if (mounted.current) setRunning(false);
  };
  return (
    <li className={isDone ? `${css.task} ${css.done}` : css.task}>
      <button type="button" className={css.words} onClick={() => onOpen(row.id)}>
        <b>{row.name}</b>
        <span className={css.project}>{project.name}</span>
        <span className={css.marks}>
          <When task={task} />
          {!isDone && needs !== null && (
            <span className={css.asks}>
              <Icon name={needs === 'photo' ? 'camera' : 'paperclip'} size={18} />
              {words.fields.choices.milestone.evidence[needs]}
            </span>
          )}
          {kept && !isDone && <span className="tag pen">{said.kept}</span>}
        </span>
      </button>
      <Link to={`/project/${project.id}?node=${row.id}`} className={css.toProject}>
        {said.toProject}
      </Link>
      <button
        type="button"
        className={css.tick}
        aria-pressed={isDone}
        aria-label={isDone ? words.project.plan.ticked(row.name) : words.project.plan.tick(row.name)}
        onClick={() => void press()}
      >
        <i>{(isDone || running) && <Icon name="tick" size={22} />}</i>
      </button>
    </li>
  );
}

function When({ task }: { readonly task: Task }) {
  const words = useWords();
  const said = words.myTasks;
  const today = useToday();
  const { state, row } = task;
  if (state.kind === 'done')
    return <span>{state.on === null ? words.project.plan.doneSometime : said.doneOn(shortDay(state.on, today))}</span>;
  if (state.kind === 'late') return <Light kind="late" word={words.project.plan.late(state.days)} />;
  if (state.kind === 'noPlan' || state.kind === 'standing')
    return <span>{state.words ?? words.project.plan.noPlan}</span>;
  const day = said.due(shortDay(state.due, today), weekday(state.due));
  if (state.kind === 'soon') return <Light kind="soon" word={state.days === 0 ? words.project.plan.today : day} />;
  return <Light kind="ok" word={row.planned?.words ?? day} />;
}
