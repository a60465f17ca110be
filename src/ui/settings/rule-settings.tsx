// The light rules (亮灯规则): each a sentence made from its own numbers; ready sets beside them.
import { useState } from 'react';
import { adoptLightRules } from '../../domain/commands/adopt-light-rules.ts';
import { editLightRule } from '../../domain/commands/edit-light-rule.ts';
import { removeLightRule } from '../../domain/commands/remove-light-rule.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { RULE_PRESETS } from '../../domain/lights/rule-presets.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { Light } from '../kit/light.tsx';
import { type Card, RadioCards } from '../kit/radio-cards.tsx';
import { RemovalDialog } from '../kit/removal-dialog.tsx';
import { Section } from '../kit/section-head.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleSentence } from './rule-sentence.ts';
import css from './settings.module.css';

type Preset = keyof typeof RULE_PRESETS;

type Asked =
  | { readonly kind: 'edit'; readonly rule: Row<'lightRule'> | null }
  | { readonly kind: 'remove'; readonly rule: Row<'lightRule'> }
  | null;

export function RuleSettings() {
  const words = useWords();
  const said = words.settings.rules;
  const { resident } = useLedger();
  useLedgerVersion();
  const act = useAct();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked>(null);
  const rules = [...resident.all('lightRule')].sort((a, b) => (a.order < b.order ? -1 : 1));
  const close = () => setAsked(null);
  const switchRule = async (rule: Row<'lightRule'>, on: boolean) => {
    const outcome = await act(
      editLightRule,
      { id: rule.id, set: { on } },
      { said: on ? said.switchedOn : said.switchedOff },
    );
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  return (
    <Section
      title={said.title}
      note={said.note}
      actions={
        <Button icon="plus" onPress={() => setAsked({ kind: 'edit', rule: null })}>
          {said.add}
        </Button>
      }
    >
      <DataTable
        caption={said.title}
        rows={rules}
        rowKey={(rule) => rule.id}
        empty={said.shipped}
        columns={[
          {
            id: 'light',
            head: said.light,
            width: '90px',
            cell: (rule) => rule.light && <Light kind={rule.light} />,
          },
          { id: 'sentence', head: said.sentence, cell: (rule) => ruleSentence(words, rule) },
          {
            id: 'on',
            head: said.on,
            width: '70px',
            cell: (rule) => (
              <Checkbox
                label={`${said.on}: ${ruleSentence(words, rule)}`}
                hideLabel
                checked={rule.on}
                onChange={(on) => void switchRule(rule, on)}
              />
            ),
          },
          {
            id: 'acts',
            head: '',
            label: said.act,
            acts: true,
            width: '120px',
            cell: (rule) => (
              <span className={css.acts}>
                <Button small kind="text" onPress={() => setAsked({ kind: 'edit', rule })}>
                  {said.edit}
                </Button>
                <Button small kind="text" onPress={() => setAsked({ kind: 'remove', rule })}>
                  {said.remove}
                </Button>
              </span>
            ),
          },
        ]}
      />
      <RulePresets />
      {asked?.kind === 'edit' && <RuleDialog rule={asked.rule} onClose={close} />}
      {asked?.kind === 'remove' && (
        <RemovalDialog
          title={said.removeTitle}
          note={said.removeNote}
          command={removeLightRule}
          id={asked.rule.id}
          said={said.removed}
          onClose={close}
        />
      )}
    </Section>
  );
}

function RulePresets() {
  const words = useWords();
  const said = words.settings.rules;
  const act = useAct();
  const toast = useToast();
  const [chosen, setChosen] = useState<Preset>('shipped');
  const cards = PRESETS.map((preset): Card<Preset> => ({ value: preset, title: words.lights.presets[preset] }));
  const adopt = async () => {
    const outcome = await act(
      adoptLightRules,
      { rules: RULE_PRESETS[chosen] },
      { said: said.adopted(words.lights.presets[chosen]) },
    );
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  return (
    <div className={css.presets}>
      <RadioCards label={said.presets} value={chosen} onChange={setChosen} cards={cards} />
      <Button onPress={() => void adopt()}>{said.adopt}</Button>
    </div>
  );
}

const PRESETS = ['shipped', 'days715', 'points1030', 'ratio6080'] as const satisfies readonly Preset[];
