// The foot of a step (页脚): back and facts at the left, the way on at the right.
import type { ReactNode } from 'react';
import css from './import.module.css';

export function Foot({ left, right }: { readonly left?: ReactNode; readonly right?: ReactNode }) {
  return (
    <footer className={css.foot}>
      {left}
      <span className={css.sp} />
      {right}
    </footer>
  );
}
