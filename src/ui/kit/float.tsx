// A small panel that floats beside what opened it (浮层): Esc or a press outside closes it and gives the focus back.
import type { ReactNode, RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import css from './float.module.css';

export function Float({
  anchor,
  label,
  onClose,
  placement = 'bottom start',
  children,
}: {
  readonly anchor: RefObject<Element | null>;
  /** Spoken name of the panel. */
  readonly label: string;
  readonly onClose: () => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  readonly children: ReactNode;
}) {
  return (
    <Popover
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      triggerRef={anchor}
      placement={placement}
      offset={4}
      className={`pop ${css.float}`}
      aria-label={label}
    >
      {children}
    </Popover>
  );
}
