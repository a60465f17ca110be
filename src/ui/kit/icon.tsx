// An icon (图标). It is always decoration: the word beside it, or the button's label, carries the meaning.
import { type IconName, iconPaths } from './icon-paths.ts';

export function Icon({
  name,
  size = 16,
  className = '',
}: {
  readonly name: IconName;
  /** Side in pixels. */
  readonly size?: number;
  readonly className?: string;
}) {
  return (
    <svg className={`i ${className}`} viewBox="0 0 20 20" style={{ width: size, height: size }} aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  );
}
