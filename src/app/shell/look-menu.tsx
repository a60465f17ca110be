// Theme and language at hand (外观与语言). Its menu comes after the first paint: nothing on the page waits for it.
import { lazy, Suspense } from 'react';
import css from './top-bar.module.css';

const LookChoices = lazy(() => import('./look-choices.tsx').then((file) => ({ default: file.LookChoices })));

export function LookMenu() {
  return (
    <Suspense fallback={<span className={css.look} />}>
      <LookChoices />
    </Suspense>
  );
}
