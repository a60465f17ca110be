// One type of items (事项类别): which evidence it asks for and what is checked, one check a line.
import { useState } from 'react';
import { setItemType } from '../../domain/commands/set-item-type.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { orderBetween } from '../../domain/order.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Select } from '../kit/select.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

type Evidence = NonNullable<Row<'itemType'>['evidence']>;
const KINDS = ['any', 'photo', 'paper'] as const satisfies readonly Evidence[];

export function ItemTypeDialog({
  type,
  last,
  onClose,
}: {
  /** Null = a new one. */
  readonly type: Row<'itemType'> | null;
  /** Order of the last one there is. */
  readonly last: string | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.items.settings;
  const ledger = useLedger();
  const act = useAct();
  const held = Object.entries(type?.checks ?? {}).flatMap(([key, check]) => (check === null ? [] : [{ key, check }]));
  const [name, setName] = useState(type?.name ?? '');
  const [evidence, setEvidence] = useState<Evidence>(type?.evidence ?? 'any');
  const [lines, setLines] = useState(() => held.map(({ check }) => check).join('\n'));
  const [order] = useState(() => type?.order ?? orderBetween(last, null));
  const [keys] = useState(() => Array.from({ length: 20 }, () => ledger.context().newId()));
  const args = { id: type?.id ?? null, name: name.trim(), evidence, checks: checksOf(held, lines, keys), order };
  const decided = useDecision(setItemType, args);
  return (
    <ActDialog
      title={type === null ? said.addType : type.name}
      act={said.keep}
      leave={words.items.form.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(setItemType, args, { said: said.typeKept(args.name) })}
      onClose={onClose}
    >
      <TextField label={said.typeName} value={name} onChange={setName} required maxLength={60} />
      <Select
        label={said.typeEvidence}
        value={evidence}
        onChange={(kind) => setEvidence(kind ?? 'any')}
        choices={KINDS.map((value) => ({ value, label: words.fields.choices.itemType.evidence[value] }))}
      />
      <TextArea label={said.typeChecks} value={lines} onChange={setLines} rows={4} />
    </ActDialog>
  );
}

/** A check keeps its key while its words stay; one that is gone is taken out, a new one gets a key of its own. */
function checksOf(
  held: readonly { readonly key: string; readonly check: string }[],
  lines: string,
  keys: readonly string[],
): Row<'itemType'>['checks'] {
  const wanted = [
    ...new Set(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ].slice(0, keys.length);
  const checks: Record<string, string | null> = {};
  for (const { key, check } of held) checks[key] = wanted.includes(check) ? check : null;
  for (const [at, check] of wanted.entries())
    if (!held.some((each) => each.check === check)) checks[keys[at] ?? check] = check;
  return checks;
}
