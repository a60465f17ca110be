// Ruled blank rows while a list is read (载入). Nothing is drawn for the first 150 ms, and nothing moves.
import { useEffect, useState } from 'react';
import css from './skeleton-rows.module.css';
import { useWords } from './words.tsx';

const PATIENCE_MS = 150;
const BLANK = Array.from({ length: 24 }, (_, row) => `blank-${row}`);

export function SkeletonRows({ rows = 6 }: { readonly rows?: number }) {
  const words = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={css.rows} role="status">
      <span className="vh">{words.kit.loading}</span>
      {BLANK.slice(0, rows).map((row) => (
        <div key={row} className={css.row}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
