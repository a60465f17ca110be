// A chip (筛选片): one condition of the view, on or off.
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export function Chip({
  children,
  on = false,
  icon,
  opens = false,
  onPress,
}: {
  readonly children: ReactNode;
  readonly on?: boolean;
  readonly icon?: IconName;
  /** It opens choices instead of switching. */
  readonly opens?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={on ? 'chip on' : 'chip'}
      aria-pressed={opens ? undefined : on}
      aria-haspopup={opens || undefined}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      {children}
      {opens && <Icon name="down" />}
    </button>
  );
}
