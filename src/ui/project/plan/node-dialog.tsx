// Adds a node or changes what it is (加节点、改节点): name, key, kind, responsible unit, following slot, evidence rule.
import { useState } from 'react';
import { type AddMilestoneArgs, addMilestone } from '../../../domain/commands/add-milestone.ts';
import { editMilestone } from '../../../domain/commands/edit-milestone.ts';
import type { Day } from '../../../domain/day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { idOf } from '../../../domain/id.ts';
import type { Span } from '../../../domain/span.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { DayField } from '../../kit/day-field.tsx';
import { UnitPicker } from '../../kit/person-picker.tsx';
import { Select } from '../../kit/select.tsx';
import { whyNot } from '../../kit/sentences.ts';
import { TextField } from '../../kit/text-field.tsx';
import { useAct, useDecision, useSelect, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import { SpanField } from '../parts/span-field.tsx';
import { projectSlots } from '../read-project.ts';

type Kind = NonNullable<Row<'milestone'>['kind']>;
type Evidence = NonNullable<Row<'milestone'>['evidence']>;

export function NodeDialog({
  project,
  node,
  nodes,
  onClose,
}: {
  readonly project: string;
  /** Null = a new one. */
  readonly node: Row<'milestone'> | null;
  readonly nodes: readonly Row<'milestone'>[];
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.project.node;
  const { choices } = words.fields;
  const today = useToday();
  const act = useAct();
  const slots = useSelect(projectSlots);
  const [name, setName] = useState(node?.name ?? '');
  const [planned, setPlanned] = useState<Span | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [key, setKey] = useState(node?.key ?? true);
  const [kind, setKind] = useState<Kind | null>(node?.kind ?? null);
  const [unit, setUnit] = useState<string | null>(node?.unit ?? null);
  const [slot, setSlot] = useState<string | null>(node?.slot ?? null);
  const [evidence, setEvidence] = useState<Evidence | null>(node?.evidence ?? null);
  const [validUntil, setValidUntil] = useState<Day | null>(node?.validUntil ?? null);
  const [after, setAfter] = useState<string | null>(nodes.at(-1)?.id ?? null);

  const set = {
    name: name.trim(),
    key,
    kind,
    unit: unit === null ? null : idOf<'unit'>(unit),
    slot: slot === null ? null : idOf<'slot'>(slot),
    evidence,
    validUntil,
  };
  const adding: AddMilestoneArgs | null = node === null ? { ...set, project, planned, after } : null;
  const editing = node === null ? null : { id: node.id, set };
  const added = useDecision(addMilestone, adding);
  const edited = useDecision(editMilestone, editing);
  const decided = added ?? edited;
  const refused = unread !== null ? words.refusals.notADay({ typed: unread }) : whyNot(words, decided);
  return (
    <ActDialog
      title={node === null ? said.addTitle : said.editTitle(node.name)}
      act={node === null ? said.add : said.keep}
      leave={node === null ? said.leaveNew : said.leave}
      refused={refused}
      onAct={() =>
        editing === null
          ? act(addMilestone, { ...set, project, planned, after }, { said: said.added(set.name) })
          : act(editMilestone, editing, { said: said.changed(set.name) })
      }
      onClose={onClose}
    >
      <TextField label={words.fields.milestone.name} value={name} onChange={setName} required maxLength={100} />
      {node === null && (
        <SpanField
          label={words.fields.milestone.planned}
          value={planned}
          onChange={setPlanned}
          onUnread={setUnread}
          today={today}
        />
      )}
      {node === null && nodes.length > 0 && (
        <Select
          label={said.after}
          value={after}
          onChange={setAfter}
          empty={said.first}
          choices={nodes.map((other) => ({ value: other.id as string, label: other.name }))}
        />
      )}
      <Checkbox label={said.key} checked={key} onChange={setKey} />
      <Select
        label={words.fields.milestone.evidence}
        value={evidence}
        onChange={setEvidence}
        empty={choices.milestone.evidence.none}
        choices={(['any', 'photo', 'paper'] as const).map((value) => ({
          value,
          label: choices.milestone.evidence[value],
        }))}
      />
      <UnitPicker label={words.fields.milestone.unit} note={said.unitNote} value={unit} onChange={setUnit} />
      <Select
        label={words.fields.milestone.slot}
        value={slot}
        onChange={setSlot}
        empty={said.noSlot}
        choices={slots.map((each) => ({ value: each.id as string, label: each.label }))}
      />
      <Select
        label={words.fields.milestone.kind}
        value={kind}
        onChange={setKind}
        empty={said.noKind}
        choices={(['start', 'completion', 'production', 'permit'] as const).map((value) => ({
          value,
          label: choices.milestone.kind[value],
        }))}
      />
      {kind === 'permit' && (
        <DayField label={words.fields.milestone.validUntil} value={validUntil} onChange={setValidUntil} today={today} />
      )}
    </ActDialog>
  );
}
