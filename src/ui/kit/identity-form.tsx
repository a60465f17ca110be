// Who uses this machine (使用人): a person of the ledger or the words of an office. Stays on the machine; goes with every change.
import { useState } from 'react';
import type { Identity } from '../../ledger/ledger.ts';
import { findRows } from './find-rows.ts';
import css from './identity-form.module.css';
import { Picker } from './picker.tsx';
import { useSpelling } from './spelling.tsx';
import { TextField } from './text-field.tsx';
import { useSelect } from './use-ledger.tsx';
import { useWords } from './words.tsx';

export type IdentityDraft = { readonly person: string | null; readonly role: string };

export function useIdentityDraft(identity: Identity | null) {
  return useState<IdentityDraft>({ person: identity?.person ?? null, role: identity?.role ?? '' });
}

export function IdentityForm({
  draft,
  onChange,
  onEnter,
}: {
  readonly draft: IdentityDraft;
  readonly onChange: (draft: IdentityDraft) => void;
  readonly onEnter: () => void;
}) {
  const words = useWords();
  const spellingOf = useSpelling();
  const people = useSelect((resident) => resident.all('person'));
  const nameOfUnit = useSelect(
    (resident) => (id: string | null) => (id === null ? null : (resident.row('unit', id)?.name ?? null)),
  );
  const chosen = people.find((person) => person.id === draft.person);
  return (
    <div className={css.form}>
      {people.length > 0 && (
        <Picker
          label={words.shell.who.person}
          value={chosen?.id ?? null}
          text={chosen?.name ?? ''}
          find={(typed) =>
            findRows(people, typed, spellingOf, (person) =>
              [nameOfUnit(person.unit), person.post].filter(Boolean).join(' '),
            )
          }
          onPick={(person) => onChange({ ...draft, person })}
        />
      )}
      <TextField
        label={words.shell.who.words}
        note={words.shell.who.wordsNote}
        value={draft.role}
        maxLength={40}
        onChange={(role) => onChange({ ...draft, role })}
        onEnter={onEnter}
      />
      <p className="dim">{words.shell.who.note}</p>
    </div>
  );
}

/** The identity a draft stands for, or null when it names nobody. */
export function identityOf(draft: IdentityDraft, nameOfPerson: (id: string) => string | null): Identity | null {
  const role = draft.role.trim();
  const name = draft.person === null ? null : nameOfPerson(draft.person);
  const words = name ?? role;
  return words === '' ? null : { person: name === null ? null : draft.person, words, role };
}
