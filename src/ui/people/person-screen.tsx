// One person (人员): who it is, the contact card, the duties of a chosen day, and handing all of them over.
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { removePerson } from '../../domain/commands/remove-person.ts';
import { restoreRow } from '../../domain/commands/restore-row.ts';
import type { Day } from '../../domain/day.ts';
import { dutiesOf } from '../../domain/derive/duties-of.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ItemsSection } from '../kit/items/items-section.tsx';
import { summariesOfItems } from '../kit/items/use-items.ts';
import { usePlace } from '../kit/place.tsx';
import { RemovalDialog } from '../kit/removal-dialog.tsx';
import { RemovedNote } from '../kit/removed-note.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { ContactCard } from './contact-card.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import css from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { PersonDuties } from './person-duties.tsx';

export function PersonScreen() {
  const words = useWords();
  const said = words.people.person;
  const { id = '' } = useParams();
  const { resident } = useLedger();
  useLedgerVersion();
  const navigate = useNavigate();
  const today = useToday();
  const [on, setOn] = useState<Day | null>(today);
  const [asking, setAsking] = useState<'edit' | 'remove' | 'handOver' | null>(null);
  const person = resident.row('person', id);
  usePlace(person?.name ?? words.people.title, [{ title: words.shell.places.people, to: '/people' }]);
  if (!person) {
    return <EmptyState title={said.gone} actions={<Button onPress={() => navigate('/people')}>{said.back}</Button>} />;
  }
  const unit = person.unit === null ? null : resident.row('unit', person.unit);
  const held = dutiesOf(resident, person.id, today);
  const close = () => setAsking(null);
  return (
    <div className={`${css.page} ${css.sections}`}>
      {person.removed && (
        <RemovedNote
          removed={person.removed}
          command={restoreRow}
          args={{ entity: 'person', id: person.id }}
          said={said.restored(person.name)}
        />
      )}
      <Section
        title={said.about}
        actions={
          person.removed === null && (
            <>
              <Button icon="pencil" onPress={() => setAsking('edit')}>
                {said.edit}
              </Button>
              <Button icon="trash" onPress={() => setAsking('remove')}>
                {said.remove}
              </Button>
            </>
          )
        }
      >
        <p className={css.facts}>
          <b>
            <span>{words.people.form.unit}</span>
            {unit?.name ?? words.people.noUnit}
          </b>
          {person.post && (
            <b>
              <span>{words.people.form.post}</span>
              {person.post}
            </b>
          )}
          {person.rank && (
            <b>
              <span>{words.people.form.rank}</span>
              {words.fields.ranks[person.rank]}
            </b>
          )}
        </p>
      </Section>
      <ContactCard key={person.id} person={person} unit={unit} />
      <PersonDuties
        person={person}
        on={on ?? today}
        actions={
          <>
            <div className={css.day}>
              <DayField label={words.people.on} hideLabel value={on} onChange={setOn} today={today} />
            </div>
            <Button refused={held.length === 0 ? said.noneToHandOver : null} onPress={() => setAsking('handOver')}>
              {said.handOver}
            </Button>
          </>
        }
      />
      <ItemsSection
        items={summariesOfItems(resident, resident.rows('item', 'person', person.id), today)}
        register={`person=${person.id}`}
      />
      {asking === 'edit' && <PersonDialog person={person} onClose={close} />}
      {asking === 'handOver' && <HandOverDialog person={person} duties={held} onClose={close} />}
      {asking === 'remove' && (
        <RemovalDialog
          title={words.people.removal.title(person.name)}
          note={words.people.removal.note}
          command={removePerson}
          id={person.id}
          said={said.removed(person.name)}
          onClose={close}
        />
      )}
    </div>
  );
}
