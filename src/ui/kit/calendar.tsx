// A month to pick a day from (月历). Loaded only when opened.
// Our own on `domain/day`: React Aria's needs a date library of its own, and days here are text without a time zone.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays, addMonths, type Day, daysInMonth, partsOf, weekday } from '../../domain/day.ts';
import { Button } from './button.tsx';
import css from './calendar.module.css';
import { useWords } from './words.tsx';

export function Calendar({
  value,
  today,
  onPick,
  canClear = true,
}: {
  readonly value: Day | null;
  readonly today: Day;
  readonly onPick: (day: Day | null) => void;
  readonly canClear?: boolean;
}) {
  const words = useWords();
  const [at, setAt] = useState<Day>(value ?? today);
  const days = useRef<HTMLTableElement>(null);
  const month = partsOf(at);
  const title = words.kit.day.month(month.year, month.month);

  // The day under the keyboard takes the focus, also when the month has changed.
  useEffect(() => {
    days.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);

  const spoken = (day: Day) => {
    const { year, month: ofMonth, date } = partsOf(day);
    return words.kit.day.spoken(year, ofMonth, date);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = afterKey(event.key, at);
    if (!next) return;
    event.preventDefault();
    setAt(next);
  };

  return (
    <div className={css.calendar}>
      <div className={css.head}>
        <Button icon="left" label={words.kit.day.previousMonth} kind="text" onPress={() => setAt(addMonths(at, -1))} />
        <b aria-live="polite">{title}</b>
        <Button icon="right" label={words.kit.day.nextMonth} kind="text" onPress={() => setAt(addMonths(at, 1))} />
      </div>
      <table ref={days} aria-label={title} className={css.days}>
        <thead>
          <tr>
            {words.kit.day.weekdays.split(' ').map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week.monday}>
              {week.blankBefore > 0 && <td colSpan={week.blankBefore} />}
              {week.days.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    aria-label={spoken(day)}
                    aria-pressed={day === value}
                    aria-current={day === today ? 'date' : undefined}
                    className={css.day}
                    onClick={() => onPick(day)}
                    onKeyDown={onKeyDown}
                  >
                    {partsOf(day).date}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.foot}>
        <Button kind="text" small onPress={() => onPick(today)}>
          {words.kit.day.today}
        </Button>
        {canClear && (
          <Button kind="text" small onPress={() => onPick(null)}>
            {words.kit.day.none}
          </Button>
        )}
      </div>
    </div>
  );
}

type Week = { readonly monday: Day; readonly blankBefore: number; readonly days: readonly Day[] };

/** The days of the month of `at`, in weeks from Monday. */
function weeksOf(at: Day): readonly Week[] {
  const { year, month, date } = partsOf(at);
  const first = addDays(at, 1 - date);
  const last = addDays(first, daysInMonth(year, month) - 1);
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, column) => addDays(monday, column));
    weeks.push({
      monday,
      blankBefore: days.filter((day) => day < first).length,
      days: days.filter((day) => day >= first && day <= last),
    });
  }
  return weeks;
}

const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

function afterKey(key: string, at: Day): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(at, -1);
    case 'ArrowRight':
      return addDays(at, 1);
    case 'ArrowUp':
      return addDays(at, -7);
    case 'ArrowDown':
      return addDays(at, 7);
    case 'PageUp':
      return addMonths(at, -1);
    case 'PageDown':
      return addMonths(at, 1);
    case 'Home':
      return mondayOf(at);
    case 'End':
      return addDays(mondayOf(at), 6);
    default:
      return null;
  }
}
