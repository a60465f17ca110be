// A day (日期): typed as people write it (8.15, 0815, 8月15日, 2026-08-15) or picked from a calendar that loads when opened.
import { lazy, Suspense, useRef, useState } from 'react';
import { type Day, parseDay, partsOf } from '../../domain/day.ts';
import css from './field-row.module.css';
import type { FieldRowProps } from './field-row.tsx';
import { Float } from './float.tsx';
import { Icon } from './icon.tsx';
import { TextField } from './text-field.tsx';
import { useTypedText } from './typed-text.ts';
import { useWords } from './words.tsx';

const Calendar = lazy(() => import('./calendar.tsx').then((file) => ({ default: file.Calendar })));

export function DayField({
  value,
  onChange,
  onUnread,
  today,
  onEnter,
  ...row
}: FieldRowProps & {
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  /** The text that is no day, or null when there is none. */
  readonly onUnread?: (text: string | null) => void;
  /** Its year completes a day typed without one; the calendar marks it. */
  readonly today: Day;
  readonly onEnter?: () => void;
}) {
  const words = useWords();
  const frame = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const year = partsOf(value ?? today).year;
  const typed = useTypedText<Day>({
    value,
    onChange,
    onUnread,
    parse: (text) => parseDay(text, year),
    format: (day) => day,
  });

  const pick = (day: Day | null) => {
    typed.type(day ?? '');
    typed.leave();
    setOpen(false);
  };

  return (
    <>
      <TextField
        {...row}
        ref={frame}
        value={typed.text}
        onChange={typed.type}
        onBlur={typed.leave}
        inputMode="text"
        placeholder={row.note ? '' : words.kit.day.hint}
        error={row.error ?? (typed.unread === null ? null : words.kit.day.unread(typed.unread))}
        {...(onEnter && { onEnter })}
        end={
          <button
            type="button"
            className={css.end}
            aria-label={`${row.label}: ${words.kit.day.open}`}
            aria-expanded={open}
            aria-haspopup="dialog"
            onClick={() => setOpen(!open)}
          >
            <Icon name="calendar" />
          </button>
        }
      />
      {open && (
        <Float anchor={frame} label={words.kit.day.pick} onClose={() => setOpen(false)}>
          <Suspense fallback={null}>
            <Calendar value={value} today={today} onPick={pick} canClear={!row.required} />
          </Suspense>
        </Float>
      )}
    </>
  );
}
