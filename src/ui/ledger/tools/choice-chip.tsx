// A chip that opens a list of boxes to tick (多选条件): teams, lights, stages.
import { type ReactNode, useRef, useState } from 'react';
import { Checkbox } from '../../kit/checkbox.tsx';
import { Chip } from '../../kit/chip.tsx';
import { Float } from '../../kit/float.tsx';
import { useWords } from '../../kit/words.tsx';
import css from './tools.module.css';

export type TickChoice<Value extends string> = { readonly value: Value; readonly label: string };

export function ChoiceChip<Value extends string>({
  label,
  choices,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly TickChoice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}) {
  const words = useWords();
  const { tools } = words.ledger;
  const only = chosen.length === 1 ? choices.find((choice) => choice.value === chosen[0])?.label : undefined;
  const said = chosen.length === 0 ? tools.all : (only ?? tools.chosen(chosen.length));
  return (
    <FloatChip label={label} text={`${label} ${said}`} on={chosen.length > 0}>
      <div className={css.ticks}>
        {choices.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            label={name}
            checked={chosen.includes(value)}
            onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
        ))}
      </div>
    </FloatChip>
  );
}

/** A chip with a panel of its own. */
export function FloatChip({
  label,
  text,
  on = false,
  children,
}: {
  readonly label: string;
  readonly text: string;
  readonly on?: boolean;
  readonly children: ReactNode;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <span ref={anchor} className={css.anchor}>
      <Chip opens on={on} onPress={() => setOpen(!open)}>
        <span className={css.chipText}>{text}</span>
      </Chip>
      {open && (
        <Float anchor={anchor} label={label} onClose={() => setOpen(false)}>
          {children}
        </Float>
      )}
    </span>
  );
}
