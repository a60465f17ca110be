// One of a few choices (下拉选择). The browser's own list: it opens on a phone as a wheel and costs no bytes.

import css from './field-row.module.css';
import { FieldRow, type FieldRowProps } from './field-row.tsx';
import { Icon } from './icon.tsx';

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

export function Select<Value extends string>({
  value,
  onChange,
  choices,
  empty,
  ...row
}: FieldRowProps & {
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly choices: readonly Choice<Value>[];
  /** Words of the empty choice; absent when one of the choices must be taken. */
  readonly empty?: string;
}) {
  return (
    <FieldRow {...row}>
      {(ids) => (
        <div className={`inp ${css.select} ${row.error ? 'bad' : ''}`}>
          <select
            {...ids}
            value={value ?? ''}
            onChange={(event) => {
              const chosen = choices.find((choice) => choice.value === event.target.value);
              onChange(chosen?.value ?? null);
            }}
          >
            {(empty !== undefined || value === null) && (
              <option value="" hidden={empty === undefined}>
                {empty}
              </option>
            )}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon name="down" size={14} />
        </div>
      )}
    </FieldRow>
  );
}
