// Settings of the ledger (台账): its name and the plan year.
import { useState } from 'react';
import { setSetting } from '../../domain/commands/set-setting.ts';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { Button } from '../kit/button.tsx';
import { Section } from '../kit/section-head.tsx';
import { refusalSentence } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useDecision, useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './settings.module.css';

export function LedgerSettings() {
  const words = useWords();
  const said = words.settings.ledger;
  const { resident } = useLedger();
  useLedgerVersion();
  const today = useToday();
  const held = settingsOf(resident, today);
  return (
    <Section title={said.title} note={said.note}>
      <div className={css.grid}>
        <SettingField
          key={`name ${held.name}`}
          label={said.name}
          name="ledgerName"
          held={held.name ?? ''}
          read={(typed) => typed.trim()}
          said={(value) => said.changedName(String(value))}
        />
        <SettingField
          key={`year ${held.planYear}`}
          label={said.planYear}
          name="planYear"
          held={String(held.planYear)}
          read={(typed) => (/^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : typed.trim())}
          said={(value) => said.changedYear(Number(value))}
        />
      </div>
    </Section>
  );
}

function SettingField({
  label,
  name,
  held,
  read,
  said,
}: {
  readonly label: string;
  readonly name: 'ledgerName' | 'planYear';
  readonly held: string;
  readonly read: (typed: string) => string | number;
  readonly said: (value: string | number) => string;
}) {
  const words = useWords();
  const act = useAct();
  const toast = useToast();
  const [typed, setTyped] = useState(held);
  const value = read(typed);
  const decided = useDecision(setSetting, { name, value });
  const refused =
    decided === null || decided.ok
      ? null
      : decided.refusal.code === 'nothingChanged'
        ? words.settings.ledger.same
        : refusalSentence(words, decided.refusal);
  const keep = async () => {
    if (refused) return;
    const outcome = await act(setSetting, { name, value }, { said: said(value) });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  return (
    <div className={css.line}>
      <TextField label={label} value={typed} onChange={setTyped} onEnter={() => void keep()} />
      <Button refused={refused} onPress={() => void keep()}>
        {words.settings.ledger.keep}
      </Button>
    </div>
  );
}
