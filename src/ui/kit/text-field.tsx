// One line of text (单行文字).
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { FieldRow, type FieldRowProps } from './field-row.tsx';
import { isComposing } from './keys.ts';

export type TextFieldProps = FieldRowProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Enter, unless an input method is composing. */
  readonly onEnter?: () => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search';
  readonly type?: 'text' | 'password' | 'search';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  /** Inside the frame, after the text: a unit, a button. */
  readonly end?: ReactNode;
  readonly inputClassName?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

export function TextField({
  value,
  onChange,
  placeholder,
  onEnter,
  onFocus,
  onBlur,
  inputMode = 'text',
  type = 'text',
  autoComplete = 'off',
  maxLength,
  readOnly = false,
  end,
  inputClassName = '',
  ref,
  ...row
}: TextFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event) || event.ctrlKey || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <FieldRow {...row}>
      {(ids) => (
        <div className={`inp ${row.error ? 'bad' : ''} ${inputClassName}`}>
          <input
            {...ids}
            ref={ref}
            type={type}
            value={value}
            placeholder={placeholder}
            inputMode={inputMode}
            autoComplete={autoComplete}
            spellCheck={false}
            maxLength={maxLength}
            readOnly={readOnly}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            onBlur={onBlur}
          />
          {end}
        </div>
      )}
    </FieldRow>
  );
}
