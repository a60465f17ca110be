// 项目: one project whole — what it is, who answers for it, its node plan to be ticked off, how far it is, what happened to it.
import { useCallback, useEffect } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { restoreRow } from '../../domain/commands/restore-row.ts';
import { teamDisplay } from '../../domain/derive/team-name.ts';
import { Banner } from '../kit/banner.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useKeys } from '../kit/keys.ts';
import { useStillHere } from '../kit/leaving.ts';
import { usePlace } from '../kit/place.tsx';
import { rememberRecent } from '../kit/recent.ts';
import { RemovedNote } from '../kit/removed-note.tsx';
import { useLedger, useSelect } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { ProjectHeader } from './parts/header.tsx';
import { ProjectSections, SideSections } from './parts/sections.tsx';
import { PhonePage } from './phone-page.tsx';
import css from './project.module.css';
import { officialProjectOrder, type ProjectPage, readProject } from './read-project.ts';

export function ProjectScreen() {
  const words = useWords();
  const said = words.project;
  const { id = '' } = useParams();
  const ledger = useLedger();
  const page = useSelect(useCallback((resident, today) => readProject(resident, today, id), [id]));
  const team = page?.team ?? null;
  const trail = [
    { title: words.shell.places.ledger, to: '/ledger' },
    ...(team ? [{ title: teamDisplay(team), to: `/team/${team.id}` }] : []),
  ];
  usePlace(page?.row.name ?? said.gone, trail);
  const isThere = page !== null;
  useEffect(() => {
    if (isThere) rememberRecent(ledger.key, { kind: 'project', id });
  }, [ledger.key, id, isThere]);
  if (page === null) {
    return <EmptyState title={said.gone} note={said.goneNote} actions={<Link to="/ledger">{said.toLedger}</Link>} />;
  }
  return <Page key={id} page={page} />;
}

function Page({ page }: { readonly page: ProjectPage }) {
  const words = useWords();
  const said = words.project;
  const narrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const opened = search.get('node');
  const isStillHere = useStillHere();
  const open = (node: string | null) => {
    if (!isStillHere()) return;
    const next = new URLSearchParams(search);
    if (node === null) next.delete('node');
    else next.set('node', node);
    setSearch(next, { replace: true });
  };
  const neighbour = useNeighbour(page.row.id);
  useKeys([
    { keys: '[', does: said.keys.previous, run: () => neighbour(-1) },
    { keys: ']', does: said.keys.next, run: () => neighbour(1) },
  ]);
  return (
    <div className={narrow ? css.phone : css.screen}>
      <div className={css.left}>
        {page.row.removed !== null && (
          <RemovedNote
            removed={page.row.removed}
            command={restoreRow}
            args={{ entity: 'project', id: page.row.id }}
            said={said.restored(page.row.name)}
          />
        )}
        {page.mergedInto && (
          <Banner
            tone="info"
            title={said.mergedInto(page.mergedInto.name)}
            action={<Link to={`/project/${page.mergedInto.id}`}>{said.goThere}</Link>}
          />
        )}
        <ProjectHeader page={page} narrow={narrow} />
        {narrow ? (
          <PhonePage page={page} opened={opened} onOpen={open} />
        ) : (
          <ProjectSections page={page} opened={opened} onOpen={open} />
        )}
      </div>
      {!narrow && (
        <aside className={css.side} aria-label={said.aside}>
          <SideSections page={page} />
        </aside>
      )}
    </div>
  );
}

/** The list one came from (`state.list` of the link), else the ledger's official order. */
function useNeighbour(id: string): (by: 1 | -1) => void {
  const { resident } = useLedger();
  const navigate = useNavigate();
  const { state } = useLocation();
  return (by) => {
    const from = listIn(state);
    const list = from?.includes(id) ? from : officialProjectOrder(resident);
    const next = list[list.indexOf(id) + by];
    if (next !== undefined) void navigate(`/project/${next}`, { state });
  };
}

function listIn(state: unknown): readonly string[] | null {
  if (typeof state !== 'object' || state === null || !('list' in state) || !Array.isArray(state.list)) return null;
  return state.list.filter((each) => typeof each === 'string');
}
