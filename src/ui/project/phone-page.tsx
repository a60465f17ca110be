// The project on a phone (手机上的项目): nodes as a list with a tick under the thumb; roster, progress, figures and photos below.
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { Light } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { ChangesSection } from './parts/changes-section.tsx';
import { FactsSection } from './parts/facts-section.tsx';
import { FiguresSection } from './parts/figures-section.tsx';
import { answersIn, deviation, near, spanText } from './parts/names.ts';
import { ProgressSection } from './parts/progress-section.tsx';
import { Roster } from './parts/roster.tsx';
import { PhotosSection, ProjectItems } from './parts/sections.tsx';
import { NodePanel } from './plan/node-panel.tsx';
import css from './plan/plan.module.css';
import type { NodeLine, ProjectPage } from './read-project.ts';

export function PhonePage({
  page,
  opened,
  onOpen,
}: {
  readonly page: ProjectPage;
  readonly opened: string | null;
  readonly onOpen: (node: string | null) => void;
}) {
  const words = useWords();
  const said = words.project.plan;
  const line = page.nodes.find((each) => each.row.id === opened) ?? null;
  return (
    <>
      <Section title={said.title} note={said.count(page.summary.all, page.summary.done)}>
        <ul className={css.list}>
          {page.nodes.map((each) => (
            <NodeItem key={each.row.id} line={each} onOpen={() => onOpen(each.row.id)} />
          ))}
        </ul>
      </Section>
      <ProgressSection row={page.row} reports={page.progress} />
      <ProjectItems page={page} />
      <PhotosSection page={page} />
      <Roster page={page} />
      <FiguresSection page={page} />
      <FactsSection row={page.row} />
      <ChangesSection project={page.row.id} />
      {line && (
        <Dialog title={line.row.name} note={page.row.name} kind="panel" onClose={() => onOpen(null)}>
          <NodePanel
            line={line}
            nodes={page.nodes.map((each) => each.row)}
            project={page.row}
            stacked
            onFold={() => onOpen(null)}
            onDone={() => onOpen(null)}
          />
        </Dialog>
      )}
    </>
  );
}

function NodeItem({ line, onOpen }: { readonly line: NodeLine; readonly onOpen: () => void }) {
  const words = useWords();
  const said = words.project.plan;
  const today = useToday();
  const { resident } = useLedger();
  const { row, state } = line;
  const off = deviation(line, words);
  const isDone = row.done !== null;
  const plan =
    row.planned === null ? said.noPlan : said.plannedFor(near(row.planned.to, today) || spanText(row.planned));
  return (
    <li className={css.item}>
      <button type="button" className={isDone ? `${css.itemText} ${css.itemDone}` : css.itemText} onClick={onOpen}>
        <b>{row.name}</b>
        <span>
          {isDone ? (row.done?.on ? said.doneOn(near(row.done.on, today)) : said.doneSometime) : plan}
          {said.comma}
          {answersIn(resident, line.answers, words).short}
        </span>
        {(state.kind === 'late' || state.kind === 'soon') && <Light kind={state.kind} word={off.text} />}
      </button>
      <button
        type="button"
        className={css.bigTick}
        aria-pressed={isDone}
        aria-label={isDone ? said.ticked(row.name) : said.tick(row.name)}
        onClick={onOpen}
      >
        <i>{isDone && <Icon name="tick" size={18} />}</i>
      </button>
    </li>
  );
}
