// Whose act it is (当事人) and who agreed (批准): a unit, a person, and how the typist knows where it is typed for them.
import type { Row } from '../../../domain/entities/registry.ts';
import { PersonPicker, UnitPicker } from '../person-picker.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { useIdentity } from '../use-identity.ts';
import { useLedger } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import css from './forms.module.css';

type Basis = NonNullable<Row<'step'>['basis']>;
export type TypedParty = {
  readonly unit: string | null;
  readonly person: string | null;
  readonly basis: Row<'step'>['basis'];
};

const BASES = ['wechat', 'phone', 'document', 'site', 'meeting'] as const satisfies readonly Basis[];

export function PartyFields({
  party,
  onChange,
  unitLabel,
  personLabel,
}: {
  readonly party: TypedParty;
  readonly onChange: (party: TypedParty) => void;
  readonly unitLabel?: string;
  readonly personLabel?: string;
}) {
  const words = useWords();
  const said = words.items.form;
  const { resident } = useLedger();
  const typist = useIdentity()?.person ?? null;
  const forSomebody = party.person === null || party.person !== typist;
  const choosePerson = (person: string | null) => {
    const unit = person === null ? null : (resident.row('person', person)?.unit ?? null);
    onChange({ ...party, person, unit: unit ?? party.unit });
  };
  return (
    <>
      <UnitPicker label={unitLabel ?? said.unit} value={party.unit} onChange={(unit) => onChange({ ...party, unit })} />
      <PersonPicker label={personLabel ?? said.person} value={party.person} unit={party.unit} onChange={choosePerson} />
      {forSomebody && (
        <Select
          label={said.basis}
          value={party.basis}
          onChange={(basis) => onChange({ ...party, basis })}
          empty={said.basisNone}
          choices={BASES.map((value) => ({ value, label: words.fields.choices.step.basis[value] }))}
        />
      )}
    </>
  );
}

export function ApprovalFields({
  approver,
  agreedBy,
  onChange,
}: {
  readonly approver: string | null;
  readonly agreedBy: string;
  readonly onChange: (by: { readonly approver: string | null; readonly agreedBy: string }) => void;
}) {
  const said = useWords().items.form;
  return (
    <div className={css.pair}>
      <PersonPicker
        label={said.approver}
        value={approver}
        onChange={(chosen) => onChange({ approver: chosen, agreedBy: chosen === null ? agreedBy : '' })}
      />
      <TextField
        label={said.agreedBy}
        value={agreedBy}
        maxLength={60}
        onChange={(text) => onChange({ approver: text === '' ? approver : null, agreedBy: text })}
      />
    </div>
  );
}
