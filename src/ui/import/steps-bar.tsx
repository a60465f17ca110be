// The five steps of an import (导入五步), all in sight: what is done, where one is, what comes.
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/words.tsx';
import css from './import.module.css';

export const STEPS = ['file', 'mapping', 'problems', 'diff', 'write'] as const;
export type StepName = (typeof STEPS)[number];

export function StepsBar({
  current,
  notes,
  finished = false,
}: {
  readonly current: StepName;
  /** The quiet line under a step's name. */
  readonly notes: Partial<Readonly<Record<StepName, string>>>;
  /** The last step is done, too. */
  readonly finished?: boolean;
}) {
  const { steps } = useWords().importing;
  const at = STEPS.indexOf(current);
  return (
    <ol className={css.steps} aria-label={steps.label}>
      {STEPS.map((name, index) => {
        const done = index < at || (finished && index === at);
        return (
          <li
            key={name}
            className={done ? css.done : index === at ? css.current : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <b aria-hidden="true">{done ? <Icon name="tick" size={14} /> : index + 1}</b>
            <span>
              {steps[name]}
              {notes[name] && <small className="clip">{notes[name]}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
