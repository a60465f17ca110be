// Picks the project a matter belongs to (选项目) by characters, pinyin or initials.
import { byProjectNumber } from '../../../domain/derive/official-order.ts';
import { findRows } from '../find-rows.ts';
import { Picker } from '../picker.tsx';
import { useSpelling } from '../spelling.tsx';
import { useLedger, useLedgerVersion } from '../use-ledger.tsx';

export function ProjectChoice({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { resident } = useLedger();
  useLedgerVersion();
  const spellingOf = useSpelling();
  return (
    <Picker
      label={label}
      value={value}
      text={value === null ? '' : (resident.row('project', value)?.name ?? '')}
      find={(typed) =>
        findRows([...resident.all('project')].sort(byProjectNumber), typed, spellingOf, (row) =>
          row.team === null ? null : (resident.row('team', row.team)?.name ?? null),
        )
      }
      onPick={onChange}
    />
  );
}
