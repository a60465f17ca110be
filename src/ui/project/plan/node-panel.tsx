// An opened node (展开的节点): ticked off here when it is open, its completion and evidence when it is done, and what can be changed.
import { useState } from 'react';
import { missingEvidence } from '../../../domain/commands/evidence-rule.ts';
import { removeMilestone } from '../../../domain/commands/remove-milestone.ts';
import { reorderMilestone } from '../../../domain/commands/reorder-milestone.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { Button } from '../../kit/button.tsx';
import { AttachedEvidence } from '../../kit/evidence/attached-evidence.tsx';
import { TickForm } from '../../kit/evidence/tick-form.tsx';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { RemovalDialog } from '../../kit/removal-dialog.tsx';
import { refusalSentence } from '../../kit/sentences.ts';
import { useToast } from '../../kit/toast.tsx';
import { useAct, useLedger, useToday } from '../../kit/use-ledger.tsx';
import { type NodeToUrge, useUrgeNode } from '../../kit/use-urge-node.ts';
import { useWords } from '../../kit/words.tsx';
import { answersIn, near, spanText } from '../parts/names.ts';
import type { NodeLine } from '../read-project.ts';
import { NodeDialog } from './node-dialog.tsx';
import { PlannedDayDialog, RebaselineDialog, ReopenDialog } from './node-dialogs.tsx';
import css from './plan.module.css';

type Asked = 'planned' | 'rebaseline' | 'reopen' | 'edit' | 'remove' | null;

export function NodePanel({
  line,
  nodes,
  project,
  stacked = false,
  onFold,
  onDone,
}: {
  readonly line: NodeLine;
  readonly nodes: readonly Row<'milestone'>[];
  readonly project: Row<'project'>;
  readonly stacked?: boolean;
  readonly onFold: () => void;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const said = words.project;
  const { row } = line;
  const { resident } = useLedger();
  const today = useToday();
  const [asked, setAsked] = useState<Asked>(null);
  const answers = answersIn(resident, line.answers, words);
  const isOpen = row.done === null || row.done.on === null;
  const missing = missingEvidence(row.evidence, line.attachments);
  const close = () => setAsked(null);
  return (
    <div className={stacked ? `${css.panel} ${css.stackedPanel}` : css.panel}>
      <div className={css.panelHead}>
        <b>{isOpen ? said.tick.title : said.tick.doneTitle}</b>
        {isOpen && missing !== null && <span className={css.asks}>{said.tick.asks[missing]}</span>}
        <span className={css.facts}>
          {said.plan.answers(answers.chain)}
          {row.baseline && row.baseline.to !== row.planned?.to && (
            <span>{said.plan.baselineOn(spanText(row.baseline))}</span>
          )}
          {row.planReason && (
            <span>
              {said.plan.movedBecause(
                row.planReason.text,
                row.planReason.agreedBy ?? '',
                near(row.planReason.on, today),
              )}
            </span>
          )}
          {row.reopened && <span>{said.plan.reopenedBecause(row.reopened.reason, near(row.reopened.on, today))}</span>}
          {line.urges.length > 0 && <span>{said.plan.urged(line.urges.length)}</span>}
        </span>
        <span className={css.grow} />
        <NodeActs line={line} nodes={nodes} onAsk={setAsked} />
      </div>
      <TickForm
        key={row.id}
        node={row}
        attachments={line.attachments}
        stacked={stacked}
        onDone={onDone}
        onFold={onFold}
        more={
          <Button onPress={() => setAsked('planned')}>
            {row.baseline === null ? said.planned.open : said.planned.act}
          </Button>
        }
        whenDone={<DoneNode line={line} onReopen={() => setAsked('reopen')} />}
      />
      {asked === 'planned' && <PlannedDayDialog node={row} onClose={close} />}
      {asked === 'rebaseline' && <RebaselineDialog node={row} onClose={close} />}
      {asked === 'reopen' && <ReopenDialog node={row} onClose={close} />}
      {asked === 'edit' && <NodeDialog project={project.id} node={row} nodes={nodes} onClose={close} />}
      {asked === 'remove' && (
        <RemovalDialog
          title={said.node.removeTitle(row.name)}
          note={said.node.removeNote}
          command={removeMilestone}
          id={row.id}
          said={said.node.removed(row.name)}
          onClose={close}
        />
      )}
    </div>
  );
}

function DoneNode({ line, onReopen }: { readonly line: NodeLine; readonly onReopen: () => void }) {
  const words = useWords();
  const said = words.project.tick;
  const done = line.row.done;
  return (
    <div className={css.done}>
      <p>
        {said.doneBy(done?.on ?? '', done?.by ?? '')}
        {done?.note && <span className={css.note}>{done.note}</span>}
      </p>
      <AttachedEvidence project={line.row.project ?? ''} milestone={line.row.id} attachments={line.attachments} />
      <div>
        <Button onPress={onReopen}>{words.project.reopen.open}</Button>
      </div>
    </div>
  );
}

function NodeActs({
  line,
  nodes,
  onAsk,
}: {
  readonly line: NodeLine;
  readonly nodes: readonly Row<'milestone'>[];
  readonly onAsk: (asked: Asked) => void;
}) {
  const words = useWords();
  const said = words.project;
  const { row } = line;
  const urge = useUrgeNode();
  const place = nodes.findIndex((node) => node.id === row.id);
  const move = useMoveNode(nodes);
  const entries: readonly MenuEntry[] = [
    { id: 'edit', label: said.node.edit, icon: 'pencil', onPress: () => onAsk('edit') },
    {
      id: 'up',
      label: said.node.up,
      icon: 'up',
      keys: 'Alt ↑',
      refused: place === 0 ? said.node.isFirst : null,
      onPress: () => void move(row.id, -1),
    },
    {
      id: 'down',
      label: said.node.down,
      icon: 'down',
      keys: 'Alt ↓',
      refused: place === nodes.length - 1 ? said.node.isLast : null,
      onPress: () => void move(row.id, 1),
    },
    {
      id: 'rebaseline',
      label: said.rebaseline.open,
      icon: 'flag',
      refused: row.baseline === null ? refusalSentence(words, { code: 'noBaseline', facts: { name: row.name } }) : null,
      onPress: () => onAsk('rebaseline'),
    },
    { id: 'remove', label: said.node.remove, icon: 'trash', onPress: () => onAsk('remove') },
  ];
  return (
    <>
      {line.state.kind === 'late' && (
        <Button small icon="bell" onPress={() => void urge(nodeToUrge(line))}>
          {said.urge}
        </Button>
      )}
      <Menu label={said.node.more(row.name)} text={said.node.acts} entries={entries} />
    </>
  );
}

/** Moves a node one place up or down in the plan. */
export function useMoveNode(nodes: readonly Row<'milestone'>[]): (id: string, by: 1 | -1) => Promise<void> {
  const words = useWords();
  const place = usePlaceNode();
  return async (id, by) => {
    const at = nodes.findIndex((node) => node.id === id);
    const target = nodes[at + by];
    if (at < 0 || target === undefined) return;
    const after = by === 1 ? target.id : (nodes[at - 2]?.id ?? null);
    await place(id, after, words.project.node.moved(nodes[at]?.name ?? ''));
  };
}

/** Puts a node behind another one (null = in front). */
export function usePlaceNode(): (id: string, after: string | null, said: string) => Promise<void> {
  const act = useAct();
  const toast = useToast();
  return async (id, after, said) => {
    const outcome = await act(reorderMilestone, { milestone: id, after }, { said });
    if (outcome.kind !== 'done' && !(outcome.kind === 'refused' && outcome.refusal.code === 'nothingChanged'))
      toast.fail(outcome.sentence);
  };
}

function nodeToUrge({ row, answers }: NodeLine): NodeToUrge {
  return { ...answers, project: row.project ?? '', milestone: row.id, name: row.name, due: row.planned?.to ?? null };
}
