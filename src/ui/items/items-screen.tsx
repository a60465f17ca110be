// 销号台账: every matter that was issued — grouped by what you must do, by unit or by project — and the panel to do it in.
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { itemClock } from '../../domain/items/item-summary.ts';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { copyText, tabbed, tableMarkup } from '../kit/copy-text.ts';
import { Dialog } from '../kit/dialog.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { dueText, labelText, nameOf, sourceText, whoseOfItem, whoseText } from '../kit/items/item-names.ts';
import { NewItemDialog } from '../kit/items/new-item-dialog.tsx';
import { summaryOfItem, useItems } from '../kit/items/use-items.ts';
import { useUrgeItems } from '../kit/items/use-urge-items.ts';
import { useKeys } from '../kit/keys.ts';
import { usePlace } from '../kit/place.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useToast } from '../kit/toast.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { BatchBar } from './batch-bar.tsx';
import { type ItemLine, itemLines, rowsOf } from './item-lines.ts';
import { ItemPanel } from './item-panel.tsx';
import css from './items.module.css';
import { ItemsList } from './items-list.tsx';
import { GROUPINGS, useItemsView } from './items-view.ts';
import { NumberingNotice } from './numbering-notice.tsx';
import panelCss from './panel.module.css';
import { PhoneItems } from './phone-items.tsx';
import { countsOf, Pipe } from './pipe.tsx';
import { useActiveItem } from './use-active-item.ts';
import { useItemSearch } from './use-item-search.ts';

/** Groups that are worked through one after the other: what is done there hands on to the next. */
const QUEUES: ReadonlySet<string> = new Set(['toCheck', 'toStrikeOff', 'toIssue', 'toAccept', 'toAnswer', 'toReview']);

export function ItemsScreen() {
  const words = useWords();
  const said = words.items;
  const { resident } = useLedger();
  const today = useToday();
  const narrow = useNarrow();
  const toast = useToast();
  const urge = useUrgeItems();
  usePlace(said.title);
  const items = useItems();
  const { view, change } = useItemsView();
  const [typed, setTyped] = useState('');
  const fits = useItemSearch(typed, view, words);
  const [opened, open] = useActiveItem();
  const [struck, setStruck] = useState<{ readonly before: ItemSummary; readonly change: string } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useSearchParams();
  const [creating, setCreating] = useState(() => query.get('new') === '1');
  const find = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLDivElement>(null);

  const summaryOf = (id: string | null): ItemSummary | null => {
    const row = id === null ? null : resident.row('item', id);
    return row === null || row.removed !== null ? null : summaryOfItem(resident, row, itemClock(resident, today));
  };
  // Taken back, or one has moved on: then it stands where everything else stands.
  const lingering = struck !== null && summaryOf(struck.before.id)?.state.stage === 'struckOff' ? struck : null;
  const lines = useMemo(
    () => itemLines(items, view, fits, lingering, resident, words),
    [items, view, fits, lingering, resident, words],
  );
  // Only what is seen is acted upon: a filter takes the others out of the hand.
  const chosenRows = useMemo(() => rowsOf(lines).filter(({ id }) => chosen.has(id)), [lines, chosen]);
  const counts = useMemo(() => countsOf(items.filter(fits)), [items, fits]);
  const overdue = useMemo(() => items.filter((item) => item.group === 'overdue' && fits(item)), [items, fits]);
  const active = opened ?? rowsOf(lines.slice(0, 2))[0]?.id ?? null;
  // The list moves at once; the panel follows when there is time.
  const shownId = useDeferredValue(active);
  const shown = summaryOf(shownId);
  const next = useMemo(() => nextOf(lines, shownId), [lines, shownId]);

  const go = (id: string | null) => {
    if (struck !== null && id !== struck.before.id) setStruck(null);
    open(id);
  };
  const move = (by: 1 | -1) => {
    const rows = rowsOf(lines);
    const at = rows.findIndex(({ id }) => id === active);
    const to = rows[Math.min(Math.max(0, at + by), rows.length - 1)];
    if (to !== undefined) go(to.id);
  };
  const onChoose = useCallback((ids: readonly string[], on: boolean) => {
    setChosen((now) => {
      const left = new Set(now);
      for (const id of ids) {
        if (on) left.add(id);
        else left.delete(id);
      }
      return left;
    });
  }, []);
  const toList = () => screen.current?.querySelector<HTMLElement>('[data-items]')?.focus();
  useKeys([
    { keys: 'J', does: said.keys.down, run: () => move(1) },
    { keys: 'K', does: said.keys.up, run: () => move(-1) },
    { keys: '↑ ↓', does: said.keys.down },
    { keys: 'Enter', does: said.keys.open },
    { keys: 'Space', does: said.keys.choose },
    { keys: 'Shift ↓', does: said.keys.range },
    { keys: '/', does: said.keys.find, run: () => find.current?.focus() },
    { keys: 'N', does: said.keys.create, run: () => setCreating(true) },
  ]);

  const copy = () => {
    const heads = ['number', 'name', 'project', 'whose', 'source', 'due', 'state'] as const;
    const rows = rowsOf(lines).map((item) => [
      labelText(item.label, today, words),
      item.row.name,
      nameOf(resident, 'project', item.row.project),
      whoseText(whoseOfItem(resident, item, today), words),
      sourceText(item, words),
      dueText(item, today),
      words.fields.itemStages[item.state.stage],
    ]);
    const cells = [heads.map((head) => said.heads[head]), ...rows];
    if (copyText(tabbed(cells), tableMarkup(cells))) toast.show(words.kit.copy.tableRows(rows.length));
    else toast.fail(words.kit.copy.failed);
  };
  const stopCreating = () => {
    setCreating(false);
    if (query.has('new'))
      setQuery(
        (now) => {
          const left = new URLSearchParams(now);
          left.delete('new');
          return left;
        },
        { replace: true },
      );
  };
  const dialog = creating && <NewItemDialog project={view.project} onMade={(id) => go(id)} onClose={stopCreating} />;
  const panel = (item: ItemSummary) => (
    <ItemPanel
      item={item}
      next={next}
      narrow={narrow}
      struckBy={lingering?.before.id === item.id ? lingering.change : null}
      onNext={() => next !== null && go(next.id)}
      onDone={() => {
        if (!narrow && QUEUES.has(item.group) && next !== null) go(next.id);
      }}
      onStruck={(made) => setStruck({ before: item, change: made })}
    />
  );

  if (items.length === 0)
    return (
      <>
        <NumberingNotice items={items} />
        <EmptyState
          title={said.empty.title}
          note={said.empty.note}
          actions={
            <Button kind="primary" onPress={() => setCreating(true)}>
              {said.tools.create}
            </Button>
          }
        />
        {dialog}
      </>
    );
  const only = view.project ?? view.unit ?? view.person;
  const onlyName =
    nameOf(resident, 'project', view.project) ||
    nameOf(resident, 'unit', view.unit) ||
    nameOf(resident, 'person', view.person);
  const tools = (
    <>
      <TextField
        ref={find}
        label={words.shell.findShort}
        hideLabel
        type="search"
        value={typed}
        onChange={setTyped}
        placeholder={said.find}
        className={css.find ?? ''}
      />
      <div className={css.grouping} role="group" aria-label={said.by.label}>
        {GROUPINGS.map((by) => (
          <Chip key={by} on={view.by === by} onPress={() => change({ by })}>
            {said.by[by]}
          </Chip>
        ))}
      </div>
      {only !== null && (
        <Chip on icon="close" onPress={() => change({ project: null, unit: null, person: null })}>
          {said.only.project(onlyName)}
        </Chip>
      )}
    </>
  );
  if (narrow)
    return (
      <>
        <NumberingNotice items={items} />
        <PhoneItems
          lines={lines}
          counts={counts}
          shown={view.shown}
          tools={tools}
          onShow={(each) => change({ shown: each })}
          onOpen={go}
          onCreate={() => setCreating(true)}
        />
        {opened !== null && shown !== null && (
          <Dialog title={shown.row.name} kind="panel" onClose={() => go(null)}>
            <div className={panelCss.phone}>{panel(shown)}</div>
          </Dialog>
        )}
        {dialog}
      </>
    );
  return (
    <div ref={screen} className={css.screen}>
      <div className={css.top}>
        <Pipe counts={counts} shown={view.shown} onShow={(each) => change({ shown: each })} />
        <div className={css.acts}>
          {overdue.length > 0 && (
            <Button small onPress={() => void urge(overdue)}>
              {said.tools.urgeLate(overdue.length)}
            </Button>
          )}
          <Button small kind="primary" onPress={() => setCreating(true)}>
            {said.tools.create}
          </Button>
        </div>
      </div>
      <div className={css.bar}>
        <NumberingNotice items={items} />
        {tools}
        <Button small kind="text" icon="copy" onPress={copy}>
          {said.tools.copy}
        </Button>
      </div>
      <div className={css.list}>
        <ItemsList
          lines={lines}
          active={active}
          chosen={chosen}
          onActive={go}
          onChoose={onChoose}
          onEnter={() => screen.current?.querySelector<HTMLElement>('[data-panel] button.pri')?.focus()}
          empty={<EmptyState title={said.empty.here} note={said.empty.hereNote} />}
        />
        {chosenRows.length > 0 && <BatchBar items={chosenRows} onClear={() => setChosen(new Set())} />}
      </div>
      <aside
        className={panelCss.panel}
        data-panel=""
        aria-label={
          shown !== null ? said.panel.label(shown.row.name) : shownId === null ? said.empty.here : said.empty.gone
        }
        onKeyDown={(event) => {
          // Esc leads back to the list; what a part of the panel has used it for is not ours.
          if (event.key === 'Escape' && !event.defaultPrevented && event.currentTarget.contains(event.target as Node))
            toList();
        }}
      >
        {shown !== null ? panel(shown) : shownId !== null && <EmptyState title={said.empty.gone} />}
      </aside>
      {dialog}
    </div>
  );
}

/** The next row of the same group; none at its end. */
function nextOf(lines: readonly ItemLine[], id: string | null): ItemSummary | null {
  const at = lines.findIndex((line) => line.kind === 'row' && line.id === id);
  const line = at < 0 ? undefined : lines[at + 1];
  return line?.kind === 'row' ? line.item : null;
}
