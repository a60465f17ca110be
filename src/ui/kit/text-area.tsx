// Some sentences (多行文字). Grows by dragging; Enter makes a line.
import type { Ref } from 'react';
import css from './field-row.module.css';
import { FieldRow, type FieldRowProps } from './field-row.tsx';

export function TextArea({
  value,
  onChange,
  placeholder,
  rows = 3,
  maxLength,
  onBlur,
  ref,
  ...row
}: FieldRowProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}) {
  return (
    <FieldRow {...row}>
      {(ids) => (
        <div className={`inp ${css.area} ${row.error ? 'bad' : ''}`}>
          <textarea
            {...ids}
            ref={ref}
            value={value}
            placeholder={placeholder}
            rows={rows}
            maxLength={maxLength}
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
        </div>
      )}
    </FieldRow>
  );
}
