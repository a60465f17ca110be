// Chooses which entries are listed (冲突筛选): by project, column and who typed.
import { Select } from '../kit/select.tsx';
import { useWords } from '../kit/words.tsx';
import { kindsOf, type Listed, type Sieve } from './conflict-sieve.ts';
import css from './exchange.module.css';

export function ConflictSieve({
  all,
  sieve,
  onChange,
}: {
  readonly all: readonly Listed[];
  readonly sieve: Sieve;
  readonly onChange: (sieve: Sieve) => void;
}) {
  const words = useWords();
  const said = words.exchange.desk.sieve;
  return (
    <div className={css.asked}>
      {(['project', 'column', 'who'] as const).map((key) => (
        <Select
          key={key}
          label={said[key]}
          empty={said.all}
          value={sieve[key]}
          // An empty value is the choice of all: what has no name cannot be chosen alone.
          onChange={(value) => onChange({ ...sieve, [key]: value })}
          choices={kindsOf(all, sieve, key).flatMap(({ value, label, count }) =>
            value === '' ? [] : [{ value, label: said.kind(label, count) }],
          )}
        />
      ))}
    </div>
  );
}
