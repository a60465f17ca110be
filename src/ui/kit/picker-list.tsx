// The list under a picker (选项): only a picture of choices; whoever owns the text owns the keys.
import css from './picker.module.css';

export type PickerOption<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** Tells apart what has the same label: a unit, a number, a former name. */
  readonly note?: string;
  /** Where the query was found in the label, as [from, to) pairs. */
  readonly marks?: readonly (readonly [number, number])[];
  /** Why it cannot be chosen. */
  readonly refused?: string;
};

/** Rows of the list: the options, then perhaps the row that makes a new one. */
export function PickerList<Id extends string>({
  id,
  label,
  options,
  active,
  chosen,
  create,
  empty,
  onHover,
  onPick,
  onCreate,
}: {
  /** Of the listbox; option n is `${id}-${n}`. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly PickerOption<Id>[];
  /** Index under the keyboard; `options.length` is the row that makes a new one; -1 is none. */
  readonly active: number;
  readonly chosen: Id | null;
  /** Words of the row that makes a new one. */
  readonly create?: string | null;
  /** Said when there is nothing to choose. */
  readonly empty: string;
  readonly onHover: (index: number) => void;
  readonly onPick: (option: PickerOption<Id>) => void;
  readonly onCreate?: () => void;
}) {
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        className={css.list}
        // The text keeps the focus while the mouse chooses.
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            ref={index === active ? keepInSight : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={option.refused ? true : undefined}
            data-chosen={option.id === chosen || undefined}
            className={css.option}
            onPointerMove={() => index !== active && onHover(index)}
            onClick={() => !option.refused && onPick(option)}
            onKeyDown={undefined}
          >
            <span className="clip">{marked(option)}</span>
            {(option.refused ?? option.note) && <small>{option.refused ?? option.note}</small>}
          </div>
        ))}
        {create && (
          <div
            id={`${id}-${options.length}`}
            ref={options.length === active ? keepInSight : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={options.length === active}
            className={`${css.option} ${css.create}`}
            onPointerMove={() => options.length !== active && onHover(options.length)}
            onClick={onCreate}
            onKeyDown={undefined}
          >
            {create}
          </div>
        )}
      </div>
      {options.length === 0 && !create && <p className={css.none}>{empty}</p>}
    </>
  );
}

function keepInSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

function marked<Id extends string>({ label, marks = [] }: PickerOption<Id>) {
  let end = 0;
  return [
    ...marks.flatMap(([from, to]) => {
      const before = label.slice(end, from);
      end = to;
      return [before, <b key={from}>{label.slice(from, to)}</b>];
    }),
    label.slice(end),
  ];
}
