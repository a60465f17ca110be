// The acts on a round that ask first (调度的办理框): scope, agenda reasons, time and place, removing it.
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { addToAgenda } from '../../domain/commands/add-to-agenda.ts';
import { dropFromAgenda } from '../../domain/commands/drop-from-agenda.ts';
import { editRound } from '../../domain/commands/edit-round.ts';
import { removeRound } from '../../domain/commands/remove-round.ts';
import { setRoundScope } from '../../domain/commands/set-round-scope.ts';
import type { Day } from '../../domain/day.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { scopeOf } from '../../domain/rounds/make-doc.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { DayField } from '../kit/day-field.tsx';
import { Icon } from '../kit/icon.tsx';
import { PersonPicker } from '../kit/person-picker.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import type { AgendaAsk } from './agenda.tsx';
import { ProjectChoice } from './project-choice.tsx';
import css from './rounds.module.css';

export function AgendaDialog({
  round,
  ask,
  onClose,
}: {
  readonly round: string;
  readonly ask: AgendaAsk;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.rounds.agenda;
  const act = useAct();
  const [reason, setReason] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  // Asked for by a key: the reason is typed at once.
  useEffect(() => box.current?.focus(), []);
  const isDrop = ask.kind === 'drop';
  const command = isDrop ? dropFromAgenda : addToAgenda;
  const args = { round, project: ask.project, reason };
  const decided = useDecision(command, args);
  return (
    <ActDialog
      title={isDrop ? said.dropTitle(ask.name) : said.addTitle(ask.name)}
      act={isDrop ? said.dropAct : said.addAct}
      leave={said.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(command, args, { said: isDrop ? said.droppedSaid(ask.name) : said.addedSaid(ask.name) })}
      onClose={onClose}
    >
      <TextArea ref={box} label={said.reason} value={reason} onChange={setReason} rows={2} required maxLength={500} />
    </ActDialog>
  );
}

export function ScopeDialog({
  round,
  title,
  onClose,
}: {
  readonly round: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.rounds.scope;
  const { resident } = useLedger();
  const act = useAct();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(scopeOf(resident, round).map(({ id }) => id)),
  );
  const args = { round, projects: [...chosen] };
  const decided = useDecision(setRoundScope, args);
  return (
    <ActDialog
      title={said.title(title)}
      act={said.act(chosen.size)}
      leave={said.leave}
      wide
      refused={whyNot(words, decided)}
      onAct={() => act(setRoundScope, args, { said: said.done(chosen.size) })}
      onClose={onClose}
    >
      <ProjectChoice chosen={chosen} onChange={setChosen} />
    </ActDialog>
  );
}

export function FactsDialog({
  row,
  title,
  onClose,
}: {
  readonly row: Row<'round'>;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.rounds.facts;
  const names = words.fields.round;
  const today = useToday();
  const { resident } = useLedger();
  const act = useAct();
  const [name, setName] = useState(row.title ?? '');
  const [day, setDay] = useState<Day | null>(row.day);
  const [time, setTime] = useState(row.time ?? '');
  const [cutOff, setCutOff] = useState<Day | null>(row.cutOff);
  const [place, setPlace] = useState(row.place ?? '');
  const [chair, setChair] = useState<string | null>(row.chair);
  const [movedFor, setMovedFor] = useState(row.movedFor ?? '');
  const [attendees, setAttendees] = useState<readonly string[]>(Object.keys(row.attendees));
  const isMoved = day !== row.day && row.series !== null;
  const had = Object.keys(row.attendees);
  const set = {
    ...(row.series === null && { title: name }),
    day,
    cutOff,
    time: blank(time),
    place: blank(place),
    chair,
    ...(isMoved && { movedFor: blank(movedFor) }),
    ...Object.fromEntries(had.filter((id) => !attendees.includes(id)).map((id) => [`attendees.${id}`, null])),
    ...Object.fromEntries(attendees.filter((id) => !had.includes(id)).map((id) => [`attendees.${id}`, true])),
  };
  const decided = useDecision(editRound, { id: row.id, set });
  return (
    <ActDialog
      title={said.title(title)}
      act={said.act}
      leave={said.leave}
      wide
      refused={whyNot(words, decided)}
      onAct={() => act(editRound, { id: row.id, set }, { said: said.done(title) })}
      onClose={onClose}
    >
      <div className={css.fields}>
        {row.series === null && <TextField label={names.title} value={name} onChange={setName} required />}
        <DayField label={names.day} value={day} onChange={setDay} today={today} required />
        <TextField label={names.time} value={time} onChange={setTime} maxLength={20} />
        <DayField label={names.cutOff} value={cutOff} onChange={setCutOff} today={today} />
        <TextField label={names.place} value={place} onChange={setPlace} maxLength={100} />
        <PersonPicker label={names.chair} value={chair} onChange={setChair} />
      </div>
      {isMoved && (
        <TextField
          label={names.movedFor}
          note={said.movedNote}
          value={movedFor}
          onChange={setMovedFor}
          required
          maxLength={200}
        />
      )}
      <section aria-label={names.attendees}>
        <p className={css.label}>{names.attendees}</p>
        <div className={css.attendees}>
          {attendees.map((id) => {
            const person = resident.row('person', id)?.name ?? '';
            return (
              <button
                key={id}
                type="button"
                className="chip on"
                aria-label={said.drop(person)}
                onClick={() => setAttendees(attendees.filter((each) => each !== id))}
              >
                {person}
                <Icon name="close" size={12} />
              </button>
            );
          })}
        </div>
        <PersonPicker
          key={attendees.length}
          label={said.addPerson}
          hideLabel
          value={null}
          onChange={(id) => {
            if (id !== null && !attendees.includes(id)) setAttendees([...attendees, id]);
          }}
        />
      </section>
    </ActDialog>
  );
}

export function RemoveRoundDialog({
  round,
  title,
  onClose,
}: {
  readonly round: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.rounds.page;
  const act = useAct();
  const navigate = useNavigate();
  const [why, setWhy] = useState('');
  const args = { id: round, why };
  const decided = useDecision(removeRound, args);
  return (
    <ActDialog
      title={said.removeTitle(title)}
      note={said.removeNote}
      act={said.remove}
      leave={words.rounds.agenda.leave}
      refused={whyNot(words, decided)}
      onAct={async () => {
        const outcome = await act(removeRound, args, { said: said.removed(title) });
        if (outcome.kind === 'done') void navigate('/rounds');
        return outcome;
      }}
      onClose={onClose}
    >
      <TextArea label={words.rounds.agenda.reason} value={why} onChange={setWhy} rows={2} required maxLength={500} />
    </ActDialog>
  );
}

function blank(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
