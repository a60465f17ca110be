// A field and its words (字段行): label above, control, then a note or what is wrong with it.
import { type ReactNode, useId } from 'react';
import css from './field-row.module.css';
import { LightShape } from './light.tsx';
import { useWords } from './words.tsx';

/** What a control needs to belong to its row. */
export type FieldIds = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};

export type FieldRowProps = {
  readonly label: string;
  /** The label is spoken but not shown: where a column head or the place carries it. */
  readonly hideLabel?: boolean;
  /** How to fill it, under the control. */
  readonly note?: ReactNode;
  /** What is wrong with what was typed, and one way to mend it. Takes the place of the note. */
  readonly error?: string | null;
  readonly required?: boolean;
  readonly className?: string;
};

export function FieldRow({
  label,
  hideLabel = false,
  note,
  error = null,
  required = false,
  className = '',
  children,
}: FieldRowProps & { readonly children: (ids: FieldIds) => ReactNode }) {
  const words = useWords();
  const id = useId();
  const below = `${id}-note`;
  const describes = Boolean(error) || Boolean(note);
  return (
    <div className={`${css.row} ${className}`}>
      <label htmlFor={id} className={hideLabel ? 'vh' : css.label}>
        {label}
        {required && <span className={css.required}>{words.kit.required}</span>}
      </label>
      {children({
        id,
        'aria-describedby': describes ? below : undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {describes && (
        <div id={below} className={css.below}>
          {error ? (
            <span className="lt late">
              <LightShape kind="late" />
              {error}
            </span>
          ) : (
            note
          )}
        </div>
      )}
    </div>
  );
}
