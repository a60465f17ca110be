// What is asked about a node (节点的各种改动): a new planned day with its reason, the baseline set anew, opened again.
import { useState } from 'react';
import { changePlannedDay } from '../../../domain/commands/change-planned-day.ts';
import { rebaseline } from '../../../domain/commands/rebaseline.ts';
import { reopenMilestone } from '../../../domain/commands/reopen-milestone.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { Span } from '../../../domain/span.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { whyNot } from '../../kit/sentences.ts';
import { TextArea } from '../../kit/text-area.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useAct, useDecision, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import { spanText } from '../parts/names.ts';
import { SpanField } from '../parts/span-field.tsx';

type Props = { readonly node: Row<'milestone'>; readonly onClose: () => void };

export function PlannedDayDialog({ node, onClose }: Props) {
  const words = useWords();
  const said = words.project.planned;
  const today = useToday();
  const act = useAct();
  const [planned, setPlanned] = useState<Span | null>(node.planned);
  const [unread, setUnread] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [agreedBy, setAgreedBy] = useState('');
  const args = { milestone: node.id, planned, reason, agreedBy };
  const decided = useDecision(changePlannedDay, args);
  const refused = unread !== null ? words.refusals.notADay({ typed: unread }) : whyNot(words, decided);
  return (
    <ActDialog
      title={said.title(node.name)}
      note={node.baseline === null ? said.first : said.baseline(spanText(node.baseline))}
      act={said.act}
      leave={said.leave}
      refused={refused}
      onAct={() => act(changePlannedDay, args, { said: said.done(node.name, spanText(planned)) })}
      onClose={onClose}
    >
      <SpanField label={said.to} value={planned} onChange={setPlanned} onUnread={setUnread} today={today} />
      <TextArea
        label={said.reason}
        value={reason}
        onChange={setReason}
        rows={2}
        required={node.baseline !== null}
        maxLength={500}
      />
      <TextField label={said.agreedBy} value={agreedBy} onChange={setAgreedBy} maxLength={100} />
    </ActDialog>
  );
}

export function RebaselineDialog({ node, onClose }: Props) {
  const words = useWords();
  const said = words.project.rebaseline;
  const act = useAct();
  const [reason, setReason] = useState('');
  const [agreedBy, setAgreedBy] = useState('');
  const args = { milestone: node.id, reason, agreedBy };
  const decided = useDecision(rebaseline, args);
  return (
    <ActDialog
      title={said.title(node.name)}
      note={said.note(spanText(node.baseline), spanText(node.planned))}
      act={said.act}
      leave={said.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(rebaseline, args, { said: said.done(node.name) })}
      onClose={onClose}
    >
      <TextArea label={said.reason} value={reason} onChange={setReason} rows={2} required maxLength={500} />
      <TextField label={said.agreedBy} value={agreedBy} onChange={setAgreedBy} maxLength={100} />
    </ActDialog>
  );
}

export function ReopenDialog({ node, onClose }: Props) {
  const words = useWords();
  const said = words.project.reopen;
  const act = useAct();
  const [reason, setReason] = useState('');
  const args = { milestone: node.id, reason };
  const decided = useDecision(reopenMilestone, args);
  return (
    <ActDialog
      title={said.title(node.name)}
      note={said.note}
      act={said.act}
      leave={said.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(reopenMilestone, args, { said: said.done(node.name) })}
      onClose={onClose}
    >
      <TextArea label={said.reason} value={reason} onChange={setReason} rows={2} required maxLength={500} />
    </ActDialog>
  );
}
