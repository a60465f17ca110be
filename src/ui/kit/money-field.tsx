// An amount (金额): 1200万元, 1.2亿, 约2.3亿元 or a bare number in the field's unit. The typed words are kept with it.
import { formatMoney, type Money, type MoneyUnit, parseMoney } from '../../domain/money.ts';
import css from './field-row.module.css';
import type { FieldRowProps } from './field-row.tsx';
import { TextField } from './text-field.tsx';
import { useTypedText } from './typed-text.ts';
import { useWords } from './words.tsx';

export function MoneyField({
  value,
  onChange,
  onUnread,
  unit = 'wan',
  onEnter,
  ...row
}: FieldRowProps & {
  readonly value: Money | null;
  readonly onChange: (value: Money | null) => void;
  /** The text that is no amount, or null when there is none. */
  readonly onUnread?: (text: string | null) => void;
  /** The unit of a number without one. */
  readonly unit?: MoneyUnit;
  readonly onEnter?: () => void;
}) {
  const words = useWords();
  const typed = useTypedText<Money>({
    value,
    onChange,
    onUnread,
    parse: (text) => parseMoney(text, unit),
    format: (money) => money.words ?? formatMoney(money.fen, unit, 6),
  });
  return (
    <TextField
      {...row}
      value={typed.text}
      onChange={typed.type}
      onBlur={typed.leave}
      inputMode="text"
      inputClassName={css.number ?? ''}
      error={row.error ?? (typed.unread === null ? null : words.kit.money.unread(typed.unread))}
      {...(onEnter && { onEnter })}
      end={<span className="dim">{words.kit.money.units[unit]}</span>}
    />
  );
}
