// Nothing here (空): says so, and what to do next.
import type { ReactNode } from 'react';
import css from './empty-state.module.css';

export function EmptyState({
  light,
  title,
  note,
  actions,
}: {
  /** Above the title, when emptiness is good news. */
  readonly light?: ReactNode;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      {light}
      <b>{title}</b>
      {note && <p>{note}</p>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
