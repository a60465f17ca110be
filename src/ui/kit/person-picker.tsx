// Picks a person (选人) by characters, pinyin or initials; a name that is not there becomes a new person at once.

import { addPerson } from '../../domain/commands/add-person.ts';
import { addUnit } from '../../domain/commands/add-unit.ts';
import { displayName, isSameName } from '../../domain/derive/display-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { FieldRowProps } from './field-row.tsx';
import { findRows } from './find-rows.ts';
import { Picker } from './picker.tsx';
import { useSpelling } from './spelling.tsx';
import { useToast } from './toast.tsx';
import { useAct, useLedger, useLedgerVersion } from './use-ledger.tsx';
import { useWords } from './words.tsx';

type Props = FieldRowProps & {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
};

export function PersonPicker({ value, onChange, unit = null, ...row }: Props & { readonly unit?: string | null }) {
  const words = useWords();
  const { resident } = useLedger();
  useLedgerVersion();
  const spellingOf = useSpelling();
  const act = useAct();
  const toast = useToast();
  const people = byOrder(resident.all('person'));
  const chosen = value === null ? null : resident.row('person', value);
  const unitName = (id: string | null) => (id === null ? null : (resident.row('unit', id)?.name ?? null));
  const create = async (name: string) => {
    const outcome = await act(
      addPerson,
      { name, unit, post: null, rank: null },
      { said: words.people.form.added(name) },
    );
    if (outcome.kind !== 'done') return toast.fail(outcome.sentence);
    const made = resident.all('person').filter((person) => isSameName(person.name, name) && person.unit === unit);
    onChange(made.at(-1)?.id ?? null);
  };
  return (
    <Picker
      {...row}
      value={value}
      text={chosen ? displayName(chosen, chosen.unit === null ? null : resident.row('unit', chosen.unit)) : ''}
      find={(typed) =>
        findRows(people, typed, spellingOf, (person) =>
          [unitName(person.unit), person.post].filter((part) => part).join(' '),
        )
      }
      onPick={onChange}
      onCreate={(name) => void create(name)}
    />
  );
}

export function UnitPicker({ value, onChange, ...row }: Props) {
  const words = useWords();
  const { resident } = useLedger();
  useLedgerVersion();
  const spellingOf = useSpelling();
  const act = useAct();
  const toast = useToast();
  const units = byOrder(resident.all('unit'));
  const create = async (name: string) => {
    const outcome = await act(addUnit, { name, kind: null }, { said: words.people.form.added(name) });
    if (outcome.kind !== 'done') return toast.fail(outcome.sentence);
    onChange(resident.all('unit').find((unit) => unit.name === name)?.id ?? null);
  };
  return (
    <Picker
      {...row}
      value={value}
      text={value === null ? '' : (resident.row('unit', value)?.name ?? '')}
      find={(typed) => findRows(units, typed, spellingOf, () => null)}
      onPick={onChange}
      onCreate={(name) => void create(name)}
    />
  );
}

/** The order of names and units that the office has set. */
export function byOrder<R extends Row<'person'> | Row<'unit'>>(rows: readonly R[]): readonly R[] {
  return [...rows].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
}
