// The palette (命令面板): one line to type, a list to choose from, everything by keyboard.
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '../kit/icon.tsx';
import { Kbd } from '../kit/kbd.tsx';
import { isComposing } from '../kit/keys.ts';
import type { Run } from '../kit/match.ts';
import { useWords } from '../kit/words.tsx';
import css from './palette.module.css';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';

export function Palette({
  groupsFor,
  onClose,
}: {
  /** What fits the typed text; asked at each keystroke. */
  readonly groupsFor: (typed: string) => readonly PaletteGroup[];
  readonly onClose: () => void;
}) {
  const words = useWords().palette;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const groups = groupsFor(typed);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(active, entries.length - 1);

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    // Closed first: the dialog gives the focus back, then what is opened may take it.
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const to = nextPlace(event, at, groups);
    if (to !== null) {
      event.preventDefault();
      setActive(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[at]);
    }
  };

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={css.shade ?? ''}>
      <Modal className={css.box ?? ''}>
        <AriaDialog aria-label={words.label} className={css.dialog ?? ''}>
          <div className={css.line}>
            <Icon name="search" size={20} />
            <input
              // The palette is opened to type into it.
              ref={focusAtOnce}
              type="text"
              role="combobox"
              aria-label={words.input}
              aria-expanded={entries.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
              autoComplete="off"
              spellCheck={false}
              placeholder={words.input}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
            />
            <Kbd keys="Esc" />
          </div>
          <span className="vh" role="status">
            {typed.trim() === '' ? '' : entries.length === 0 ? words.none : words.found(entries.length)}
          </span>
          <div id={listId} role="listbox" aria-label={words.label} className={css.list} tabIndex={-1}>
            <Groups
              groups={groups}
              listId={listId}
              active={at}
              onHover={setActive}
              onPick={(index) => run(entries[index])}
            />
          </div>
          <footer className={css.foot}>
            <span>
              <Kbd keys="↑" />
              <Kbd keys="↓" />
              {words.pick}
            </span>
            <span>
              <Kbd keys="↵" />
              {words.open}
            </span>
            <span>
              <Kbd keys="Tab" />
              {words.more}
            </span>
            <span className={css.hint}>{words.hint}</span>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Groups({
  groups,
  listId,
  active,
  onHover,
  onPick,
}: {
  readonly groups: readonly PaletteGroup[];
  readonly listId: string;
  readonly active: number;
  readonly onHover: (index: number) => void;
  readonly onPick: (index: number) => void;
}) {
  let index = -1;
  return groups.map((group) => (
    <fieldset key={group.id} aria-label={group.title} className={css.group}>
      <p aria-hidden="true">{group.title}</p>
      {group.entries.map((entry) => {
        index += 1;
        const place = index;
        return (
          <div
            key={entry.id}
            id={`${listId}-${place}`}
            ref={place === active ? keepInSight : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={css.option}
            onPointerMove={() => place !== active && onHover(place)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(place)}
            onKeyDown={undefined}
          >
            <span className={css.sign}>{entry.sign}</span>
            <span className={css.text}>
              <b className="clip">{marked(entry.text, entry.marks ?? [])}</b>
              {entry.note && <small className="clip">{entry.note}</small>}
            </span>
            {entry.keys && <Kbd keys={entry.keys} />}
          </div>
        );
      })}
    </fieldset>
  ));
}

/** Where a key moves to: arrows by one, Tab to the next group. Null for any other key. */
function nextPlace(event: KeyboardEvent, at: number, groups: readonly PaletteGroup[]): number | null {
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  if (count === 0) return event.key === 'Tab' ? 0 : null;
  if (event.key === 'ArrowDown') return (at + 1) % count;
  if (event.key === 'ArrowUp') return (at - 1 + count) % count;
  if (event.key !== 'Tab') return null;
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, before) => sum + before.entries.length, 0),
  );
  const ahead = event.shiftKey ? starts.filter((start) => start < at).at(-1) : starts.find((start) => start > at);
  return ahead ?? (event.shiftKey ? (starts.at(-1) ?? 0) : 0);
}

function marked(text: string, marks: readonly Run[]) {
  let end = 0;
  return [
    ...marks.flatMap(([from, to]) => {
      const before = text.slice(end, from);
      end = to;
      return [before, <mark key={from}>{text.slice(from, to)}</mark>];
    }),
    text.slice(end),
  ];
}

function focusAtOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

function keepInSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}
