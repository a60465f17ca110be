// 协办: further units of one decision; added and taken away.
import { useState } from 'react';
import { Icon } from '../kit/icon.tsx';
import { UnitPicker } from '../kit/person-picker.tsx';
import { useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './composer.module.css';

export function CoUnits({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}) {
  const said = useWords().rounds.decide;
  const [adding, setAdding] = useState(false);
  const names = useSelect((resident) => chosen.map((id) => ({ id, name: resident.row('unit', id)?.name ?? '' })));
  return (
    <div className={css.co}>
      <span className={css.coLabel}>{said.coUnits}</span>
      {names.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="chip on"
          aria-label={said.removeCo(name)}
          onClick={() => onChange(chosen.filter((each) => each !== id))}
        >
          {name}
          <Icon name="close" size={12} />
        </button>
      ))}
      {adding ? (
        <UnitPicker
          label={said.addCo}
          hideLabel
          value={null}
          onChange={(id) => {
            if (id !== null && !chosen.includes(id)) onChange([...chosen, id]);
            setAdding(false);
          }}
        />
      ) : (
        <button type="button" className="chip" aria-label={said.addCo} onClick={() => setAdding(true)}>
          <Icon name="plus" size={12} />
        </button>
      )}
    </div>
  );
}
