// Takes fill-in sheets back (收回填报表): many at once, compared three ways, written as one batch with one undo.
import { useState } from 'react';
import { importSheet } from '../../domain/commands/import-sheet.ts';
import { noteBack } from '../../exchange/sheet/fill-in/given.ts';
import { openFillIn } from '../../exchange/sheet/fill-in/open-fill-in.ts';
import { chosenEntries, type FillInFile, fillInArgs, planFillIn } from '../../exchange/sheet/fill-in/plan-fill-in.ts';
import { randomText } from '../../ledger/environment.ts';
import { Button } from '../kit/button.tsx';
import { FileDrop } from '../kit/file-drop.tsx';
import { Light, LightShape } from '../kit/light.tsx';
import { readRefusalSentence } from '../kit/read-refusal.ts';
import { Section } from '../kit/section-head.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { grouped } from './exchange-text.ts';
import { FormsDiff } from './forms-diff.tsx';
import { GivenStatus } from './given-status.tsx';
import { givenHasChanged, useGiven } from './use-given.ts';

type Coming = {
  readonly key: number;
  readonly name: string;
  readonly state:
    | { readonly kind: 'reading' }
    | { readonly kind: 'failed'; readonly why: string }
    | { readonly kind: 'read'; readonly read: FillInFile };
};

export function FormsBack() {
  const words = useWords();
  const said = words.exchange.forms;
  const ledger = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const given = useGiven();
  useLedgerVersion();
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [forSheet, setForSheet] = useState<ReadonlySet<string>>(new Set());
  const [forLedger, setForLedger] = useState<ReadonlySet<string>>(new Set());

  const takeOne = async (file: File, key: number) => {
    const show = (state: Coming['state']) =>
      setComing((before) => before.map((each) => (each.key === key ? { ...each, state } : each)));
    const read = await openFillIn(file);
    if ('refusal' in read) show({ kind: 'failed', why: readRefusalSentence(words, read.refusal) });
    else if ('other' in read) show({ kind: 'failed', why: said.other });
    else if (read.filled.facts.ledger !== ledger.id) show({ kind: 'failed', why: said.foreign });
    else show({ kind: 'read', read: { file: file.name, filled: read.filled } });
  };
  const take = (files: readonly File[]) => {
    const news = files.map((file, index) => ({ file, key: coming.length + index }));
    setComing((before) => [
      ...before,
      ...news.map(({ file, key }): Coming => ({ key, name: file.name, state: { kind: 'reading' } })),
    ]);
    // One after the other: each has a worker of its own, and a dozen at once would hold a small machine.
    void news.reduce((before, { file, key }) => before.then(() => takeOne(file, key)), Promise.resolve());
  };
  const files = coming.flatMap(({ state }) => (state.kind === 'read' ? [state.read] : []));
  const entries = planFillIn(ledger.resident, files, today);
  const chosen = chosenEntries(entries, forSheet);
  const clear = () => {
    setComing([]);
    setForSheet(new Set());
    setForLedger(new Set());
  };
  const write = async () => {
    if (chosen.length > 0) {
      const world = { view: ledger.resident, files, today, newId: () => randomText(16) };
      const outcome = await act(importSheet, fillInArgs(chosen, world), {
        batch: true,
        said: said.written(chosen.length),
      });
      if (outcome.kind !== 'done') {
        const stale = outcome.kind === 'refused' && outcome.refusal.code === 'planIsStale';
        return toast.fail(stale ? said.stale : outcome.sentence);
      }
    } else toast.show(said.noted);
    const back = files.map(({ filled }) => ({ given: filled.facts.given, scope: filled.facts.scope.id }));
    await noteBack(ledger, back, new Date().toISOString());
    givenHasChanged();
    clear();
  };
  const choose = (key: string, sheet: boolean) => {
    const [on, off] = sheet ? [setForSheet, setForLedger] : [setForLedger, setForSheet];
    on((before) => new Set([...before, key]));
    off((before) => new Set([...before].filter((each) => each !== key)));
  };
  return (
    <Section title={said.back}>
      <div className={css.body}>
        {given === null ? <p className={css.quiet}>{said.none}</p> : <GivenStatus given={given} />}
        <FileDrop accept=".xlsx,.et,.xls,.ods" note={said.drop} onFiles={take} />
        {coming.length > 0 && (
          <ul className={css.files} aria-label={said.back}>
            {coming.map((each) => (
              <li key={each.key} className={css.file}>
                <b className={css.fileName}>{each.name}</b>
                <FormState state={each.state} />
              </li>
            ))}
          </ul>
        )}
        {entries.length > 0 && (
          <FormsDiff entries={entries} forSheet={forSheet} forLedger={forLedger} onChoose={choose} />
        )}
        {files.length > 0 && (
          <div className={css.acts}>
            <Button kind="primary" onPress={() => void write()}>
              {chosen.length === 0 ? said.writeNone : said.write(chosen.length)}
            </Button>
            <Button onPress={clear}>{said.clear}</Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function FormState({ state }: { readonly state: Coming['state'] }) {
  const words = useWords();
  const said = words.exchange.forms;
  if (state.kind === 'reading') return <span className="dim">{said.reading}</span>;
  if (state.kind === 'failed')
    return (
      <p className="lt late" role="alert">
        <LightShape kind="late" />
        {state.why}
      </p>
    );
  const { facts, touched, lost } = state.read.filled;
  const who = facts.scope.name;
  return (
    <div className={css.result}>
      <Light kind="ok" word={touched.length === 0 ? said.untouched(who) : said.read(who, grouped(touched.length))} />
      {lost.length > 0 && (
        <span className="lt late">
          <LightShape kind="late" />
          {said.lost(lost.join('；'))}
        </span>
      )}
    </div>
  );
}
