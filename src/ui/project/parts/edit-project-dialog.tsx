// 改资料: all the plain fields of a project, in the groups in which the page shows them. Only what was changed is written.
import { useState } from 'react';
import { editProject } from '../../../domain/commands/edit-project.ts';
import { byTeamNumber } from '../../../domain/derive/official-order.ts';
import { teamDisplay } from '../../../domain/derive/team-name.ts';
import { fieldOf, type Row } from '../../../domain/entities/registry.ts';
import type { Json } from '../../../domain/json.ts';
import type { Money } from '../../../domain/money.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { MoneyField } from '../../kit/money-field.tsx';
import { UnitPicker } from '../../kit/person-picker.tsx';
import { Select } from '../../kit/select.tsx';
import { refusalSentence, whyNot } from '../../kit/sentences.ts';
import { TextArea } from '../../kit/text-area.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useAct, useDecision, useSelect } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';
import { ProjectPicker } from './fate-dialogs.tsx';
import { FIELD_GROUPS, type PlainField, readPlain } from './plain-fields.ts';

export function EditProjectDialog({ row, onClose }: { readonly row: Row<'project'>; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.project.edit;
  const act = useAct();
  const [changed, setChanged] = useState<{ readonly [field: string]: Json }>({});
  const [unread, setUnread] = useState<{ readonly [field: string]: string }>({});
  const args = { id: row.id, set: changed };
  const decided = useDecision(editProject, args);
  const wrong = Object.values(unread)[0] ?? null;
  const change = (field: PlainField, value: Json) => setChanged((now) => ({ ...now, [field]: value }));
  const misread = (field: PlainField, sentence: string | null) =>
    setUnread(({ [field]: _, ...others }) => (sentence === null ? others : { ...others, [field]: sentence }));
  return (
    <ActDialog
      title={said.title(row.name)}
      note={said.note}
      act={said.act}
      leave={said.leave}
      wide
      refused={wrong ?? whyNot(words, decided)}
      onAct={() => act(editProject, args, { said: said.done(row.name) })}
      onClose={onClose}
    >
      {FIELD_GROUPS.map(({ group, fields }) => (
        <fieldset key={group} className={css.group}>
          <legend>{words.project.groups[group]}</legend>
          {fields.map((field) => (
            <FieldInput
              key={field}
              field={field}
              row={row}
              value={field in changed ? (changed[field] ?? null) : row[field]}
              onChange={(value) => change(field, value)}
              onUnread={(sentence) => misread(field, sentence)}
            />
          ))}
          {group === 'basics' && (
            <TagsInput row={row} onChange={(tags) => setChanged((now) => ({ ...withoutTags(now), ...tags }))} />
          )}
        </fieldset>
      ))}
    </ActDialog>
  );
}

function FieldInput({
  field,
  row,
  value,
  onChange,
  onUnread,
}: {
  readonly field: PlainField;
  readonly row: Row<'project'>;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  readonly onUnread: (sentence: string | null) => void;
}) {
  const words = useWords();
  const label = words.fields.project[field];
  const known = fieldOf('project', field);
  const teams = useSelect((resident) => [...resident.all('team')].sort(byTeamNumber));
  const [text, setText] = useState<string | null>(null);
  if (field === 'team') {
    return (
      <Select
        label={label}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        empty={words.project.noTeam}
        choices={teams.map((team) => ({ value: team.id as string, label: teamDisplay(team) }))}
      />
    );
  }
  if (field === 'parent')
    return (
      <ProjectPicker
        label={label}
        note={words.project.edit.parentNote}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        except={row.id}
      />
    );
  if (field === 'owner')
    return <UnitPicker label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />;
  if (field === 'totalInvestment' || field === 'otherTotal')
    return (
      <MoneyField
        label={label}
        // The field holds money or nothing: its schema says so.
        value={value as Money | null}
        onChange={onChange}
        onUnread={(typed) => onUnread(typed === null ? null : words.refusals.notAnAmount({ typed }))}
      />
    );
  if (known?.kind === 'choice' && (field === 'level' || field === 'constructionType' || field === 'handling')) {
    const choices: Readonly<Record<string, string>> = words.fields.choices.project[field];
    return (
      <Select
        label={label}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        empty={words.project.unsaid}
        choices={Object.keys(choices).map((code) => ({ value: code, label: choices[code] ?? code }))}
      />
    );
  }
  const shown = text ?? (value === null ? '' : String(value));
  const type = (typed: string) => {
    setText(typed);
    const read = readPlain(field, typed);
    if (read.ok) onChange(read.value);
    onUnread(read.ok ? null : refusalSentence(words, { code: read.code, facts: read.facts }));
  };
  return known?.kind === 'longText' ? (
    <TextArea label={label} value={shown} onChange={type} rows={2} className={css.wideField ?? ''} />
  ) : (
    <TextField label={label} value={shown} onChange={type} maxLength={500} />
  );
}

/** Tags as one line of words; each is its own key, so that two people who add one lose none. */
function TagsInput({
  row,
  onChange,
}: {
  readonly row: Row<'project'>;
  readonly onChange: (set: { readonly [field: string]: Json }) => void;
}) {
  const words = useWords();
  const held = Object.keys(row.tags).filter((tag) => row.tags[tag] === true);
  const [text, setText] = useState(held.join(words.project.and));
  const type = (typed: string) => {
    setText(typed);
    const wanted = typed.split(TAG_GAP).flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim().slice(0, 100)]));
    onChange({
      ...Object.fromEntries(wanted.filter((tag) => !held.includes(tag)).map((tag) => [`tags.${tag}`, true])),
      ...Object.fromEntries(held.filter((tag) => !wanted.includes(tag)).map((tag) => [`tags.${tag}`, null])),
    });
  };
  return (
    <TextField label={words.fields.project.tags} note={words.project.edit.tagsNote} value={text} onChange={type} />
  );
}

const TAG_GAP = /[,;\u3001\uff0c\uff1b]/;

function withoutTags(set: { readonly [field: string]: Json }): { readonly [field: string]: Json } {
  return Object.fromEntries(Object.entries(set).filter(([field]) => !field.startsWith('tags.')));
}
