// An optional passphrase for a file that is made (口令).
import { Checkbox } from '../kit/checkbox.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';

export type Lock = { readonly on: boolean; readonly passphrase: string };

export const NO_LOCK: Lock = { on: false, passphrase: '' };

const SHORTEST = 8;

export const isTooShort = ({ on, passphrase }: Lock): boolean => on && [...passphrase].length < SHORTEST;

export const passphraseOf = ({ on, passphrase }: Lock): string | null => (on ? passphrase : null);

export function PassphraseChoice({ lock, onChange }: { readonly lock: Lock; readonly onChange: (lock: Lock) => void }) {
  const words = useWords();
  const said = words.exchange.lock;
  return (
    <div className={css.lock}>
      <Checkbox label={said.use} checked={lock.on} onChange={(on) => onChange({ ...lock, on })} />
      {lock.on && (
        <TextField
          label={said.label}
          type="password"
          autoComplete="new-password"
          value={lock.passphrase}
          onChange={(passphrase) => onChange({ ...lock, passphrase })}
          note={said.note}
        />
      )}
    </div>
  );
}
