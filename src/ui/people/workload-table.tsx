// The workload (工作量): people by slots, how many running projects each follows on a day, the heaviest first.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../domain/day.ts';
import { slotsOn } from '../../domain/derive/holders-on.ts';
import { heaviestFirst, type Workload, workloadOf } from '../../domain/derive/workload.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { slicer } from '../../ledger/slices.ts';
import { CopyTableButton } from '../kit/copy-table-button.tsx';
import { type Column, DataTable, type Sort } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LightShape } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { SkeletonRows } from '../kit/skeleton-rows.tsx';
import { Tag } from '../kit/tag.tsx';
import { useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useSummaries } from '../kit/use-summaries.ts';
import { useWords } from '../kit/words.tsx';
import css from './people.module.css';
import { useFits } from './use-fits.ts';

const ON_PHONE: readonly string[] = ['name', 'projects', 'late'];

type Line = { readonly person: Row<'person'>; readonly load: Workload; readonly late: number };

export function WorkloadTable({ on, filter }: { readonly on: Day; readonly filter: string }) {
  const words = useWords();
  const { people: said } = words;
  const { resident } = useLedger();
  const narrow = useNarrow();
  const isToday = on === useToday();
  const table = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const fits = useFits(filter);
  const { all } = useSummaries();
  const late = useMemo(
    () => new Set(all.filter(({ state }) => state.light === 'late').map(({ id }) => id as string)),
    [all],
  );
  const loads = useLoads(on);
  if (loads === null) return <SkeletonRows rows={12} />;
  const slots = slotsOn(resident, 'project', on);
  const lines = loads.flatMap((load): readonly Line[] => {
    const person = resident.row('person', load.person);
    if (person === null || person.removed !== null || !fits(person)) return [];
    return [{ person, load, late: isToday ? [...load.of].filter((id) => late.has(id)).length : 0 }];
  });
  if (lines.length === 0) {
    return loads.length === 0 ? (
      <EmptyState title={said.workload.none} note={said.workload.noneNote} />
    ) : (
      <EmptyState title={said.none} />
    );
  }
  const numbers: readonly Counted[] = [
    ...slots.map((slot) => ({ id: slot.id, head: slot.label, of: ({ load }: Line) => load.bySlot.get(slot.id) ?? 0 })),
    { id: 'projects', head: said.columns.projects, of: ({ load }) => load.projects },
    // How things stood on an earlier day is not known of lights.
    ...(isToday ? [{ id: 'late', head: said.columns.late, of: (line: Line) => line.late }] : []),
  ];
  const columns: readonly Column<Line>[] = [
    {
      id: 'name',
      head: said.columns.name,
      cell: ({ person }) => (
        <Link to={`/person/${person.id}`} className={css.name}>
          {person.name}
        </Link>
      ),
    },
    {
      id: 'unit',
      head: said.columns.unit,
      cell: ({ person }) =>
        [person.unit === null ? null : resident.row('unit', person.unit)?.name, person.post]
          .filter((part) => part)
          .join(' '),
    },
    ...numbers.map(
      ({ id, head, of }): Column<Line> => ({
        id,
        head,
        numeric: true,
        sortable: true,
        width: narrow ? '28%' : '12%',
        cell: (line) => <Cell id={id} count={of(line)} isOverloaded={line.load.isOverloaded} head={head} />,
      }),
    ),
  ];
  const held = new Set(lines.flatMap(({ load }) => [...load.of]));
  const sums = numbers.map(({ id, of }) => {
    if (id === 'projects') return held.size;
    if (id === 'late') return [...held].filter((project) => late.has(project)).length;
    return lines.reduce((sum, line) => sum + of(line), 0);
  });
  return (
    <div className={css.units} ref={table}>
      <Section
        title={said.workload.title}
        note={said.workload.note(lines.length, on)}
        actions={<CopyTableButton around={table} />}
      >
        <DataTable
          caption={said.workload.title}
          columns={narrow ? columns.filter(({ id }) => ON_PHONE.includes(id)) : columns}
          rows={sorted(lines, numbers, sort)}
          rowKey={({ person }) => person.id}
          sort={sort}
          onSort={(asked) => setSort(sort?.column === asked.column ? asked : { ...asked, falling: true })}
          {...(narrow ? {} : { foot: [said.workload.sum, '', ...sums.map(String)] })}
        />
      </Section>
    </div>
  );
}

/** In short slices: with ten thousand projects all of them at once would hold the page. Null until they are first counted. */
function useLoads(on: Day): readonly Workload[] | null {
  const { resident } = useLedger();
  const version = useLedgerVersion();
  const [loads, setLoads] = useState<readonly Workload[] | null>(null);
  useEffect(() => {
    // The resident object stays the same while its rows change: its version says when to count anew.
    void version;
    let current = true;
    const count = async () => {
      const breathe = slicer();
      const counted: Workload[] = [];
      for (const { id } of resident.all('person')) {
        const load = workloadOf(resident, id, on);
        if (load !== null) counted.push(load);
        await breathe();
        if (!current) return;
      }
      setLoads(counted.sort(heaviestFirst));
    };
    void count();
    return () => {
      current = false;
    };
  }, [resident, version, on]);
  return loads;
}

type Counted = { readonly id: string; readonly head: string; readonly of: (line: Line) => number };

function sorted(lines: readonly Line[], numbers: readonly Counted[], sort: Sort | null): readonly Line[] {
  const by = numbers.find(({ id }) => id === sort?.column);
  if (sort === null || by === undefined) return lines;
  return [...lines].sort((a, b) => (by.of(a) - by.of(b)) * (sort.falling ? -1 : 1));
}

function Cell({
  id,
  count,
  isOverloaded,
  head,
}: {
  readonly id: string;
  readonly count: number;
  readonly isOverloaded: boolean;
  readonly head: string;
}): ReactNode {
  const said = useWords().people;
  if (count === 0) {
    return (
      <span className="dim">
        <span aria-hidden="true">·</span>
        <span className="vh">{said.workload.zero(head)}</span>
      </span>
    );
  }
  if (id === 'late') {
    return (
      <span className="lt late">
        <LightShape kind="late" />
        {count}
      </span>
    );
  }
  return (
    <>
      {id === 'projects' && isOverloaded && <Tag tone="soon">{said.columns.overloaded}</Tag>} {count}
    </>
  );
}
