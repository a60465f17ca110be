// A box to tick (勾选框). The native control carries the state, the box is its picture.
import type { ReactNode } from 'react';
import css from './checkbox.module.css';
import { Icon } from './icon.tsx';

export function Checkbox({
  label,
  hideLabel = false,
  checked,
  mixed = false,
  onChange,
  refused = null,
}: {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly checked: boolean;
  /** Some but not all of what it stands for. */
  readonly mixed?: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Why it cannot be changed now; shown after the label. */
  readonly refused?: string | null;
}) {
  return (
    <label className={css.row} data-disabled={refused ? true : undefined}>
      <input
        type="checkbox"
        className={css.native}
        checked={checked}
        aria-disabled={refused ? true : undefined}
        ref={(input) => {
          if (input) input.indeterminate = mixed;
        }}
        onChange={(event) => {
          if (!refused) onChange(event.target.checked);
        }}
      />
      <span className={checked || mixed ? 'ck on' : 'ck'} aria-hidden="true">
        {mixed ? <Icon name="minus" size={12} /> : checked && <Icon name="tick" size={12} />}
      </span>
      <span className={hideLabel ? 'vh' : undefined}>
        {label}
        {refused && <span className="dim">{` ${refused}`}</span>}
      </span>
    </label>
  );
}
