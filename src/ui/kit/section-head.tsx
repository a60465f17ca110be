// A section under its double rule (文武线): title, count, and what can be done with all of it.
import { type ReactNode, useId } from 'react';

export function Section({
  title,
  note,
  actions,
  children,
  level = 2,
  className = '',
}: {
  readonly title: ReactNode;
  /** The quiet words after the title, usually a count. */
  readonly note?: ReactNode;
  /** At the right edge. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  readonly level?: 2 | 3;
  readonly className?: string;
}) {
  const heading = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`sec ${className}`} aria-labelledby={heading}>
      <header>
        <Heading id={heading}>{title}</Heading>
        {note !== undefined && <span className="c">{note}</span>}
        <span className="sp" />
        {actions}
      </header>
      {children}
    </section>
  );
}
