// A due day (完成时限): a day or the words people use for one — 8.15, 12月底, 长期坚持. What was understood stands below.
import { type Day, partsOf } from '../../../domain/day.ts';
import { parseSpan } from '../../../domain/parse-span.ts';
import type { FieldRowProps } from '../field-row.tsx';
import { TextField } from '../text-field.tsx';
import { useTypedText } from '../typed-text.ts';
import { useWords } from '../words.tsx';

type Due = { readonly due: Day | null; readonly dueWords: string | null };

export function DueField({
  due,
  dueWords,
  onChange,
  today,
  ...row
}: FieldRowProps & Due & { readonly onChange: (due: Due) => void; readonly today: Day }) {
  const words = useWords();
  const said = words.items.form;
  const { year } = partsOf(due ?? today);
  const typed = useTypedText<Due>({
    value: due === null && dueWords === null ? null : { due, dueWords },
    onChange: (value) => onChange(value ?? { due: null, dueWords: null }),
    parse: (text) => {
      const span = parseSpan(text, year);
      return span === null ? null : { due: span.to, dueWords: span.words };
    },
    format: (value) => value.dueWords ?? value.due ?? '',
  });
  const understood = dueWords === null ? said.dueHint : due === null ? said.dueNone : said.dueIs(due);
  return (
    <TextField
      {...row}
      value={typed.text}
      onChange={typed.type}
      onBlur={typed.leave}
      note={understood}
      error={row.error ?? (typed.unread === null ? null : words.refusals.notADay({ typed: typed.unread }))}
    />
  );
}
