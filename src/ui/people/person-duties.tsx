// What a person answers for (职责) on a day, and what has ended.
import { type ReactNode, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../domain/day.ts';
import { dutiesOf } from '../../domain/derive/duties-of.ts';
import { isOnDuty } from '../../domain/derive/holders-on.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { Button } from '../kit/button.tsx';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { AssignDialog, EndDutyDialog, seatName } from '../kit/duty-dialogs.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './people.module.css';

type Asked = { readonly kind: 'change' | 'end'; readonly duty: Row<'assignment'> } | null;

export function PersonDuties({
  person,
  on,
  actions,
}: {
  readonly person: Row<'person'>;
  readonly on: Day;
  readonly actions: ReactNode;
}) {
  const words = useWords();
  const said = words.people.person;
  const { resident } = useLedger();
  useLedgerVersion();
  const table = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const duties = dutiesOf(resident, person.id, on);
  const past = resident
    .rows('assignment', 'person', person.id)
    .filter((duty) => duty.to !== null && !isOnDuty(duty, on))
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1));
  const slotOf = (duty: Row<'assignment'>) => (duty.slot === null ? null : resident.row('slot', duty.slot));

  const seatColumn: Column<Row<'assignment'>> = {
    id: 'seat',
    head: said.seat,
    cell: (duty) => (
      <Link to={duty.project === null ? `/team/${duty.team ?? ''}` : `/project/${duty.project}`} className={css.name}>
        {seatName(resident, duty)}
      </Link>
    ),
  };
  const columns: readonly Column<Row<'assignment'>>[] = [
    seatColumn,
    {
      id: 'slot',
      head: said.slot,
      cell: (duty) =>
        duty.person === person.id
          ? (slotOf(duty)?.label ?? '')
          : `${slotOf(duty)?.label ?? ''} ${words.people.asLiaison}`,
    },
    { id: 'from', head: said.from, numeric: true, width: '110px', cell: (duty) => duty.from },
    { id: 'basis', head: said.basis, cell: (duty) => duty.basis },
    {
      id: 'acts',
      head: '',
      label: words.people.columns.act,
      acts: true,
      width: '170px',
      cell: (duty) =>
        duty.to === null && (
          <span className={css.order}>
            <Button small kind="text" onPress={() => setAsked({ kind: 'change', duty })}>
              {words.people.duty.reassign}
            </Button>
            <Button small kind="text" onPress={() => setAsked({ kind: 'end', duty })}>
              {words.people.duty.end}
            </Button>
          </span>
        ),
    },
  ];
  const slot = asked ? slotOf(asked.duty) : null;
  return (
    <>
      <div ref={table}>
        <Section
          title={said.duties}
          note={said.dutiesOn(on)}
          actions={
            <>
              {duties.length > 0 && <CopyTableButton around={table} />}
              {actions}
            </>
          }
        >
          <DataTable
            stacks
            caption={said.duties}
            columns={columns}
            rows={duties.map((duty) => duty.assignment)}
            rowKey={(duty) => duty.id}
            empty={said.noDuties}
          />
        </Section>
      </div>
      {past.length > 0 && (
        <Section title={said.past} note={String(past.length)}>
          <DataTable
            stacks
            caption={said.past}
            rows={past}
            rowKey={(duty) => duty.id}
            columns={[
              seatColumn,
              { id: 'slot', head: said.slot, cell: (duty) => slotOf(duty)?.label },
              { id: 'from', head: said.from, numeric: true, width: '110px', cell: (duty) => duty.from },
              { id: 'to', head: said.to, numeric: true, width: '110px', cell: (duty) => duty.to },
              { id: 'handover', head: said.handover, cell: (duty) => duty.handover },
            ]}
          />
        </Section>
      )}
      {asked?.kind === 'change' && slot && (
        <AssignDialog
          slot={slot}
          seat={{ project: asked.duty.project, team: asked.duty.team }}
          replacing={asked.duty}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'end' && <EndDutyDialog assignment={asked.duty} onClose={() => setAsked(null)} />}
    </>
  );
}
