// A planned time (时限): a day or the words people use for one — 8月15日, 12月底, 三季度, 长期坚持. What was understood stands below.

import type { Day } from '../../../domain/day.ts';
import { partsOf } from '../../../domain/day.ts';
import { parseSpan } from '../../../domain/parse-span.ts';
import type { Span } from '../../../domain/span.ts';
import type { FieldRowProps } from '../../kit/field-row.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useTypedText } from '../../kit/typed-text.ts';
import { useWords } from '../../kit/words.tsx';

export function SpanField({
  value,
  onChange,
  onUnread,
  today,
  ...row
}: FieldRowProps & {
  readonly value: Span | null;
  readonly onChange: (value: Span | null) => void;
  /** The text that says no time, or null when there is none. */
  readonly onUnread?: (text: string | null) => void;
  readonly today: Day;
}) {
  const words = useWords();
  const year = partsOf(value?.to ?? today).year;
  const typed = useTypedText<Span>({
    value,
    onChange,
    onUnread,
    parse: (text) => parseSpan(text, year),
    format: (span) => span.words ?? span.to ?? '',
  });
  const understood =
    value === null || (value.words === null && value.precision === 'day')
      ? words.project.plan.spanHint
      : value.to === null
        ? words.project.plan.undated
        : words.project.plan.dueOn(value.to);
  return (
    <TextField
      {...row}
      value={typed.text}
      onChange={typed.type}
      onBlur={typed.leave}
      note={row.note ?? understood}
      error={row.error ?? (typed.unread === null ? null : words.refusals.notADay({ typed: typed.unread }))}
    />
  );
}
