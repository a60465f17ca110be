// A menu (菜单): what else can be done here. An entry that cannot act stays in its place and says why.
// Our own list in React Aria's popover: its Menu brings 24 KB of collections for a handful of buttons.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { buttonClass } from './button.tsx';
import { Float } from './float.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './kbd.tsx';
import css from './menu.module.css';
import { useTip } from './tip.tsx';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string;
  /** Why it cannot act now. */
  readonly refused?: string | null;
  readonly onPress: () => void;
};

export function Menu({
  label,
  icon,
  text,
  kind = 'plain',
  entries,
}: {
  /** Name of the menu; shown as a tip when there is no `text`. */
  readonly label: string;
  readonly icon?: IconName;
  /** The word on the button. Without it the button is its icon. */
  readonly text?: string;
  readonly kind?: 'plain' | 'text';
  readonly entries: readonly MenuEntry[];
}) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useId();
  const tip = useTip(text === undefined && !open ? label : null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={buttonClass({ kind, small: true, iconOnly: text === undefined })}
        aria-label={text === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
        {...tip.handlers}
      >
        {icon && <Icon name={icon} />}
        {text}
        {text !== undefined && <Icon name="down" size={14} />}
        {tip.bubble}
      </button>
      {open && (
        <Float anchor={trigger} label={label} placement="bottom end" onClose={() => setOpen(false)}>
          <Entries
            id={list}
            label={label}
            entries={entries}
            onPick={(entry) => {
              setOpen(false);
              entry.onPress();
            }}
          />
        </Float>
      )}
    </>
  );
}

function Entries({
  id,
  label,
  entries,
  onPick,
}: {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onPick: (entry: MenuEntry) => void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
    const to = targetOf(event.key, at, items.length);
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  };
  return (
    <div id={id} role="menu" aria-label={label} tabIndex={-1} className={css.menu} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => (
        <button
          key={entry.id}
          ref={index === 0 ? focusOnce : undefined}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={entry.refused ? true : undefined}
          className={css.entry}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => !entry.refused && onPick(entry)}
        >
          <span className={css.icon}>{entry.icon && <Icon name={entry.icon} />}</span>
          <span className={css.text}>
            {entry.label}
            {entry.refused && <small>{entry.refused}</small>}
          </span>
          {entry.keys && <Kbd keys={entry.keys} />}
        </button>
      ))}
    </div>
  );
}

/** A ref that never changes: the first entry takes the focus when the menu opens, not at every render. */
function focusOnce(first: HTMLElement | null): void {
  first?.focus({ preventScroll: true });
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
