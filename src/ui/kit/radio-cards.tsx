// A few ways to go on, each with what it means (选项卡片). Arrow keys choose.
import { type ReactNode, useId } from 'react';
import css from './radio-cards.module.css';

export type Card<Value extends string> = {
  readonly value: Value;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** At the right edge of the card. */
  readonly end?: ReactNode;
};

export function RadioCards<Value extends string>({
  label,
  hideLabel = false,
  value,
  onChange,
  cards,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly cards: readonly Card<Value>[];
}) {
  const name = useId();
  return (
    <fieldset className={css.group}>
      <legend className={hideLabel ? 'vh' : css.legend}>{label}</legend>
      {cards.map((card) => (
        <label key={card.value} className={value === card.value ? `${css.card} ${css.on}` : css.card}>
          <input
            type="radio"
            name={name}
            value={card.value}
            checked={value === card.value}
            onChange={() => onChange(card.value)}
          />
          <span className={css.text}>
            <b>{card.title}</b>
            {card.note && <span>{card.note}</span>}
          </span>
          {card.end && <span className={css.end}>{card.end}</span>}
        </label>
      ))}
    </fieldset>
  );
}
