// Opens a session of its own (现场协调) at any time: what it is called, where, and on which projects.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type AddSessionArgs, addSession } from '../../domain/commands/add-session.ts';
import type { Day } from '../../domain/day.ts';
import { idOf } from '../../domain/id.ts';
import { nextOfDay } from '../../domain/rounds/session-of-day.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { DayField } from '../kit/day-field.tsx';
import { PersonPicker } from '../kit/person-picker.tsx';
import { Select } from '../kit/select.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { ProjectChoice } from './project-choice.tsx';
import css from './rounds.module.css';

type Kind = AddSessionArgs['kind'];

const KINDS: readonly Kind[] = ['site', 'monthly', 'halfYear', 'joint'];

export function SessionDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const said = words.rounds.session;
  const names = words.fields.round;
  const today = useToday();
  const ledger = useLedger();
  const navigate = useNavigate();
  const act = useAct();
  const [kind, setKind] = useState<Kind>('site');
  const [title, setTitle] = useState<string | null>(null);
  const [day, setDay] = useState<Day | null>(today);
  const [place, setPlace] = useState('');
  const [chair, setChair] = useState<string | null>(null);
  const [projects, setProjects] = useState<ReadonlySet<string>>(new Set());
  const on = day ?? today;
  const kinds = words.fields.choices.round.kind;
  const named = title ?? said.defaultName(kinds[kind], on.slice(5), nextOfDay(ledger.resident, on));
  const args: AddSessionArgs = {
    kind,
    title: named,
    day,
    time: null,
    place,
    chair: chair === null ? null : idOf<'person'>(chair),
    projects: [...projects],
  };
  const decided = useDecision(addSession, args);
  return (
    <ActDialog
      title={said.title}
      act={said.act}
      leave={said.leave}
      wide
      refused={whyNot(words, decided)}
      onAct={async () => {
        const before = new Set(ledger.resident.all('round').map(({ id }) => id));
        const outcome = await act(addSession, args, { said: said.done(named.trim()) });
        const made = ledger.resident.all('round').find(({ id, series }) => series === null && !before.has(id));
        if (outcome.kind === 'done' && made !== undefined) void navigate(`/round/${made.id}`);
        return outcome;
      }}
      onClose={onClose}
    >
      <div className={css.fields}>
        <Select<Kind>
          label={said.kind}
          value={kind}
          onChange={(chosen) => chosen && setKind(chosen)}
          choices={KINDS.map((value) => ({ value, label: kinds[value] }))}
        />
        <TextField label={said.name} value={named} onChange={setTitle} required maxLength={100} />
        <DayField label={names.day} value={day} onChange={setDay} today={today} required />
        <TextField label={names.place} value={place} onChange={setPlace} maxLength={100} />
        <PersonPicker label={names.chair} value={chair} onChange={setChair} />
      </div>
      <ProjectChoice chosen={projects} onChange={setProjects} />
    </ActDialog>
  );
}
