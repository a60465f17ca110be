// A new project (新建项目): its name and team at once, the rest in the grid or on its page.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createProject } from '../../../domain/commands/create-project.ts';
import { teamDisplay } from '../../../domain/derive/team-name.ts';
import type { Money } from '../../../domain/money.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { MoneyField } from '../../kit/money-field.tsx';
import { Select } from '../../kit/select.tsx';
import { refusalSentence } from '../../kit/sentences.ts';
import { TextField } from '../../kit/text-field.tsx';
import { useAct, useDecision, useLedger } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import type { Team } from '../rows/group-rows.ts';
import css from './new-project.module.css';

export function NewProject({ teams, onClose }: { readonly teams: readonly Team[]; readonly onClose: () => void }) {
  const words = useWords();
  const { creating, said } = words.ledger;
  const { resident } = useLedger();
  const act = useAct();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [team, setTeam] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [total, setTotal] = useState<Money | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const args = {
    set: {
      name,
      ...(team !== null && { team }),
      number: number.trim() || nextNumber(resident.all('project').map((row) => row.number)),
      ...(total !== null && { totalInvestment: total }),
    },
    start: null,
    completion: null,
  };
  const decision = useDecision(createProject, args);
  const refused =
    unread !== null
      ? words.kit.money.unread(unread)
      : decision?.ok === false
        ? refusalSentence(words, decision.refusal)
        : null;

  const make = async (open: boolean) => {
    if (refused !== null || busy) return;
    setBusy(true);
    const outcome = await act(createProject, args, { said: said.created(name.trim()) });
    setBusy(false);
    if (outcome.kind !== 'done') return setWrong(outcome.sentence);
    onClose();
    const made = resident.all('project').findLast((row) => row.name === name.trim() && (row.team ?? null) === team);
    if (open && made) await navigate(`/project/${encodeURIComponent(made.id)}`);
  };

  return (
    <Dialog
      title={creating.title}
      onClose={onClose}
      actions={
        <>
          <Button refused={refused} onPress={() => void make(true)}>
            {creating.makeAndOpen}
          </Button>
          <Button kind="primary" refused={refused} onPress={() => void make(false)}>
            {creating.make}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <TextField
          label={creating.name}
          required
          value={name}
          maxLength={500}
          error={wrong}
          onChange={(text) => {
            setName(text);
            setWrong(null);
          }}
          onEnter={() => void make(false)}
        />
        <Select
          label={creating.team}
          value={team}
          empty={creating.noTeam}
          onChange={setTeam}
          choices={teams.map((one) => ({ value: one.id, label: teamDisplay(one) }))}
        />
        <div className={css.pair}>
          <TextField
            label={creating.number}
            note={creating.numberNote}
            value={number}
            maxLength={40}
            onChange={setNumber}
          />
          <MoneyField label={creating.total} value={total} onChange={setTotal} onUnread={setUnread} />
        </div>
      </div>
    </Dialog>
  );
}

/** One above the highest in the ledger: 序号 is a number of the ledger, not of the team. */
function nextNumber(numbers: readonly (string | null)[]): string {
  const taken = numbers.map((number) => Number(/\d+/.exec(number ?? '')?.[0] ?? 0));
  return String(taken.reduce((most, one) => Math.max(most, one), 0) + 1);
}
