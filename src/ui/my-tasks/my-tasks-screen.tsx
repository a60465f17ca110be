// 我的任务: the nodes of the person who uses this machine — phone first, ticked with one thumb, with and without network.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Day } from '../../domain/day.ts';
import { partsOf, weekday } from '../../domain/day.ts';
import { allDrafts } from '../../ledger/draft.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { IdentityDialog } from '../kit/identity-dialog.tsx';
import { Light } from '../kit/light.tsx';
import { usePlace } from '../kit/place.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useIdentity } from '../kit/use-identity.ts';
import { useLedger, useSelect, useToday } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { ItemTaskList } from './item-task-list.tsx';
import { itemTasksOf } from './item-tasks-of.ts';
import css from './my-tasks.module.css';
import { TaskList } from './task-list.tsx';
import { TaskSheet } from './task-sheet.tsx';
import { type Scope, type Task, type TaskGroup, tasksOf, teamsOf, type Who } from './tasks-of.ts';
import { TodaysRounds } from './todays-rounds.tsx';

export function MyTasksScreen() {
  const words = useWords();
  const said = words.myTasks;
  const identity = useIdentity();
  const [asking, setAsking] = useState(false);
  usePlace(said.title);
  if (identity === null) {
    return (
      <>
        <EmptyState
          title={said.who}
          note={said.whoNote}
          actions={
            <Button kind="primary" onPress={() => setAsking(true)}>
              {words.shell.who.choose}
            </Button>
          }
        />
        {asking && <IdentityDialog onClose={() => setAsking(false)} />}
      </>
    );
  }
  return <Tasks who={identity} />;
}

function Tasks({ who }: { readonly who: Who }) {
  const words = useWords();
  const said = words.myTasks;
  const narrow = useNarrow();
  const today = useToday();
  const offline = useOffline();
  const { person, words: name, role } = who;
  const { lingering, linger } = useLingering();
  const both = useSelect(
    useCallback(
      (resident: Resident, day: Day) => {
        const asked = { person, words: name, role };
        return {
          own: tasksOf(resident, asked, 'own', day, lingering),
          team: tasksOf(resident, asked, 'team', day, lingering),
          teams: teamsOf(resident, asked, day),
          ownItems: itemTasksOf(resident, asked, 'own', day),
          teamItems: itemTasksOf(resident, asked, 'team', day),
        };
      },
      [person, name, role, lingering],
    ),
  );
  const hasOwn = both.own.open + both.own.done.length > 0 || both.ownItems.any;
  const hasTeam = both.teams.length > 0;
  const [chosen, setChosen] = useState<Scope | null>(null);
  const scope: Scope = chosen ?? (hasOwn || !hasTeam ? 'own' : 'team');
  const tasks = scope === 'own' ? both.own : both.team;
  const items = scope === 'own' ? both.ownItems : both.teamItems;
  const [tab, setTab] = useState<'open' | 'asked' | 'done'>('open');
  const [opened, setOpened] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const drafts = useDrafts(opened);
  const all = [...tasks.groups.flatMap((group) => group.tasks), ...tasks.done];
  const task: Task | null = all.find(({ row }) => row.id === opened) ?? null;
  const { year, month, date } = partsOf(today);
  const late = tasks.groups.find(({ group }) => group === 'late')?.tasks.length ?? 0;
  const overdue = items.open.filter(({ group }) => group === 'overdue');
  const others = items.open.filter(({ group }) => group !== 'overdue');
  const groupsOf = (wanted: readonly TaskGroup[]) =>
    tasks.groups
      .filter(({ group }) => wanted.includes(group))
      .map(({ group, tasks: inGroup }) => (
        <TaskList
          key={group}
          title={said.groups[group]}
          tasks={inGroup}
          drafts={drafts}
          narrow={narrow}
          onOpen={setOpened}
          onTicked={linger}
        />
      ));
  return (
    <div className={narrow ? css.phone : css.screen}>
      {offline && (
        <Banner tone="quiet" icon="offline" title={said.offline}>
          {said.offlineNote}
        </Banner>
      )}
      <header className={css.head}>
        <h2>{said.sentence(tasks.open, items.open.length, late + overdue.length)}</h2>
        <span className={css.whose}>
          <button type="button" onClick={() => setAsking(true)} aria-label={`${words.shell.who.label}: ${name}`}>
            {name}
          </button>
          <span>{said.day(year, month, date, words.shell.weekday[weekdayOf(today)])}</span>
        </span>
      </header>
      <TodaysRounds />
      {hasOwn && hasTeam && (
        <div className={css.scopes}>
          <Chip on={scope === 'own'} onPress={() => setChosen('own')}>
            {said.own}
          </Chip>
          <Chip on={scope === 'team'} onPress={() => setChosen('team')}>
            {both.teams.map((team) => team.name).join(words.project.and)}
          </Chip>
        </div>
      )}
      <Tabs
        label={said.title}
        spread={narrow}
        current={tab}
        onChange={setTab}
        tabs={[
          { id: 'open', label: said.open, count: tasks.open + items.open.length },
          ...(items.asked.length > 0 || tab === 'asked'
            ? [{ id: 'asked', label: said.asked, count: items.asked.length } as const]
            : []),
          { id: 'done', label: said.done, count: tasks.done.length + items.done.length },
        ]}
      >
        {tab === 'open' && (
          <>
            {overdue.length > 0 && <ItemTaskList title={said.itemsLate} items={overdue} narrow={narrow} />}
            {groupsOf(['late'])}
            {others.length > 0 && <ItemTaskList title={said.items} items={others} narrow={narrow} />}
            {groupsOf(['today', 'week', 'later', 'undated'])}
            {tasks.groups.length + items.open.length === 0 && (
              <EmptyState
                light={hasOwn || hasTeam ? <Light kind="ok" word={said.allDone} /> : undefined}
                title={said.noneOpen}
                note={hasOwn || hasTeam ? said.noneOpenNote : said.noDuty}
              />
            )}
          </>
        )}
        {tab === 'asked' && <ItemTaskList title={said.askedNote} items={items.asked} narrow={narrow} />}
        {tab === 'done' && (
          <>
            {items.done.length > 0 && <ItemTaskList title={said.itemsDone} items={items.done} narrow={narrow} />}
            {tasks.done.length > 0 && (
              <TaskList
                title={said.doneLately}
                tasks={tasks.done}
                drafts={drafts}
                narrow={narrow}
                onOpen={setOpened}
                onTicked={linger}
              />
            )}
            {tasks.done.length + items.done.length === 0 && <EmptyState title={said.noneDone} />}
          </>
        )}
      </Tabs>
      {task && <TaskSheet task={task} onClose={() => setOpened(null)} onTicked={linger} />}
      {asking && <IdentityDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

const LINGER_MS = 8000;

/** Rows stay where they were ticked for the life of the receipt, so that nothing jumps under the thumb. */
function useLingering(): { readonly lingering: ReadonlySet<string>; readonly linger: (id: string) => void } {
  const [lingering, setLingering] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  const linger = useCallback((id: string) => {
    setLingering((now) => new Set(now).add(id));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setLingering((now) => new Set([...now].filter((each) => each !== id)));
    }, LINGER_MS);
    timers.current.add(timer);
  }, []);
  return { lingering, linger };
}

/** Nodes with something kept for later; looked up again when a sheet has been opened or closed. */
function useDrafts(opened: string | null): ReadonlySet<string> {
  const ledger = useLedger();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (opened !== null) return;
    let current = true;
    allDrafts(ledger).then(
      (records) => current && setKeys(new Set(records.map(({ key }) => key))),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [ledger, opened]);
  return keys;
}

/** A hint only: nothing is ever switched off by it. */
function useOffline(): boolean {
  const [offline, setOffline] = useState(() => !navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return offline;
}

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

function weekdayOf(day: Day): Weekday {
  const found = ([0, 1, 2, 3, 4, 5, 6] as const).find((each) => each === weekday(day));
  return found ?? 0;
}
