// The sections of the project page (项目页各栏): on the desk beside each other, on a phone one under the other.
import { useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { CopyTableButton } from '../../kit/copy-table-button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { AttachedEvidence } from '../../kit/evidence/attached-evidence.tsx';
import { ItemsSection } from '../../kit/items/items-section.tsx';
import { Section } from '../../kit/section-head.tsx';
import { useWords } from '../../kit/words.tsx';
import { NodeDialog } from '../plan/node-dialog.tsx';
import planCss from '../plan/plan.module.css';
import { PlanTable } from '../plan/plan-table.tsx';
import css from '../project.module.css';
import type { ProjectPage } from '../read-project.ts';
import { ChangesSection } from './changes-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { Findings } from './findings.tsx';
import { ProgressSection } from './progress-section.tsx';
import { Roster } from './roster.tsx';
import { RoundsSection } from './rounds-section.tsx';

export function ProjectSections({
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
  const [adding, setAdding] = useState(false);
  const plan = useRef<HTMLDivElement>(null);
  const nodes = page.nodes.map((line) => line.row);
  const mends = page.findings.filter(
    (finding) => finding.mend.part === 'nodes' && finding.code !== 'overdue' && finding.code !== 'dueSoon',
  );
  return (
    <>
      <Roster page={page} />
      <Section
        title={said.title}
        note={said.count(page.summary.all, page.summary.done)}
        actions={
          <>
            {nodes.length > 0 && <Legend />}
            {nodes.length > 0 && <CopyTableButton around={plan} />}
            <Button kind="text" small onPress={() => setAdding(true)}>
              {words.project.node.addOpen}
            </Button>
          </>
        }
      >
        {nodes.length === 0 ? (
          <EmptyState
            title={said.none}
            note={said.noneNote}
            actions={<Button onPress={() => setAdding(true)}>{words.project.node.addOpen}</Button>}
          />
        ) : (
          <div ref={plan}>
            <PlanTable page={page} opened={opened} onOpen={onOpen} />
          </div>
        )}
        <Findings findings={mends} />
      </Section>
      <FactsSection row={page.row} />
      <PhotosSection page={page} />
      {adding && <NodeDialog project={page.row.id} node={null} nodes={nodes} onClose={() => setAdding(false)} />}
    </>
  );
}

export function SideSections({ page }: { readonly page: ProjectPage }) {
  return (
    <>
      <ProgressSection row={page.row} reports={page.progress} />
      <ProjectItems page={page} />
      <RoundsSection project={page.row.id} />
      <FiguresSection page={page} />
      <ChangesSection project={page.row.id} />
    </>
  );
}

export function ProjectItems({ page }: { readonly page: ProjectPage }) {
  const isThere = page.row.removed === null && page.mergedInto === null;
  return <ItemsSection items={page.items} register={`project=${page.row.id}`} project={isThere ? page.row.id : null} />;
}

export function PhotosSection({ page }: { readonly page: ProjectPage }) {
  const words = useWords();
  const said = words.project.photos;
  return (
    <Section title={said.title} note={page.photos.length > 0 ? said.count(page.photos.length) : undefined}>
      <div className={css.photos}>
        <AttachedEvidence project={page.row.id} milestone={null} attachments={page.photos} />
      </div>
    </Section>
  );
}

function Legend() {
  const words = useWords();
  const said = words.project.plan.legend;
  return (
    <span className={planCss.legend} aria-hidden="true">
      <span>
        <svg aria-hidden="true">
          <rect width="18" height="8" className={planCss.barDone} />
        </svg>
        {said.done}
      </span>
      <span>
        <svg aria-hidden="true">
          <rect width="18" height="8" className={planCss.bar} />
        </svg>
        {said.planned}
      </span>
      <span>
        <svg aria-hidden="true">
          <rect width="18" height="8" className={planCss.over} fill="url(#plan-over)" />
        </svg>
        {said.over}
      </span>
      <span>
        <svg aria-hidden="true">
          <rect y="3" width="18" height="2" className={planCss.baseline} />
        </svg>
        {said.baseline}
      </span>
    </span>
  );
}
