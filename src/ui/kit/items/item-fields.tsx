// The fields of a matter (事项要素), for registering it and for mending it.
import type { Row } from '../../../domain/entities/registry.ts';
import { PersonPicker, UnitPicker } from '../person-picker.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { useLedger } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import css from './forms.module.css';
import { ProjectChoice } from './project-choice.tsx';

type Source = NonNullable<Row<'item'>['source']>;

export type TypedItem = {
  readonly name: string;
  readonly requirement: string;
  readonly project: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly type: string | null;
  readonly source: Row<'item'>['source'];
  readonly sourceWords: string;
  readonly remark: string;
};

const SOURCES = ['round', 'site', 'leader', 'inspection', 'document', 'other'] as const satisfies readonly Source[];

export function ItemFields({
  typed,
  set,
}: {
  readonly typed: TypedItem;
  readonly set: (part: Partial<TypedItem>) => void;
}) {
  const words = useWords();
  const said = words.items.form;
  const { resident } = useLedger();
  const types = [...resident.all('itemType')].sort((a, b) => (a.order < b.order ? -1 : 1));
  return (
    <>
      <TextField label={said.name} value={typed.name} onChange={(name) => set({ name })} required maxLength={200} />
      <TextArea
        label={said.requirement}
        value={typed.requirement}
        placeholder={said.requirementHint}
        rows={2}
        maxLength={1000}
        onChange={(requirement) => set({ requirement })}
      />
      <ProjectChoice label={said.project} value={typed.project} onChange={(project) => set({ project })} />
      <div className={css.pair}>
        <UnitPicker label={said.lead} value={typed.unit} onChange={(unit) => set({ unit })} required />
        <PersonPicker
          label={said.officer}
          value={typed.person}
          unit={typed.unit}
          onChange={(person) => set({ person })}
        />
        <Select
          label={said.source}
          value={typed.source}
          onChange={(source) => set({ source })}
          empty=""
          choices={SOURCES.map((value) => ({ value, label: words.fields.choices.item.source[value] }))}
        />
        <TextField
          label={said.sourceWords}
          value={typed.sourceWords}
          placeholder={said.sourceHint}
          maxLength={60}
          onChange={(sourceWords) => set({ sourceWords })}
        />
      </div>
      {types.length > 0 && (
        <Select
          label={said.type}
          value={typed.type}
          onChange={(type) => set({ type })}
          empty={said.typeNone}
          choices={types.map((type) => ({ value: type.id as string, label: type.name }))}
        />
      )}
    </>
  );
}

export const blank = (text: string): string | null => (text.trim() === '' ? null : text.trim());
