// The people of a team (专班人员) on a day, slot by slot with gaps, and who held the slots before.
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../domain/day.ts';
import { assignmentsOf, isOnDuty, rosterOn } from '../../domain/derive/holders-on.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { AssignDialog, EndDutyDialog, holderName } from '../kit/duty-dialogs.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './teams.module.css';

/** A slot with one of its holders; a slot without any has one line. */
type Line = { readonly slot: Row<'slot'>; readonly duty: Row<'assignment'> | null; readonly last: boolean };

type Asked =
  | { readonly kind: 'assign'; readonly slot: Row<'slot'>; readonly replacing: Row<'assignment'> | null }
  | { readonly kind: 'end'; readonly duty: Row<'assignment'> }
  | null;

export function TeamPeople({
  team,
  on,
  actions,
}: {
  readonly team: Row<'team'>;
  readonly on: Day;
  readonly actions: ReactNode;
}) {
  const words = useWords();
  const said = words.teams.team;
  const { resident } = useLedger();
  const [asked, setAsked] = useState<Asked>(null);
  const lines = rosterOn(resident, { team: team.id }, on).flatMap(({ slot, holders }): readonly Line[] =>
    holders.length === 0
      ? [{ slot, duty: null, last: true }]
      : holders.map((duty, index) => ({ slot, duty, last: index === holders.length - 1 })),
  );
  const past = assignmentsOf(resident, { team: team.id })
    .filter((duty) => duty.removed === null && duty.to !== null && !isOnDuty(duty, on))
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1));

  const columns: readonly Column<Line>[] = [
    { id: 'slot', head: said.slot, width: '120px', cell: (line) => line.slot.label },
    {
      id: 'holder',
      head: said.holder,
      cell: ({ slot, duty }) =>
        duty ? (
          <Holder duty={duty} />
        ) : (slot.least ?? 1) > 0 ? (
          <span className="gap">{words.people.gap}</span>
        ) : (
          <span className="dim">{words.people.nobody}</span>
        ),
    },
    { id: 'from', head: said.from, width: '110px', numeric: true, cell: (line) => line.duty?.from },
    { id: 'basis', head: said.basis, cell: (line) => line.duty?.basis },
    {
      id: 'acts',
      head: '',
      label: words.teams.columns.act,
      acts: true,
      width: '220px',
      cell: ({ slot, duty, last }) => (
        <span className={css.rowActs}>
          {duty && duty.to === null && (
            <>
              <Button small kind="text" onPress={() => setAsked({ kind: 'assign', slot, replacing: duty })}>
                {said.change}
              </Button>
              <Button small kind="text" onPress={() => setAsked({ kind: 'end', duty })}>
                {said.end}
              </Button>
            </>
          )}
          {!duty && (
            <Button small onPress={() => setAsked({ kind: 'assign', slot, replacing: null })}>
              {said.assign}
            </Button>
          )}
          {duty && last && slot.most !== 1 && (
            <Button small kind="text" onPress={() => setAsked({ kind: 'assign', slot, replacing: null })}>
              {said.addMember}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <Section title={said.people} note={said.peopleNote(on)} actions={actions}>
        <DataTable
          stacks
          caption={said.people}
          columns={team.removed ? columns.slice(0, -1) : columns}
          rows={lines}
          rowKey={(line) => `${line.slot.id} ${line.duty?.id ?? ''}`}
        />
      </Section>
      {past.length > 0 && (
        <Section title={said.past} note={String(past.length)}>
          <DataTable
            stacks
            caption={said.past}
            rows={past}
            rowKey={(duty) => duty.id}
            columns={[
              {
                id: 'slot',
                head: said.slot,
                width: '120px',
                cell: (duty) => resident.row('slot', duty.slot ?? '')?.label,
              },
              { id: 'holder', head: said.holder, cell: (duty) => <Holder duty={duty} /> },
              { id: 'from', head: said.from, width: '110px', numeric: true, cell: (duty) => duty.from },
              { id: 'to', head: said.to, width: '110px', numeric: true, cell: (duty) => duty.to },
              { id: 'handover', head: said.handover, cell: (duty) => duty.handover },
            ]}
          />
        </Section>
      )}
      {asked?.kind === 'assign' && (
        <AssignDialog
          slot={asked.slot}
          seat={{ project: null, team: team.id }}
          replacing={asked.replacing}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'end' && <EndDutyDialog assignment={asked.duty} onClose={() => setAsked(null)} />}
    </>
  );
}

function Holder({ duty }: { readonly duty: Row<'assignment'> }) {
  const { resident } = useLedger();
  const name = holderName(resident, duty);
  return duty.person === null ? name : <Link to={`/person/${duty.person}`}>{name}</Link>;
}
