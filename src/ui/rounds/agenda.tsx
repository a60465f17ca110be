// 议程: the projects of a round in the order in which they are discussed, each with why it is there; reordered, added to, dropped, ticked.
import {
  type DragEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { markDiscussed } from '../../domain/commands/mark-discussed.ts';
import { orderAgenda } from '../../domain/commands/order-agenda.ts';
import type { DocProject, RoundDoc } from '../../domain/rounds/round-doc.ts';
import { Icon } from '../kit/icon.tsx';
import { isComposing } from '../kit/keys.ts';
import { LightShape } from '../kit/light.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { reasonText } from './doc-words.ts';
import css from './round.module.css';

/** In place of a project's id: what concerns all. */
export const SUMMARY = 'all';

export type AgendaAsk = { readonly kind: 'drop' | 'add'; readonly project: string; readonly name: string };

export function Agenda({
  doc,
  round,
  current,
  isOpen,
  onShow,
  onAsk,
}: {
  readonly doc: RoundDoc;
  readonly round: string;
  readonly current: string | null;
  /** False once it is frozen: then it is only read. */
  readonly isOpen: boolean;
  readonly onShow: (project: string) => void;
  readonly onAsk: (ask: AgendaAsk) => void;
}) {
  const words = useWords();
  const said = words.rounds.agenda;
  const act = useAct();
  const toast = useToast();
  const list = useRef<HTMLElement>(null);
  const dragged = useRef<number | null>(null);
  const on = useMemo(() => doc.projects.filter(({ place }) => place !== null), [doc]);
  const rest = useMemo(() => doc.projects.filter(({ place }) => place === null), [doc]);
  // A session of its own was called for its projects, whatever changed on them.
  const [showsRest, setShowsRest] = useState(doc.round.kind !== 'regular' || on.length === 0);
  const openItems = useMemo(() => openByProject(doc), [doc]);
  // The acts stay the same ones when the document changes: only entries that look different are drawn anew.
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });

  const place = useCallback(
    async (id: string, to: number) => {
      const ids = latest.current.map((project) => project.id);
      const from = ids.indexOf(id);
      const name = latest.current[from]?.name ?? '';
      if (from < 0 || to < 0 || to >= ids.length || to === from) return;
      ids.splice(to, 0, ...ids.splice(from, 1));
      const outcome = await act(orderAgenda, { round, projects: ids }, { said: said.moved(name, to + 1) });
      if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    },
    [act, toast, round, said],
  );
  const mark = useCallback(
    async (project: string, discussed: boolean) => {
      const outcome = await act(markDiscussed, { round, project, discussed });
      if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    },
    [act, toast, round],
  );
  const focus = (id: string | undefined) => {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-entry="${id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.getAttribute('data-entry') : null;
    if (id === null || isComposing(event)) return;
    const at = on.findIndex((project) => project.id === id);
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (event.altKey && isOpen && at >= 0) void place(id, at + by);
      else focus(all[all.indexOf(id) + by]);
    } else if (event.key === 'Delete' && isOpen && at >= 0) {
      event.preventDefault();
      onAsk({ kind: 'drop', project: id, name: on[at]?.name ?? '' });
    }
  };
  const entryOf = (project: DocProject, at: number | null) => (
    <Entry
      key={project.id}
      id={project.id}
      name={project.name}
      place={project.place}
      light={project.now.light}
      reason={why(project, doc.asOf, words)}
      isDiscussed={project.isDiscussed}
      at={at}
      isLast={at === on.length - 1}
      openItems={openItems.get(project.id) ?? 0}
      isHere={project.id === current}
      isOpen={isOpen}
      dragged={dragged}
      onShow={onShow}
      onPlace={place}
      onMark={mark}
      onAsk={onAsk}
    />
  );
  const all = [SUMMARY, ...on.map(({ id }) => id), ...(showsRest ? rest.map(({ id }) => id) : [])];
  return (
    // Keys that belong to the entries inside; each has its button in the entry's menu.
    <nav ref={list} className={css.agenda} aria-label={said.label} onKeyDown={onKeyDown} data-print="no">
      <p className={css.agendaHead}>
        <span>{said.head}</span>
        <span>{said.open}</span>
      </p>
      <ul>
        <li className={current === SUMMARY ? css.here : undefined}>
          <button
            type="button"
            data-entry={SUMMARY}
            className={css.entry}
            aria-current={current === SUMMARY ? 'true' : undefined}
            onClick={() => onShow(SUMMARY)}
          >
            <span className={css.place}>
              <Icon name="overview" />
            </span>
            <span className={css.entryText}>
              <b>{said.summary}</b>
              <span>{said.summaryNote(doc.notReported.length, doc.updates.length)}</span>
            </span>
          </button>
        </li>
        {on.map(entryOf)}
      </ul>
      {on.length === 0 && <p className={css.agendaHead}>{said.quiet}</p>}
      {rest.length > 0 && (
        <button
          type="button"
          className={css.moreProjects}
          aria-expanded={showsRest}
          onClick={() => setShowsRest(!showsRest)}
        >
          <Icon name={showsRest ? 'up' : 'down'} size={14} />
          {said.more(rest.length)}
        </button>
      )}
      {showsRest && <ul>{rest.map((project) => entryOf(project, null))}</ul>}
    </nav>
  );
}

/** Told in plain values, so that a change of one project draws one entry. */
const Entry = memo(function Entry({
  id,
  name,
  place,
  light,
  reason,
  isDiscussed,
  at,
  isLast,
  openItems,
  isHere,
  isOpen,
  dragged,
  onShow,
  onPlace,
  onMark,
  onAsk,
}: {
  readonly id: string;
  readonly name: string;
  readonly place: DocProject['place'];
  readonly light: DocProject['now']['light'];
  readonly reason: string;
  readonly isDiscussed: boolean;
  /** Its index on the agenda; null = not on it. */
  readonly at: number | null;
  readonly isLast: boolean;
  readonly openItems: number;
  readonly isHere: boolean;
  readonly isOpen: boolean;
  /** The place of the entry that is being dragged: it lands before one above it, behind one below it. */
  readonly dragged: RefObject<number | null>;
  readonly onShow: (project: string) => void;
  readonly onPlace: (project: string, to: number) => Promise<void>;
  readonly onMark: (project: string, discussed: boolean) => Promise<void>;
  readonly onAsk: (ask: AgendaAsk) => void;
}) {
  const words = useWords();
  const said = words.rounds.agenda;
  const [over, setOver] = useState<'before' | 'behind' | null>(null);
  const look = [css.item];
  if (isHere) look.push(css.here);
  if (isDiscussed) look.push(css.past);
  if (over !== null) look.push(over === 'before' ? css.dropBefore : css.dropBehind);
  const entries: readonly MenuEntry[] =
    at === null
      ? [{ id: 'add', label: said.add, icon: 'plus', onPress: () => onAsk({ kind: 'add', project: id, name }) }]
      : [
          {
            id: 'discussed',
            label: isDiscussed ? said.unmark : said.markDiscussed,
            icon: 'tick',
            onPress: () => void onMark(id, !isDiscussed),
          },
          ...(at > 0
            ? [
                {
                  id: 'up',
                  label: said.up,
                  icon: 'up',
                  keys: 'Alt ↑',
                  onPress: () => void onPlace(id, at - 1),
                } as const,
              ]
            : []),
          ...(!isLast
            ? [
                {
                  id: 'down',
                  label: said.down,
                  icon: 'down',
                  keys: 'Alt ↓',
                  onPress: () => void onPlace(id, at + 1),
                } as const,
              ]
            : []),
          {
            id: 'drop',
            label: said.drop,
            icon: 'close',
            keys: 'Del',
            onPress: () => onAsk({ kind: 'drop', project: id, name }),
          },
        ];
  const onDrop = (event: DragEvent) => {
    setOver(null);
    const moved = event.dataTransfer.getData('text/x-agenda');
    if (moved === '' || at === null) return;
    event.preventDefault();
    void onPlace(moved, at);
  };
  return (
    <li
      className={look.join(' ')}
      draggable={isOpen && at !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/x-agenda', id);
        event.dataTransfer.effectAllowed = 'move';
        dragged.current = at;
      }}
      onDragOver={(event) => {
        if (at === null || !event.dataTransfer.types.includes('text/x-agenda')) return;
        event.preventDefault();
        const from = dragged.current;
        setOver(from === at ? null : from !== null && from < at ? 'behind' : 'before');
      }}
      onDragLeave={() => setOver(null)}
      onDrop={onDrop}
    >
      <button
        type="button"
        data-entry={id}
        className={css.entry}
        aria-current={isHere ? 'true' : undefined}
        title={isOpen && at !== null ? said.drag : undefined}
        onClick={() => onShow(id)}
      >
        <span className={css.place}>
          {isDiscussed ? (
            <>
              <Icon name="tick" />
              <span className="vh">{said.discussedMark}</span>
            </>
          ) : (
            (place ?? words.rounds.list.zero)
          )}
        </span>
        <span className={css.entryText}>
          <b>{name}</b>
          <span>
            <span className={`lt ${light}`}>
              <LightShape kind={light} />
              <span className="vh">{words.kit.light[light]}</span>
            </span>
            <span className={css.why}>{reason}</span>
          </span>
        </span>
        <span className={css.openItems}>
          {openItems > 0 && (
            <>
              <span aria-hidden="true">{openItems}</span>
              <span className="vh">{said.openCount(openItems)}</span>
            </>
          )}
        </span>
      </button>
      {isOpen && (
        <span className={css.entryMenu}>
          <Menu label={said.acts(name)} icon="more" kind="text" entries={entries} />
        </span>
      )}
    </li>
  );
});

function why(project: DocProject, asOf: string, words: ReturnType<typeof useWords>): string {
  const said = words.rounds.agenda;
  if (project.isDropped) return said.dropped(project.said ?? '');
  // The carried items stand in the column beside it: what changed says more.
  const telling = project.reasons.find(({ code }) => code !== 'lastItems') ?? project.reasons[0];
  if (telling !== undefined) return reasonText(words, telling, asOf);
  return project.said === null ? words.kit.light[project.now.light] : said.added(project.said);
}

function openByProject(doc: RoundDoc): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const item of doc.items)
    if (item.isOpen && item.project !== null) open.set(item.project, (open.get(item.project) ?? 0) + 1);
  return open;
}
