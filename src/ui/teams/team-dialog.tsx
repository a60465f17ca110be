// Makes a team or changes its number, name and field (新建专班、改专班).
import { useState } from 'react';
import { addTeam } from '../../domain/commands/add-team.ts';
import { editTeam } from '../../domain/commands/edit-team.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function TeamDialog({
  team,
  nextNumber,
  onClose,
}: {
  /** Null makes a new one. */
  readonly team: Row<'team'> | null;
  readonly nextNumber: number;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.teams.team;
  const act = useAct();
  const [number, setNumber] = useState(String(team?.number ?? nextNumber));
  const [name, setName] = useState(team?.name ?? words.presets.team(nextNumber));
  const [field, setField] = useState(team?.field ?? '');
  const [remark, setRemark] = useState(team?.remark ?? '');
  const read = /^\d{1,3}$/.test(number.trim()) ? Number(number.trim()) : null;
  const values = { number: read, name: name.trim(), field: field.trim() === '' ? null : field.trim() };
  const editing = team
    ? { id: team.id, set: { ...values, remark: remark.trim() === '' ? null : remark.trim() } }
    : null;
  const edited = useDecision(editTeam, editing);
  const added = useDecision(addTeam, team ? null : values);
  const decided = edited ?? added;
  return (
    <ActDialog
      title={team ? said.edit : words.teams.add}
      act={team ? said.keep : said.addAct}
      leave={team ? said.leave : said.leaveNew}
      refused={whyNot(words, decided)}
      onAct={() =>
        editing
          ? act(editTeam, editing, { said: said.changed(values.name) })
          : act(addTeam, values, { said: said.added(values.name) })
      }
      onClose={onClose}
    >
      <TextField label={said.number} value={number} onChange={setNumber} inputMode="numeric" required />
      <TextField label={said.name} value={name} onChange={setName} required />
      <TextField label={said.field} value={field} onChange={setField} />
      {team && <TextArea label={said.remark} value={remark} onChange={setRemark} rows={2} />}
    </ActDialog>
  );
}
