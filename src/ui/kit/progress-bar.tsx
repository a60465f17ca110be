// Long work (进度): how far, and a way to stop it. Never a spinner.
import { useId } from 'react';
import { Button } from './button.tsx';
import css from './progress-bar.module.css';
import { useWords } from './words.tsx';

export function ProgressBar({
  label,
  done,
  total,
  note,
  onCancel,
}: {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known; the bar is then empty and only the label speaks. */
  readonly total: number | null;
  readonly note?: string;
  readonly onCancel?: () => void;
}) {
  const words = useWords();
  const heading = useId();
  const share = total ? Math.min(1, done / total) : 0;
  return (
    <div className={css.box}>
      <b id={heading} className={css.label}>
        {label}
        {total !== null && ` ${words.kit.progress.of(grouped(done), grouped(total))}`}
      </b>
      <div
        role="progressbar"
        aria-labelledby={heading}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={total === null ? undefined : Math.min(done, total)}
        className={css.bar}
      >
        <i style={{ transform: `scaleX(${share})` }} />
      </div>
      {note && <p className={css.note}>{note}</p>}
      {onCancel && (
        <Button small onPress={onCancel}>
          {words.kit.progress.cancel}
        </Button>
      )}
    </div>
  );
}

const grouped = (count: number): string => count.toLocaleString('en-US');
