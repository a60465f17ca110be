// The ledger (台账): all projects as a sheet, grouped by team, filtered, sorted and edited in place. On a phone a list.
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useHref, useNavigate, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { copyText, tabbed, tableMarkup } from '../kit/copy-text.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export/export-button.tsx';
import { useKeys } from '../kit/keys.ts';
import { Menu } from '../kit/menu.tsx';
import { usePlace } from '../kit/place.tsx';
import { SkeletonRows } from '../kit/skeleton-rows.tsx';
import { useToast } from '../kit/toast.tsx';
import { useToday } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import type { ColumnId } from './columns/column-ids.ts';
import type { Tongue } from './columns/columns.ts';
import { NewProject } from './create/new-project.tsx';
import { useEditors } from './edit/use-editors.ts';
import { useExportedView } from './exported-view.ts';
import { LedgerGrid } from './grid/ledger-grid.tsx';
import { DENSITIES, ROW_HEIGHT } from './kept-columns.ts';
import { LedgerList } from './ledger-list.tsx';
import css from './ledger-screen.module.css';
import { PaperTable } from './paper-table.tsx';
import type { Line } from './rows/group-rows.ts';
import type { LedgerRow } from './rows/ledger-row.ts';
import { useFound, useLedgerRows, useWarmRows } from './rows/use-ledger-rows.ts';
import { hasConditions, type LedgerView, withoutConditions } from './rows/view-state.ts';
import { StatusBar } from './status-bar.tsx';
import { conditionsOf } from './tools/conditions.ts';
import { FilterBar } from './tools/filter-bar.tsx';
import { useLinesOfView } from './use-lines-of-view.ts';
import { useGridChoice, useLedgerView } from './use-view.ts';
import { lineCells, viewCells } from './view-as-table.ts';

export function LedgerScreen() {
  return useWarmRows() ? <Sheet /> : <SkeletonRows rows={20} />;
}

function Sheet() {
  const words = useWords();
  const today = useToday();
  const narrow = useNarrow();
  const toast = useToast();
  const navigate = useNavigate();
  const projectHref = useHref('/project/');
  usePlace(words.ledger.title);
  const { rows, teams } = useLedgerRows();
  const [view, setView] = useLedgerView();
  const choice = useGridChoice(view);
  const { lines, sums } = useLinesOfView(rows, teams, view, useFound(rows));
  const tongue = useMemo<Tongue>(() => ({ words, today }), [words, today]);
  const exported = useExportedView(lines, rows, choice.columns, view.grouped, tongue);
  const editorOf = useEditors(tongue);
  const find = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<{ readonly line: Line | null; readonly column: ColumnId | null }>(NOWHERE);
  const [said, setSaid] = useState<string | null>(null);
  const [query, setQuery] = useSearchParams();
  // The overview of an empty ledger sends here to add the first project, also when this screen is open already.
  const sent = query.get('new') === '1';
  const [creating, setCreating] = useState(false);
  const close = () => {
    setCreating(false);
    if (!sent) return;
    const rest = new URLSearchParams(query);
    rest.delete('new');
    setQuery(rest, { replace: true });
  };
  useLedgerKeys();

  const onActive = useCallback((line: Line | null, column: ColumnId | null) => {
    setActive({ line, column });
    setSaid(null);
  }, []);
  const onWidth = useCallback(
    (id: ColumnId, width: number) => choice.keep({ ...choice.kept, widths: { ...choice.kept.widths, [id]: width } }),
    [choice.keep, choice.kept],
  );
  const onOrder = (column: ColumnId) => setView({ ...view, order: nextOrder(view, column) });
  const onFold = (group: string) =>
    setView({
      ...view,
      folded: view.folded.includes(group) ? view.folded.filter((one) => one !== group) : [...view.folded, group],
    });
  const openProject = (row: LedgerRow) => void navigate(`/project/${encodeURIComponent(row.id)}`);
  const toGrid = () => screen.current?.querySelector<HTMLTextAreaElement>('[data-grid-box]')?.focus();

  const copyView = () => {
    const cells = viewCells(lines, choice.columns, tongue);
    if (copyText(tabbed(cells), tableMarkup(cells))) toast.show(words.kit.copy.tableRows(lines.length));
    else toast.fail(words.kit.copy.failed);
  };
  const copyRow = () => {
    if (active.line === null) return;
    const cells = [lineCells(active.line, choice.columns, tongue)];
    if (copyText(tabbed(cells), tableMarkup(cells, 0))) toast.show(words.ledger.said.copiedRow);
    else toast.fail(words.kit.copy.failed);
    toGrid();
  };

  const empty: ReactNode =
    rows.length === 0 ? (
      <NoProjects onCreate={() => setCreating(true)} />
    ) : (
      <NothingFound view={view} onView={setView} teams={teams} />
    );
  const dialog = (creating || sent) && <NewProject teams={teams} onClose={close} />;

  if (narrow) {
    return (
      <>
        <LedgerList
          lines={lines}
          view={view}
          onView={setView}
          projectHref={projectHref}
          tongue={tongue}
          empty={empty}
        />
        {dialog}
      </>
    );
  }
  return (
    <>
      <div
        ref={screen}
        className={css.screen}
        data-density={choice.kept.density === 'standard' ? undefined : choice.kept.density}
      >
        <FilterBar
          view={view}
          onView={setView}
          teams={teams}
          choice={choice}
          find={find}
          onLeaveFind={toGrid}
          acts={
            <>
              <Menu
                label={words.kit.more}
                icon="more"
                kind="text"
                entries={[
                  { id: 'row', label: words.ledger.tools.copyRow, icon: 'copy', onPress: copyRow },
                  { id: 'view', label: words.ledger.tools.copyView, icon: 'copy', onPress: copyView },
                  { id: 'print', label: words.ledger.tools.print, icon: 'print', onPress: () => window.print() },
                  ...DENSITIES.filter((density) => density !== choice.kept.density).map((density) => ({
                    id: density,
                    label: words.ledger.tools.density[density],
                    onPress: () => choice.keep({ ...choice.kept, density }),
                  })),
                ]}
              />
              <ExportButton shown={exported} />
              {/* In an empty ledger the one in the middle is meant. */}
              <Button small kind={rows.length === 0 ? 'plain' : 'primary'} onPress={() => setCreating(true)}>
                {words.ledger.tools.create}
              </Button>
            </>
          }
        />
        <LedgerGrid
          lines={lines}
          columns={choice.columns}
          widthOf={choice.widthOf}
          rowHeight={ROW_HEIGHT[choice.kept.density]}
          order={view.order}
          tongue={tongue}
          projectHref={projectHref}
          editorOf={editorOf}
          onOrder={onOrder}
          onFold={onFold}
          onWidth={onWidth}
          onOpenSource={openProject}
          onFilterKey={() => find.current?.select()}
          onSavedKey={() => toast.show(words.ledger.savedHere)}
          onSay={setSaid}
          onFault={toast.fail}
          onActive={onActive}
          empty={empty}
        />
        <StatusBar
          all={rows.length}
          teams={teams.length}
          sums={sums}
          line={active.line}
          column={active.column}
          said={said}
          tongue={tongue}
        />
      </div>
      <PaperTable lines={lines} columns={choice.columns} tongue={tongue} />
      {dialog}
    </>
  );
}

const NOWHERE = { line: null, column: null } as const;

/** Rising, falling, then the official order again. */
function nextOrder(view: LedgerView, column: ColumnId): LedgerView['order'] {
  if (view.order?.column !== column) return { column, falling: false };
  return view.order.falling ? null : { column, falling: true };
}

function NothingFound({
  view,
  onView,
  teams,
}: {
  readonly view: LedgerView;
  readonly onView: (view: LedgerView) => void;
  readonly teams: Parameters<typeof conditionsOf>[1];
}) {
  const words = useWords();
  const conditions = conditionsOf(view, teams, words);
  const last = conditions.at(-1);
  return (
    <EmptyState
      title={words.ledger.empty.none}
      note={conditions.map((condition) => condition.label).join(words.ledger.empty.and)}
      actions={
        hasConditions(view) && (
          <>
            {last && conditions.length > 1 && (
              <Button small onPress={() => onView(last.without)}>
                {words.ledger.tools.clearOne(last.label)}
              </Button>
            )}
            <Button small onPress={() => conditions.length > 0 && onView(withoutConditions(view))}>
              {words.ledger.tools.clearAll}
            </Button>
          </>
        )
      }
    />
  );
}

function NoProjects({ onCreate }: { readonly onCreate: () => void }) {
  const words = useWords();
  const importHref = useHref('/import');
  return (
    <EmptyState
      title={words.ledger.empty.first}
      note={words.ledger.empty.firstNote}
      actions={
        <>
          <Button small kind="primary" onPress={onCreate}>
            {words.ledger.tools.create}
          </Button>
          <a className="btn sm" href={importHref}>
            {words.ledger.empty.import}
          </a>
        </>
      }
    />
  );
}

/** Listed for `?`; the grid's text box answers them itself. */
function useLedgerKeys(): void {
  const { keys } = useWords().ledger;
  useKeys([
    { keys: '↑ ↓ ← →', does: keys.move },
    { keys: 'Enter', does: keys.enter },
    { keys: 'F2', does: keys.edit },
    { keys: 'Alt ↓', does: keys.choices },
    { keys: 'Home', does: keys.ends },
    { keys: 'Ctrl Home', does: keys.corners },
    { keys: 'PageDown', does: keys.page },
    { keys: 'Ctrl ↓', does: keys.group },
    { keys: '/', does: keys.filter },
    { keys: 'Ctrl C', does: keys.copy },
    { keys: 'Ctrl S', does: keys.saved },
    { keys: 'Ctrl ↵', does: keys.open },
    { keys: 'Esc', does: keys.leave },
  ]);
}
