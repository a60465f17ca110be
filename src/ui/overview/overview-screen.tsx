// The overview (总览): one sentence that says what is late and whose, the leader's numbers, the late nodes, the teams,
// the next 14 days. One pass over the summaries per change of the ledger.
import { useCallback, useMemo } from 'react';
import { useHref } from 'react-router';
import { type Day, partsOf, weekday } from '../../domain/day.ts';
import { type Overview, overview } from '../../domain/derive/overview.ts';
import type { ProjectSummary } from '../../domain/derive/project-summary.ts';
import { byTask } from '../../domain/items/item-queue.ts';
import type { ItemGroup, ItemSummary } from '../../domain/items/item-summary.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { itemsIn } from '../kit/items/use-items.ts';
import { usePlace } from '../kit/place.tsx';
import { useSelect } from '../kit/use-ledger.tsx';
import { summariesOf } from '../kit/use-summaries.ts';
import { useWords } from '../kit/words.tsx';
import { DayStrip } from './day-strip.tsx';
import { Headline } from './headline.tsx';
import { ItemsToDo } from './items-to-do.tsx';
import { LateByUnit } from './late-by-unit.tsx';
import { LateList } from './late-list.tsx';
import { LeaderNumbers } from './leader-numbers.tsx';
import { type Names, namesIn } from './names.ts';
import css from './overview.module.css';
import { TeamTable } from './team-table.tsx';

export type Facts = {
  readonly overview: Overview;
  readonly names: Names;
  /** The summary of a project whose node is listed. */
  readonly summary: (project: string) => ProjectSummary | undefined;
  readonly projects: number;
  /** What waits for the office, and what is overdue; `any` false = no item was ever registered. */
  readonly items: Readonly<Record<'toCheck' | 'toStrikeOff' | 'overdue', readonly ItemSummary[]>> & {
    readonly any: boolean;
  };
};

export function OverviewScreen() {
  const words = useWords();
  const facts = useSelect(useCallback(overviewFacts, []));
  const { today } = facts.overview;
  const note = useMemo(() => longDay(today, words.shell), [today, words.shell]);
  usePlace(words.overview.title, undefined, note);
  if (facts.projects === 0) return <NoProjects />;
  return (
    <div className={css.page}>
      <Headline facts={facts} />
      <LeaderNumbers numbers={facts.overview.leader} />
      <div className={css.columns}>
        <LateList facts={facts} />
        <TeamTable facts={facts} />
      </div>
      <div className={facts.items.any ? `${css.bottom} ${css.three}` : css.bottom}>
        <DayStrip facts={facts} />
        <LateByUnit facts={facts} />
        {facts.items.any && <ItemsToDo facts={facts} />}
      </div>
    </div>
  );
}

function overviewFacts(resident: Resident, today: Day): Facts {
  const { all, context } = summariesOf(resident, today);
  const byId = new Map<string, ProjectSummary>();
  for (const summary of all) if (summary.late.length > 0) byId.set(summary.id, summary);
  return {
    overview: overview(all, context),
    names: namesIn(resident),
    summary: (project) => byId.get(project),
    projects: all.length,
    items: itemsToDo(itemsIn(resident, today)),
  };
}

function itemsToDo(items: readonly ItemSummary[]): Facts['items'] {
  const wanted: ReadonlySet<ItemGroup> = new Set(['toCheck', 'toStrikeOff', 'overdue']);
  const groups = new Map(
    byTask(items.filter(({ group }) => wanted.has(group))).map(({ key, items: held }) => [key, held]),
  );
  return {
    any: items.length > 0,
    toCheck: groups.get('toCheck') ?? [],
    toStrikeOff: groups.get('toStrikeOff') ?? [],
    overdue: groups.get('overdue') ?? [],
  };
}

function NoProjects() {
  const words = useWords();
  const { empty } = words.overview;
  const create = useHref('/ledger?new=1');
  const bring = useHref('/import');
  return (
    <div className={css.none}>
      <EmptyState
        title={empty.title}
        note={empty.note}
        actions={
          <>
            <a className="btn pri" href={create}>
              {empty.create}
            </a>
            <a className="btn" href={bring}>
              {empty.import}
            </a>
          </>
        }
      />
    </div>
  );
}

function longDay(today: Day, shell: ReturnType<typeof useWords>['shell']): string {
  const { year, month, date } = partsOf(today);
  // `weekday` counts 0 to 6, and the words have each of them.
  const name = shell.weekday[weekday(today) as keyof typeof shell.weekday];
  return shell.fullDay(String(year), String(month), String(date), name);
}
