// A button (按钮): a verb. When it cannot act it stays focusable and says why.
import { type MouseEvent, type ReactNode, type Ref, useId } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './kbd.tsx';
import { useTip } from './tip.tsx';

export type ButtonProps = {
  /** The verb. An icon-only button puts it in `label` instead. */
  readonly children?: ReactNode;
  /** Name for an icon-only button; also its tip. */
  readonly label?: string;
  /** One `primary` on a screen. `plain` unless said. */
  readonly kind?: 'plain' | 'primary' | 'text';
  readonly small?: boolean;
  readonly icon?: IconName;
  /** The key that does the same, shown on the button, such as `Ctrl ↵`. */
  readonly keys?: string;
  /** Why it cannot act now; null or absent when it can. */
  readonly refused?: string | null;
  readonly onPress?: (() => void) | undefined;
  readonly type?: 'button' | 'submit';
  /** For a button that stays down. */
  readonly pressed?: boolean;
  /** For a button that opens something in place. */
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({
  children,
  label,
  kind = 'plain',
  small = false,
  icon,
  keys,
  refused = null,
  onPress,
  type = 'button',
  pressed,
  expanded,
  controls,
  className = '',
  ref,
}: ButtonProps) {
  const reason = useId();
  const tip = useTip(refused ?? label ?? null);

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!refused) return onPress?.();
    // A submit button must not send its form either.
    event.preventDefault();
    tip.show(event.currentTarget);
  };

  return (
    <>
      <button
        ref={ref}
        type={type}
        className={buttonClass({ kind, small: small || Boolean(label), iconOnly: children === undefined, className })}
        onClick={press}
        aria-label={label}
        aria-disabled={refused ? true : undefined}
        aria-describedby={refused ? reason : undefined}
        aria-pressed={pressed}
        aria-expanded={expanded}
        aria-controls={controls}
        {...tip.handlers}
      >
        {icon && <Icon name={icon} />}
        {children}
        {keys && <Kbd keys={keys} />}
        {tip.bubble}
      </button>
      {refused && (
        <span id={reason} className="vh">
          {refused}
        </span>
      )}
    </>
  );
}

/** The classes of a button, for links and for parts of React Aria that draw their own. */
export function buttonClass({
  kind = 'plain',
  small = false,
  iconOnly = false,
  className = '',
}: {
  readonly kind?: 'plain' | 'primary' | 'text';
  readonly small?: boolean;
  readonly iconOnly?: boolean;
  readonly className?: string;
}): string {
  const parts = ['btn'];
  if (kind === 'primary') parts.push('pri');
  if (kind === 'text') parts.push('text');
  if (small) parts.push('sm');
  if (iconOnly) parts.push('icon');
  if (className) parts.push(className);
  return parts.join(' ');
}
