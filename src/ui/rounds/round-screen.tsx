// 一次调度: agenda on the left, the current project in the middle, what was decided on the right. Closed = the frozen record only.
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useHref, useParams, useSearchParams } from 'react-router';
import { markDiscussed } from '../../domain/commands/mark-discussed.ts';
import type { RoundDoc } from '../../domain/rounds/round-doc.ts';
import { labelHead } from '../../domain/rounds/session-of-day.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { AttachedEvidence } from '../kit/evidence/attached-evidence.tsx';
import { Icon } from '../kit/icon.tsx';
import { useKeys } from '../kit/keys.ts';
import { usePlace } from '../kit/place.tsx';
import { Section } from '../kit/section-head.tsx';
import { SkeletonRows } from '../kit/skeleton-rows.tsx';
import { useAct, useLedger, useSelect } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { Agenda, type AgendaAsk, SUMMARY } from './agenda.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { Decisions } from './decisions.tsx';
import { titleOf } from './doc-words.ts';
import { CloseDialog, CorrectDialog, FreezeDialog } from './freeze-dialogs.tsx';
import { useRecorderLink } from './present-link.ts';
import { ProjectPart } from './project-part.tsx';
import css from './round.module.css';
import { AgendaDialog, FactsDialog, RemoveRoundDialog, ScopeDialog } from './round-dialogs.tsx';
import { EditionBar, type RoundAsk, RoundHead } from './round-head.tsx';
import { SummaryPart } from './summary-part.tsx';
import { type RoundPage, useRound } from './use-round.ts';

export function RoundScreen() {
  const words = useWords();
  const said = words.rounds.page;
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const page = useRound(id, search.get('edition'));
  const title = page === null ? said.gone : titleOf(words, { ...page.row, word: page.word });
  usePlace(title, [{ title: words.rounds.title, to: '/rounds' }]);
  if (page === null)
    return <EmptyState title={said.gone} note={said.goneNote} actions={<Link to="/rounds">{said.back}</Link>} />;
  if (page.doc === null) return page.isReading ? <SkeletonRows /> : <EmptyState title={said.notHere} />;
  return <Page key={id} page={page} doc={page.doc} title={title} />;
}

function Page({ page, doc, title }: { readonly page: RoundPage; readonly doc: RoundDoc; readonly title: string }) {
  const words = useWords();
  const said = words.rounds;
  const narrow = useNarrow();
  const ledger = useLedger();
  const act = useAct();
  const [search, setSearch] = useSearchParams();
  const [asked, setAsked] = useState<RoundAsk | null>(null);
  const [agendaAsk, setAgendaAsk] = useState<AgendaAsk | null>(null);
  const composer = useRef<ComposerHandle>(null);
  const round = page.row.id as string;
  // What is frozen is only read, also while the round itself is still open.
  const isOpen = page.state.kind !== 'closed' && page.shown === null;

  const order = useMemo(() => doc.projects.filter(({ place }) => place !== null).map(({ id }) => id), [doc]);
  const wanted = search.get('project');
  const first = doc.projects.find(({ place, isDiscussed }) => place !== null && !isDiscussed)?.id ?? order[0];
  const known = wanted === SUMMARY || doc.projects.some(({ id }) => id === wanted);
  const current = known ? wanted : narrow ? null : (first ?? SUMMARY);
  const project = doc.projects.find(({ id }) => id === current) ?? null;

  const put = useCallback(
    (name: string, value: string | null) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const showProject = useCallback((id: string | null) => put('project', id), [put]);
  useRecorderLink(round, project?.id ?? null, showProject);
  const presentHref = useHref(`/round/${round}/present${project === null ? '' : `?project=${project.id}`}`);
  const present = () => void window.open(presentHref, `tz-present-${ledger.key}`, 'popup,width=1280,height=720');
  const step = (by: 1 | -1) => {
    const at = current === null ? -1 : order.indexOf(current);
    const next = order[at < 0 ? 0 : at + by];
    if (next !== undefined) showProject(next);
  };
  useKeys([
    { keys: '[', does: said.keys.previous, run: () => step(-1) },
    { keys: ']', does: said.keys.next, run: () => step(1) },
    ...(order.length > 0 && !narrow ? [{ keys: 'F5', does: said.keys.present, run: present, whileTyping: true }] : []),
    ...(isOpen
      ? [
          { keys: 'N', does: said.keys.record, run: () => composer.current?.focus() },
          ...(project === null
            ? []
            : [
                {
                  keys: 'X',
                  does: said.keys.discussed,
                  run: () => void act(markDiscussed, { round, project: project.id, discussed: !project.isDiscussed }),
                },
              ]),
          { keys: 'Alt ↑', does: said.keys.up },
          { keys: 'Alt ↓', does: said.keys.down },
          { keys: 'Del', does: said.keys.drop },
          { keys: '↵', does: said.keys.enter },
          { keys: 'Ctrl ↵', does: said.keys.ctrlEnter },
        ]
      : []),
  ]);

  const openItems = useMemo(
    () => doc.items.filter((item) => item.isOpen && item.project === (project?.id ?? null)),
    [doc, project?.id],
  );
  const nextLabel = nextOf(doc, labelHead(ledger.resident, page.row));
  const close = () => setAsked(null);
  const isEmpty = doc.projects.length === 0;
  return (
    <div className={narrow ? css.phone : css.screen} data-frozen={!isOpen || undefined}>
      <RoundHead page={page} doc={doc} onAsk={setAsked} onPresent={present} />
      <EditionBar page={page} doc={doc} onShow={(edition) => put('edition', edition)} />
      {isEmpty ? (
        <div className={css.none}>
          <EmptyState
            title={said.page.addScope}
            note={said.page.addScopeNote}
            actions={
              isOpen && (
                <Button kind="primary" onPress={() => setAsked('scope')}>
                  {said.page.chooseProjects}
                </Button>
              )
            }
          />
        </div>
      ) : (
        <>
          {(!narrow || current === null) && (
            <Agenda
              doc={doc}
              round={round}
              current={current}
              isOpen={isOpen}
              onShow={showProject}
              onAsk={setAgendaAsk}
            />
          )}
          {(!narrow || current !== null) && (
            <div className={css.middle}>
              {narrow && (
                <button type="button" className={css.back} onClick={() => showProject(null)}>
                  <Icon name="left" />
                  {said.agenda.label}
                </button>
              )}
              {doc.corrections.length > 0 && <Corrections doc={doc} />}
              {project === null ? (
                <SummaryPart doc={doc} last={isOpen && doc.round.kind === 'regular' ? page.last : null} />
              ) : (
                <ProjectPart doc={doc} project={project} />
              )}
              {project !== null && isOpen && narrow && <Photos project={project.id} />}
            </div>
          )}
          <aside className={css.record} aria-label={said.decide.title}>
            <Decisions doc={doc} current={project?.id ?? null} isOpen={isOpen} />
            {isOpen && current !== null && (
              <Composer
                key={project?.id ?? SUMMARY}
                ref={composer}
                round={round}
                project={project?.id ?? null}
                nextLabel={nextLabel}
                openItems={openItems}
              />
            )}
          </aside>
        </>
      )}
      {asked === 'scope' && <ScopeDialog round={round} title={title} onClose={close} />}
      {asked === 'facts' && <FactsDialog row={page.row} title={title} onClose={close} />}
      {asked === 'freeze' && <FreezeDialog page={page} doc={doc} title={title} onClose={close} />}
      {asked === 'close' && <CloseDialog page={page} doc={doc} title={title} onClose={close} />}
      {asked === 'correct' && <CorrectDialog page={page} title={title} onClose={close} />}
      {asked === 'remove' && <RemoveRoundDialog round={round} title={title} onClose={close} />}
      {agendaAsk !== null && <AgendaDialog round={round} ask={agendaAsk} onClose={() => setAgendaAsk(null)} />}
    </div>
  );
}

function Corrections({ doc }: { readonly doc: RoundDoc }) {
  const words = useWords();
  const said = words.rounds.correct;
  return (
    <Section title={said.title2} note={doc.reason === null ? undefined : said.reasonOf(doc.reason)}>
      <ul className={css.changes}>
        {doc.corrections.map(({ about, was, now }) => (
          <li key={`${about} ${was} ${now}`}>
            {about !== '' && <b>{about}</b>}
            <span>
              <s>{was}</s> {words.rounds.arrow} {now}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Photos({ project }: { readonly project: string }) {
  const words = useWords();
  const photos = useSelect(
    useCallback(
      (resident) => resident.rows('attachment', 'project', project).filter((row) => row.milestone === null),
      [project],
    ),
  );
  return (
    <Section title={words.rounds.project.photos}>
      <AttachedEvidence project={project} milestone={null} attachments={photos} open />
    </Section>
  );
}

/** The label that the next decision gets; the domain counts again when it is recorded. */
function nextOf(doc: RoundDoc, head: string): string {
  const last = doc.decisions.at(-1)?.label ?? null;
  return `${head}-${last === null ? 1 : Number(last.slice(last.lastIndexOf('-') + 1)) + 1}`;
}
