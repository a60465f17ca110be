// A menu (菜单): what else can be done here. An entry that cannot act says why in its own row.
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { buttonClass } from './button.tsx';
import floatCss from './float.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './kbd.tsx';
import css from './menu.module.css';

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
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={buttonClass({ kind, small: true, iconOnly: text === undefined })}>
        {icon && <Icon name={icon} />}
        {text}
        {text !== undefined && <Icon name="down" size={14} />}
      </AriaButton>
      <Popover className={`pop ${floatCss.float}`} offset={4} placement="bottom end">
        <AriaMenu
          aria-label={label}
          className={css.menu ?? ''}
          disabledKeys={entries.filter((entry) => entry.refused).map((entry) => entry.id)}
          onAction={(id) => entries.find((entry) => entry.id === id)?.onPress()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={css.entry ?? ''}>
              <span className={css.icon}>{entry.icon && <Icon name={entry.icon} />}</span>
              <span className={css.text}>
                {entry.label}
                {entry.refused && <small>{entry.refused}</small>}
              </span>
              {entry.keys && <Kbd keys={entry.keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
