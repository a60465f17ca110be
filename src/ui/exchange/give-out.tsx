// Gives out shares (分发): one file per team that is ticked, or for one person.
import { useState } from 'react';
import { byTeamNumber } from '../../domain/derive/official-order.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { PersonPicker } from '../kit/person-picker.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { grouped } from './exchange-text.ts';
import { MakingStatus } from './making-status.tsx';
import { isTooShort, NO_LOCK, PassphraseChoice, passphraseOf } from './passphrase.tsx';
import { type Order, useMaking } from './use-making.ts';

type Line = { readonly team: Row<'team'>; readonly projects: number };

const linesOf = (resident: Resident): readonly Line[] =>
  [...resident.all('team')]
    .sort(byTeamNumber)
    .map((team) => ({ team, projects: resident.rows('project', 'team', team.id).length }));

export function GiveOut() {
  const words = useWords();
  const said = words.exchange.give;
  const { resident } = useLedger();
  const lines = useSelect(linesOf);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [person, setPerson] = useState<string | null>(null);
  const [files, setFiles] = useState(false);
  const [lock, setLock] = useState(NO_LOCK);
  const { making, make, stop } = useMaking();

  const orders: readonly Order[] = [
    ...lines.flatMap(({ team }) => (chosen.has(team.id) ? [orderOf('team', team.id, team.name)] : [])),
    ...(person === null ? [] : [orderOf('person', person, resident.row('person', person)?.name ?? '')]),
  ];
  function orderOf(kind: 'team' | 'person', id: string, name: string): Order {
    return { name, what: { kind: 'share', scope: { kind, id, name }, files } };
  }
  const refused = orders.length === 0 ? said.nobody : isTooShort(lock) ? words.exchange.lock.short : null;
  const busy = making.kind === 'working' ? said.working(making.name) : null;
  const tick = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const columns: readonly Column<Line>[] = [
    {
      id: 'tick',
      head: (
        <Checkbox
          label={said.all}
          hideLabel
          checked={lines.length > 0 && chosen.size === lines.length}
          mixed={chosen.size > 0 && chosen.size < lines.length}
          onChange={(on) => setChosen(new Set(on ? lines.map(({ team }) => team.id) : []))}
        />
      ),
      label: said.all,
      acts: true,
      width: '36px',
      cell: ({ team }) => (
        <Checkbox
          label={said.pick(team.name)}
          hideLabel
          checked={chosen.has(team.id)}
          onChange={(on) => tick(team.id, on)}
        />
      ),
    },
    { id: 'team', head: said.team, cell: ({ team }) => teamDisplay(team) },
    {
      id: 'projects',
      head: said.projects,
      numeric: true,
      width: '90px',
      cell: ({ projects }) => said.piece(grouped(projects)),
    },
  ];
  return (
    <Section title={said.title}>
      <div className={css.body}>
        <p className={css.text}>{said.note}</p>
        {lines.length > 0 && (
          <DataTable caption={said.title} columns={columns} rows={lines} rowKey={({ team }) => team.id} />
        )}
        <div className={css.person}>
          <PersonPicker label={said.person} note={said.personNote} value={person} onChange={setPerson} />
        </div>
        <Checkbox
          label={
            <>
              {said.files} <span className="dim">{said.filesNote}</span>
            </>
          }
          checked={files}
          onChange={setFiles}
        />
        <PassphraseChoice lock={lock} onChange={setLock} />
        <div className={css.acts}>
          <Button
            kind="primary"
            icon="export"
            refused={busy ?? refused}
            onPress={() => void make(orders, passphraseOf(lock))}
          >
            {said.act(orders.length)}
          </Button>
        </div>
        <MakingStatus making={making} onStop={stop} />
      </div>
    </Section>
  );
}
