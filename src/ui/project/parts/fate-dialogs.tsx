// What becomes of a project (合并、移出): merged with its duplicate, or taken out of the ledger with a reason.
import { useCallback, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { mergeProjects } from '../../../domain/commands/merge-projects.ts';
import { removeProject } from '../../../domain/commands/remove-project.ts';
import { byProjectNumber } from '../../../domain/derive/official-order.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { findRows } from '../../kit/find-rows.ts';
import { summariesOfItems } from '../../kit/items/use-items.ts';
import { Picker } from '../../kit/picker.tsx';
import { RadioCards } from '../../kit/radio-cards.tsx';
import { RemovalDialog } from '../../kit/removal-dialog.tsx';
import { whyNot } from '../../kit/sentences.ts';
import { useSpelling } from '../../kit/spelling.tsx';
import { useAct, useDecision, useLedger, useSelect } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';

type Props = { readonly row: Row<'project'>; readonly onClose: () => void };

export function RemoveProjectDialog({ row, onClose }: Props) {
  const words = useWords();
  const said = words.project.remove;
  const items = useSelect(
    useCallback(
      (resident, today) => summariesOfItems(resident, resident.rows('item', 'project', row.id), today),
      [row.id],
    ),
  );
  const open = items.filter(({ isOpen }) => isOpen).length;
  return (
    <RemovalDialog
      title={said.title(row.name)}
      note={said.note}
      command={removeProject}
      id={row.id}
      said={said.done(row.name)}
      onClose={onClose}
    >
      {open > 0 && (
        <p>
          {words.refusals.projectHasOpenItems({ name: row.name, count: open })}{' '}
          <Link to={`/items?project=${row.id}`} onClick={onClose}>
            {words.items.section.toRegister}
          </Link>
        </p>
      )}
    </RemovalDialog>
  );
}

export function ProjectPicker({
  label,
  value,
  onChange,
  except,
  note,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** The project that cannot be its own other. */
  readonly except: string;
  readonly note?: string;
}) {
  const { resident } = useLedger();
  const spellingOf = useSpelling();
  const teamOf = (row: Row<'project'>) => (row.team === null ? null : (resident.row('team', row.team)?.name ?? null));
  return (
    <Picker
      label={label}
      {...(note !== undefined && { note })}
      value={value}
      text={value === null ? '' : (resident.row('project', value)?.name ?? '')}
      find={(typed) =>
        findRows(
          [...resident.all('project')].filter((row) => row.id !== except).sort(byProjectNumber),
          typed,
          spellingOf,
          teamOf,
        )
      }
      onPick={onChange}
    />
  );
}

export function MergeDialog({ row, onClose }: Props) {
  const words = useWords();
  const said = words.project.merge;
  const { resident } = useLedger();
  const act = useAct();
  const navigate = useNavigate();
  const [other, setOther] = useState<string | null>(null);
  const [keep, setKeep] = useState<'this' | 'other'>('other');
  const args =
    other === null ? null : keep === 'this' ? { keep: row.id, duplicate: other } : { keep: other, duplicate: row.id };
  const decided = useDecision(mergeProjects, args);
  const otherName = other === null ? '' : (resident.row('project', other)?.name ?? '');
  const keptName = keep === 'this' ? row.name : otherName;
  return (
    <ActDialog
      title={said.title(row.name)}
      note={said.note}
      act={said.act}
      leave={said.leave}
      refused={args === null ? said.choose : whyNot(words, decided)}
      onAct={async () => {
        const outcome = await act(mergeProjects, args ?? { keep: row.id, duplicate: row.id }, {
          said: said.done(keptName),
        });
        if (outcome.kind === 'done' && args !== null && args.keep !== row.id) await navigate(`/project/${args.keep}`);
        return outcome;
      }}
      onClose={onClose}
    >
      <ProjectPicker label={said.other} value={other} onChange={setOther} except={row.id} />
      {other !== null && (
        <RadioCards
          label={said.keep}
          value={keep}
          onChange={setKeep}
          cards={[
            { value: 'other', title: otherName, note: said.keepNote(row.name) },
            { value: 'this', title: row.name, note: said.keepNote(otherName) },
          ]}
        />
      )}
    </ActDialog>
  );
}
