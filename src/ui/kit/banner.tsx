// A bar across a page (提示条): what holds for the whole page, and one thing to do about it.
import type { ReactNode } from 'react';
import css from './banner.module.css';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { LightShape } from './light.tsx';
import { useWords } from './words.tsx';

export type BannerTone = 'quiet' | 'info' | 'warn' | 'error';

export function Banner({
  tone,
  title,
  icon,
  children,
  action,
  onDismiss,
}: {
  /** `quiet` is grey: a fact, such as no network. `error` is spoken at once. */
  readonly tone: BannerTone;
  readonly title: ReactNode;
  readonly icon?: IconName;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}) {
  const words = useWords();
  return (
    <div className={`${css.banner} ${css[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      {icon && <Icon name={icon} size={18} />}
      <span className={tone === 'error' ? 'lt late' : tone === 'warn' ? 'lt soon' : css.title}>
        {tone === 'error' && <LightShape kind="late" />}
        {tone === 'warn' && <LightShape kind="soon" />}
        {title}
      </span>
      {children && <span className={css.text}>{children}</span>}
      <span className={css.end}>
        {action}
        {onDismiss && <Button icon="close" label={words.kit.dismiss} kind="text" onPress={onDismiss} />}
      </span>
    </div>
  );
}
