// 改阶段: the stage with its day and its reason, one fact.
import { useState } from 'react';
import { setStage } from '../../../domain/commands/set-stage.ts';
import type { Day } from '../../../domain/day.ts';
import { STAGES, type Stage } from '../../../domain/entities/project.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { DayField } from '../../kit/day-field.tsx';
import { Select } from '../../kit/select.tsx';
import { whyNot } from '../../kit/sentences.ts';
import { TextArea } from '../../kit/text-area.tsx';
import { useAct, useDecision, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';

export function StageDialog({ row, onClose }: { readonly row: Row<'project'>; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.project.stage;
  const today = useToday();
  const act = useAct();
  const [stage, choose] = useState<Stage>(row.stage?.stage ?? 'preparation');
  const [on, setOn] = useState<Day | null>(row.stage === null ? today : row.stage.on);
  const [reason, setReason] = useState(row.stage?.reason ?? '');
  const args = { project: row.id, stage, on, reason };
  const decided = useDecision(setStage, args);
  return (
    <ActDialog
      title={said.title(row.name)}
      act={said.act}
      leave={said.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(setStage, args, { said: said.done(row.name, words.fields.stages[stage]) })}
      onClose={onClose}
    >
      <Select
        label={words.fields.project.stage}
        value={stage}
        onChange={(chosen) => chosen && choose(chosen)}
        choices={STAGES.map((value) => ({ value, label: words.fields.stages[value] }))}
      />
      <DayField label={said.on} value={on} onChange={setOn} today={today} />
      <TextArea
        label={said.reason}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={500}
        required={stage === 'stopped' || stage === 'withdrawn'}
      />
    </ActDialog>
  );
}
