// The seal (印): a struck-off item and nothing else. Never a button, a badge or a warning.
import css from './seal.module.css';

export function Seal({
  word,
  note,
  size = 's',
  stamping = false,
}: {
  readonly word: string;
  /** Day and office, under the word of the large one. */
  readonly note?: string;
  readonly size?: 's' | 'l';
  /** It has just been put there. */
  readonly stamping?: boolean;
}) {
  const large = size === 'l' ? css.large : css.small;
  return (
    <span className={stamping ? `${css.seal} ${large} ${css.stamping}` : `${css.seal} ${large}`}>
      {word}
      {note && <small>{note}</small>}
    </span>
  );
}
