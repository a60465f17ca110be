// 本轮决定: what was decided so far, project by project, changeable until the round is closed; numbered 24-1, 24-2.
import { memo, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { removeDecision } from '../../domain/commands/remove-decision.ts';
import { isIncomplete } from '../../domain/rounds/is-incomplete.ts';
import type { DocDecision, RoundDoc } from '../../domain/rounds/round-doc.ts';
import { Menu } from '../kit/menu.tsx';
import { Section } from '../kit/section-head.tsx';
import { Tag } from '../kit/tag.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { nearDay, numberText } from './doc-words.ts';
import css from './round.module.css';

export function Decisions({
  doc,
  current,
  isOpen,
}: {
  readonly doc: RoundDoc;
  /** Null = in general. */
  readonly current: string | null;
  readonly isOpen: boolean;
}) {
  const words = useWords();
  const said = words.rounds.decide;
  const [editing, setEditing] = useState<DocDecision | null>(null);
  const groups = useMemo(() => groupsOf(doc.decisions), [doc.decisions]);
  const here = doc.decisions.filter(({ project }) => project === current).length;
  return (
    <>
      <Section title={said.title} note={said.note(here, doc.decisions.length)} className={css.decisionsHead ?? ''} />
      <div className={css.decisions}>
        {doc.decisions.length === 0 && <p className="dim">{said.none}</p>}
        {groups.map(({ id, name, decisions }) => (
          <section key={id} aria-label={name ?? said.general}>
            <p className={css.decisionsOf}>{name ?? said.general}</p>
            {decisions.map((decision) => (
              <Decision
                key={decision.id}
                decision={decision}
                asOf={doc.asOf}
                isOpen={isOpen}
                onEdit={() => setEditing(decision)}
              />
            ))}
          </section>
        ))}
      </div>
      {editing !== null && <DecisionDialog id={editing.id} label={editing.label} onClose={() => setEditing(null)} />}
    </>
  );
}

const Decision = memo(
  function Decision({
    decision,
    asOf,
    isOpen,
    onEdit,
  }: {
    readonly decision: DocDecision;
    readonly asOf: string;
    readonly isOpen: boolean;
    readonly onEdit: () => void;
  }) {
    const words = useWords();
    const said = words.rounds.decide;
    const { resident } = useLedger();
    const act = useAct();
    const toast = useToast();
    const row = isOpen ? resident.row('decision', decision.id) : null;
    const remove = async () => {
      const outcome = await act(removeDecision, { id: decision.id, why: '' }, { said: said.removed(decision.label) });
      if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    };
    const limit = decision.due === null ? decision.dueWords : nearDay(decision.due, asOf);
    return (
      <div className={css.decision}>
        <span className={css.decisionLabel}>{decision.label}</span>
        <div>
          <p>{decision.text}</p>
          <p className={css.decisionMore}>
            {decision.unit !== null && <span>{decision.unit}</span>}
            {decision.person !== null && <span>{decision.person}</span>}
            {decision.coUnits.length > 0 && <span>{said.with(decision.coUnits.join(words.rounds.listMark))}</span>}
            {limit !== null && <span>{said.limit(limit)}</span>}
            {decision.kind === 'note' && <Tag>{said.isNote}</Tag>}
            {decision.continues !== null && (
              <Link to={`/items?item=${decision.continues.id}`}>
                <Tag tone="pen">{said.isAgain(numberText(words, decision.continues.number, asOf))}</Tag>
              </Link>
            )}
            {row !== null && isIncomplete(row) && <Tag tone="late">{said.incomplete}</Tag>}
            {decision.item !== null && decision.item.id !== decision.continues?.id && (
              <Link to={`/items?item=${decision.item.id}`}>
                {said.issuedAs(numberText(words, decision.item.number, asOf))}
              </Link>
            )}
          </p>
        </div>
        {isOpen && (
          <Menu
            label={said.editTitle(decision.label)}
            icon="more"
            kind="text"
            entries={[
              { id: 'edit', label: said.editAct, icon: 'pencil', onPress: onEdit },
              { id: 'remove', label: said.removeAct, icon: 'trash', onPress: () => void remove() },
            ]}
          />
        )}
      </div>
    );
  },
  // The document is made anew with every change of the ledger; a decision that reads the same is the same.
  (a, b) => a.isOpen === b.isOpen && a.asOf === b.asOf && JSON.stringify(a.decision) === JSON.stringify(b.decision),
);

type DecisionGroup = {
  readonly id: string;
  readonly name: string | null;
  readonly decisions: readonly DocDecision[];
};

function groupsOf(decisions: readonly DocDecision[]): readonly DecisionGroup[] {
  const groups = new Map<string, { id: string; name: string | null; decisions: DocDecision[] }>();
  for (const decision of decisions) {
    const id = decision.project ?? '';
    const group = groups.get(id);
    if (group) group.decisions.push(decision);
    else groups.set(id, { id, name: decision.projectName, decisions: [decision] });
  }
  return [...groups.values()];
}
