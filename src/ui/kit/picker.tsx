// Picks one of many by typing (选择): Chinese, full pinyin or initials, as the given search understands.
// Our own listbox: the keys of an input method must never reach it, and the same list serves the cells of the grid.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import fieldCss from './field-row.module.css';
import { FieldRow, type FieldRowProps } from './field-row.tsx';
import { Icon } from './icon.tsx';
import { isComposing } from './keys.ts';
import css from './picker.module.css';
import { PickerList, type PickerOption } from './picker-list.tsx';
import { useWords } from './words.tsx';

export function Picker<Id extends string>({
  value,
  text,
  find,
  onPick,
  onCreate,
  placeholder,
  ...row
}: FieldRowProps & {
  readonly value: Id | null;
  /** How the chosen one reads; empty when none is. */
  readonly text: string;
  /** What fits the query, best first; for an empty query, what is usually wanted. */
  readonly find: (query: string) => readonly PickerOption<Id>[];
  /** The chosen one, or null when the text was emptied. */
  readonly onPick: (id: Id | null) => void;
  /** Makes a new one out of the typed text; its row stands last. */
  readonly onCreate?: (text: string) => void;
  readonly placeholder?: string;
}) {
  const words = useWords();
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  const typed = query?.trim() ?? '';
  const options = open ? find(typed) : [];
  const named = options.some((option) => option.label === typed);
  const create = onCreate && typed !== '' && !named ? words.kit.picker.create(typed) : null;
  const rows = options.length + (create ? 1 : 0);

  const close = () => {
    setOpen(false);
    setQuery(null);
  };
  const show = () => {
    setActive(0);
    setOpen(true);
  };
  const choose = (index: number) => {
    const option = options[index];
    if (option?.refused) return;
    if (option) onPick(option.id);
    else if (create && index === options.length) onCreate?.(typed);
    else return;
    close();
  };
  const leave = () => {
    // An emptied text means nobody; half a name means that nothing was decided.
    if (query !== null && typed === '' && value !== null) onPick(null);
    close();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show();
      else if (rows > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + rows) % rows);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      event.stopPropagation();
      if (query !== null && typed === '') leave();
      else choose(active);
    } else if (event.key === 'Escape' && open) {
      // The first Esc closes the list, the next one what it stands in.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && open && typed !== '' && active < options.length) {
      choose(active);
    }
  };

  return (
    <FieldRow {...row}>
      {(ids) => (
        <div ref={frame} className={`inp ${row.error ? 'bad' : ''}`}>
          <input
            {...ids}
            role="combobox"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={open && rows > 0 ? `${listId}-${Math.min(active, rows - 1)}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder ?? words.kit.picker.search}
            value={query ?? text}
            onChange={(event) => {
              setQuery(event.target.value);
              show();
            }}
            onClick={() => !open && show()}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <button
            type="button"
            tabIndex={-1}
            className={fieldCss.end}
            aria-label={`${row.label}: ${words.kit.picker.open}`}
            onMouseDown={(event) => {
              event.preventDefault();
              frame.current?.querySelector('input')?.focus();
              if (open) close();
              else show();
            }}
          >
            <Icon name="down" size={14} />
          </button>
          <span className="vh" role="status">
            {open ? words.kit.picker.found(rows) : ''}
          </span>
          <Popover
            isNonModal
            isOpen={open}
            triggerRef={frame}
            placement="bottom start"
            offset={3}
            className={`pop ${css.pop}`}
            data-react-aria-top-layer="true"
          >
            <PickerList
              id={listId}
              label={row.label}
              options={options}
              active={Math.min(active, rows - 1)}
              chosen={value}
              create={create}
              empty={typed === '' ? words.kit.picker.empty : words.kit.picker.none(typed)}
              onHover={setActive}
              onPick={(option) => choose(options.indexOf(option))}
              onCreate={() => choose(options.length)}
            />
          </Popover>
        </div>
      )}
    </FieldRow>
  );
}
