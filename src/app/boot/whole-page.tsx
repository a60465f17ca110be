// A page that stands alone (整页): nothing else can be done until it has been read.
import type { ReactNode } from 'react';
import { Mark } from '../../ui/kit/mark.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import { LookMenu } from '../shell/look-menu.tsx';
import css from './whole-page.module.css';

export function WholePage({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note: ReactNode;
  readonly children?: ReactNode;
}) {
  const words = useWords();
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Mark label={words.shell.app} />
        <b>{words.shell.app}</b>
        <span className={css.look}>
          <LookMenu />
        </span>
      </header>
      <main className={css.body}>
        <h1>{title}</h1>
        <p className={css.note}>{note}</p>
        {children}
      </main>
    </div>
  );
}
