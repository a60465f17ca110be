// The list of people (人员名单): by unit and by the order the office sets, each with duties and running projects.
import { memo, useCallback, useRef } from 'react';
import { Link } from 'react-router';
import { editPerson } from '../../domain/commands/edit-person.ts';
import type { Day } from '../../domain/day.ts';
import { dutiesOf } from '../../domain/derive/duties-of.ts';
import { workloadOf } from '../../domain/derive/workload.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { orderBetween } from '../../domain/order.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { seatName } from '../kit/duty-dialogs.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { byOrder } from '../kit/person-picker.tsx';
import { Section } from '../kit/section-head.tsx';
import { Tag } from '../kit/tag.tsx';
import { useToast } from '../kit/toast.tsx';
import { useGrowing } from '../kit/use-growing.ts';
import { useAct, useLedger, useLedgerVersion, useSelect } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import css from './people.module.css';
import { useFits } from './use-fits.ts';

const SHOWN_DUTIES = 3;

type Group = { readonly unit: Row<'unit'> | null; readonly people: readonly Row<'person'>[] };

export function PeopleList({ on, filter }: { readonly on: Day; readonly filter: string }) {
  const words = useWords();
  const { people: said } = words;
  const { resident } = useLedger();
  useLedgerVersion();
  const table = useRef<HTMLDivElement>(null);
  const groups = useGroups(filter);
  const shown = useGrowing(groups.length);
  const count = groups.reduce((sum, group) => sum + group.people.length, 0);
  if (resident.count('person') === 0) return <EmptyState title={said.empty} note={said.emptyNote} />;
  if (count === 0) return <EmptyState title={said.none} />;
  return (
    <div className={css.units}>
      <p className="dim">{said.counts(count, groups.filter((group) => group.unit !== null).length)}</p>
      {groups.slice(0, shown).map((group) => (
        <div key={group.unit?.id ?? ''} ref={group === groups[0] ? table : undefined} className={css.unit}>
          <Section
            title={group.unit?.name ?? said.noUnit}
            note={String(group.people.length)}
            actions={group === groups[0] && <CopyTableButton around={table} />}
          >
            <GroupTable group={group} on={on} canOrder={filter === ''} />
          </Section>
        </div>
      ))}
    </div>
  );
}

/** Drawn once while the groups behind it arrive. */
const GroupTable = memo(function GroupTable({
  group,
  on,
  canOrder,
}: {
  readonly group: Group;
  readonly on: Day;
  readonly canOrder: boolean;
}) {
  const words = useWords();
  const { people: said } = words;
  const { resident } = useLedger();
  useLedgerVersion();
  const narrow = useNarrow();
  const columns: readonly Column<Row<'person'>>[] = [
    {
      id: 'name',
      head: said.columns.name,
      width: '140px',
      cell: (person) => (
        <Link to={`/person/${person.id}`} className={css.name}>
          {person.name}
        </Link>
      ),
    },
    { id: 'post', head: said.columns.post, width: '160px', cell: (person) => person.post },
    {
      id: 'rank',
      head: said.columns.rank,
      width: '150px',
      cell: (person) => person.rank && words.fields.ranks[person.rank],
    },
    {
      id: 'duties',
      head: said.columns.duties,
      cell: (person) => {
        const duties = dutiesOf(resident, person.id, on);
        const shown = duties
          .slice(0, SHOWN_DUTIES)
          .map(({ as, assignment, slot }) =>
            said.dutyIn(seatName(resident, assignment), as === 'liaison' ? said.asLiaison : (slot?.label ?? '')),
          );
        if (duties.length > SHOWN_DUTIES) shown.push(said.moreDuties(duties.length));
        return <span className={css.duties}>{shown.join(words.overview.punctuation.semicolon)}</span>;
      },
    },
    {
      id: 'projects',
      head: said.columns.projects,
      numeric: true,
      width: '110px',
      cell: (person) => {
        const load = workloadOf(resident, person.id, on);
        return (
          load && (
            <>
              {load.isOverloaded && <Tag tone="soon">{said.columns.overloaded}</Tag>} {load.projects}
            </>
          )
        );
      },
    },
    {
      id: 'order',
      head: '',
      label: said.columns.act,
      acts: true,
      width: '80px',
      cell: (person) => canOrder && <OrderButtons person={person} among={group.people} />,
    },
  ];
  const wanted = narrow ? columns.filter(({ id }) => id === 'name' || id === 'duties') : columns;
  return (
    <DataTable
      caption={group.unit?.name ?? said.noUnit}
      columns={wanted}
      rows={group.people}
      rowKey={(person) => person.id}
    />
  );
});

/** The order of names (排名) is the office's: one step up or down at a time, each with its undo. */
function OrderButtons({ person, among }: { readonly person: Row<'person'>; readonly among: readonly Row<'person'>[] }) {
  const said = useWords().people;
  const act = useAct();
  const toast = useToast();
  const at = among.indexOf(person);
  const move = async (before: Row<'person'> | undefined, after: Row<'person'> | undefined, words: string) => {
    const order = orderBetween(before?.order ?? null, after?.order ?? null);
    const outcome = await act(editPerson, { id: person.id, set: { order } }, { said: words });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  return (
    <span className={css.order}>
      {at > 0 && (
        <Button
          kind="text"
          icon="up"
          label={said.moveUp(person.name)}
          onPress={() => void move(among[at - 2], among[at - 1], said.moveUp(person.name))}
        />
      )}
      {at < among.length - 1 && (
        <Button
          kind="text"
          icon="down"
          label={said.moveDown(person.name)}
          onPress={() => void move(among[at + 1], among[at + 2], said.moveDown(person.name))}
        />
      )}
    </span>
  );
}

/** Units in their order, those without a unit last; only people the filter finds. */
function useGroups(filter: string): readonly Group[] {
  const fits = useFits(filter);
  return useSelect(
    useCallback(
      (resident: Resident) => {
        const byUnit = new Map<string | null, Row<'person'>[]>();
        for (const person of byOrder(resident.all('person'))) {
          if (!fits(person)) continue;
          // Nobody falls out of the list with a unit that was removed.
          const unit = person.unit === null ? null : resident.row('unit', person.unit);
          const key = unit === null || unit.removed !== null ? null : unit.id;
          const group = byUnit.get(key);
          if (group === undefined) byUnit.set(key, [person]);
          else group.push(person);
        }
        return [...byOrder(resident.all('unit')), null].flatMap((unit): readonly Group[] => {
          const people = byUnit.get(unit?.id ?? null);
          return people === undefined ? [] : [{ unit, people }];
        });
      },
      [fits],
    ),
  );
}
