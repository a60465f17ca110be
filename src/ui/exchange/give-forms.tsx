// Gives out fill-in sheets (发填报表): one .xlsx per team that is ticked or for one person, and remembers who has one.
import { useState } from 'react';
import type { Day } from '../../domain/day.ts';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { period } from '../../domain/period.ts';
import type { FillInBase } from '../../exchange/sheet/fill-in/fill-in-base.ts';
import { fillInSheet } from '../../exchange/sheet/fill-in/fill-in-sheet.ts';
import { noteGiven } from '../../exchange/sheet/fill-in/given.ts';
import { writeInWorker } from '../../exchange/sheet/write/write-in-worker.ts';
import { randomText } from '../../ledger/environment.ts';
import { sourceWords } from '../../words/source-words.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { XLSX } from '../kit/download.ts';
import { LightShape } from '../kit/light.tsx';
import { periodText } from '../kit/period-text.ts';
import { PersonPicker } from '../kit/person-picker.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useSelect, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { downloadApart } from './one-by-one.ts';
import { TeamChoice, teamsInOrder } from './team-choice.tsx';
import { givenHasChanged } from './use-given.ts';

type Phase = { readonly kind: 'asking' | 'working' | 'failed' } | { readonly kind: 'done'; readonly count: number };

export function GiveForms() {
  const words = useWords();
  const said = words.exchange.forms;
  const ledger = useLedger();
  const today = useToday();
  const teams = useSelect(teamsInOrder);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(teams.map(({ id }) => id)));
  const [person, setPerson] = useState<string | null>(null);
  const [on, setOn] = useState<Day | null>(today);
  const [phase, setPhase] = useState<Phase>({ kind: 'asking' });
  const asked = on ?? today;
  const { resident } = ledger;
  const scopes: readonly FillInBase['scope'][] = [
    ...teams.flatMap(({ id, name }) => (chosen.has(id) ? [{ kind: 'team' as const, id, name }] : [])),
    ...(person === null
      ? []
      : [{ kind: 'person' as const, id: person, name: resident.row('person', person)?.name ?? '' }]),
  ];
  const give = async () => {
    setPhase({ kind: 'working' });
    const given = randomText(16);
    try {
      for (const scope of scopes) {
        const wish = { ledger: ledger.id, given, scope, on: asked, period: period(asked.slice(0, 7)) };
        const bytes = await writeInWorker(fillInSheet(resident, sourceWords, wish, today));
        const name = settingsOf(resident, today).name ?? '';
        await downloadApart(
          new Blob([new Uint8Array(bytes)], { type: XLSX }),
          `${[name, said.file(scope.name), asked].filter((part) => part !== '').join('-')}.xlsx`.replace(
            /[\\/:*?"<>|]/g,
            '-',
          ),
        );
      }
      await noteGiven(ledger, {
        id: given,
        at: new Date().toISOString(),
        on: asked,
        sheets: scopes.map((scope) => ({ ...scope, back: null })),
      });
      givenHasChanged();
      setPhase({ kind: 'done', count: scopes.length });
    } catch {
      // Whatever broke, the sentence says what helps; sheets that were handed over are in the downloads.
      setPhase({ kind: 'failed' });
    }
  };
  const refused = scopes.length === 0 ? words.exchange.give.nobody : phase.kind === 'working' ? said.working : null;
  return (
    <Section title={said.title}>
      <div className={sectionBody.body}>
        <p className={sectionBody.text}>{said.note}</p>
        <div className={css.asked}>
          <DayField label={said.on} value={on} onChange={setOn} today={today} required />
          <span className="mid">{said.period(periodText(period(asked.slice(0, 7)), words))}</span>
        </div>
        <TeamChoice title={said.title} chosen={chosen} onChange={setChosen} />
        <div className={css.person}>
          <PersonPicker
            label={words.exchange.give.person}
            note={words.exchange.give.personNote}
            value={person}
            onChange={setPerson}
          />
        </div>
        <div className={sectionBody.acts}>
          <Button icon="export" refused={refused} onPress={() => void give()}>
            {said.act(scopes.length)}
          </Button>
        </div>
        {phase.kind === 'done' && <b role="status">{said.done(phase.count)}</b>}
        {phase.kind === 'failed' && (
          <p className="lt late" role="alert">
            <LightShape kind="late" />
            {said.failed}
          </p>
        )}
      </div>
    </Section>
  );
}
