// Adds a light rule or changes one (加规则、改规则), reading it aloud as it is typed.
import { useState } from 'react';
import { addLightRule } from '../../domain/commands/add-light-rule.ts';
import { editLightRule } from '../../domain/commands/edit-light-rule.ts';
import type { Row } from '../../domain/entities/registry.ts';
import type { RuleValues } from '../../domain/lights/light-rules.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Select } from '../kit/select.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { ruleSentence } from './rule-sentence.ts';
import css from './settings.module.css';

type Scope = NonNullable<RuleValues['scope']>;
type Metric = NonNullable<RuleValues['metric']>;
type RuleLight = NonNullable<RuleValues['light']>;

export function RuleDialog({
  rule,
  onClose,
}: {
  readonly rule: Row<'lightRule'> | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.settings.rules;
  const choices = words.fields.choices.lightRule;
  const act = useAct();
  const [scope, setScope] = useState<Scope>(rule?.scope ?? 'milestone');
  const [metric, setMetric] = useState<Metric>(rule?.metric ?? 'daysLate');
  const [light, setLight] = useState<RuleLight>(rule?.light ?? 'late');
  const [atLeast, setAtLeast] = useState(rule?.atLeast == null ? '' : String(rule.atLeast));
  const [atMost, setAtMost] = useState(rule?.atMost == null ? '' : String(rule.atMost));
  const ends = [atLeast, atMost].map(readEnd);
  // Nodes are judged by days, money by its pace: the other measures do not apply.
  const fitting: Metric = scope === 'milestone' ? 'daysLate' : metric === 'daysLate' ? 'pointsBehind' : metric;
  const values = { scope, metric: fitting, light, atLeast: ends[0] ?? null, atMost: ends[1] ?? null };
  const editing = rule ? { id: rule.id, set: values } : null;
  const edited = useDecision(editLightRule, editing);
  const added = useDecision(addLightRule, rule ? null : values);
  const decided = edited ?? added;
  return (
    <ActDialog
      title={rule ? said.titleEdit : said.titleNew}
      note={`${said.preview}: ${ruleSentence(words, values)}`}
      act={rule ? said.keep : said.addAct}
      leave={rule ? said.leave : said.leaveNew}
      refused={ends.includes(undefined) ? said.badNumber : whyNot(words, decided)}
      onAct={() =>
        editing ? act(editLightRule, editing, { said: said.changed }) : act(addLightRule, values, { said: said.added })
      }
      onClose={onClose}
    >
      <Select<Scope>
        label={said.scope}
        value={scope}
        onChange={(chosen) => chosen && setScope(chosen)}
        choices={(['milestone', 'investment'] as const).map((value) => ({ value, label: choices.scope[value] }))}
      />
      {scope === 'investment' && (
        <Select<Metric>
          label={said.metric}
          value={fitting}
          onChange={(chosen) => chosen && setMetric(chosen)}
          choices={(['pointsBehind', 'ratioOfPace'] as const).map((value) => ({ value, label: choices.metric[value] }))}
        />
      )}
      <Select<RuleLight>
        label={said.light}
        value={light}
        onChange={(chosen) => chosen && setLight(chosen)}
        choices={(['late', 'soon'] as const).map((value) => ({ value, label: choices.light[value] }))}
      />
      <div className={css.pair}>
        <TextField label={said.atLeast} value={atLeast} onChange={setAtLeast} note={said.endsNote} />
        <TextField label={said.atMost} value={atMost} onChange={setAtMost} />
      </div>
    </ActDialog>
  );
}

/** Null for an open end, undefined when it is no number. */
function readEnd(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^-?\d{1,4}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}
