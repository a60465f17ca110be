// Takes fill-in sheets back (收回填报表): many at once, compared three ways, written as one batch with one undo.
import { useState } from 'react';
import { importSheet } from '../../domain/commands/import-sheet.ts';
import { noteBack } from '../../exchange/sheet/fill-in/given.ts';
import { openFillIn } from '../../exchange/sheet/fill-in/open-fill-in.ts';
import {
  chosenEntries,
  type FillInChoices,
  fillInArgs,
  planFillIn,
} from '../../exchange/sheet/fill-in/plan-fill-in.ts';
import { randomText } from '../../ledger/environment.ts';
import { Button } from '../kit/button.tsx';
import { FileDrop } from '../kit/file-drop.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { type ComingForm, FormState } from './form-state.tsx';
import { FormsDiff } from './forms-diff.tsx';
import { GivenStatus } from './given-status.tsx';
import { givenHasChanged, useGiven } from './use-given.ts';

export function FormsBack() {
  const words = useWords();
  const said = words.exchange.forms;
  const ledger = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const given = useGiven();
  useLedgerVersion();
  const [coming, setComing] = useState<readonly ComingForm[]>([]);
  const [choices, setChoices] = useState<FillInChoices>(new Map());

  const takeOne = async (file: File, key: number) => {
    const show = (state: ComingForm['state']) =>
      setComing((before) => before.map((each) => (each.key === key ? { ...each, state } : each)));
    const read = await openFillIn(file);
    if ('refusal' in read) show({ kind: 'refused', refusal: read.refusal });
    else if ('unread' in read) show({ kind: 'unread', why: read.unread });
    else if (read.filled.facts.ledger !== ledger.id) show({ kind: 'unread', why: 'foreign' });
    else show({ kind: 'read', filled: read.filled });
  };
  const take = (files: readonly File[]) => {
    const news = files.map((file, index) => ({ file, key: coming.length + index }));
    setComing((before) => [
      ...before,
      ...news.map(({ file, key }): ComingForm => ({ key, name: file.name, state: { kind: 'reading' } })),
    ]);
    // One after the other: each has a worker of its own, and a dozen at once would hold a small machine.
    void news.reduce((before, { file, key }) => before.then(() => takeOne(file, key)), Promise.resolve());
  };
  const files = coming.flatMap(({ name, state }) =>
    state.kind === 'read' ? [{ file: name, filled: state.filled }] : [],
  );
  const entries = planFillIn(ledger.resident, files, today);
  const chosen = chosenEntries(entries, choices);
  const undecided = new Set(
    entries.flatMap(({ key, state }) =>
      (state === 'conflict' || state === 'contested') && !choices.has(key) ? [key] : [],
    ),
  );
  const reading = coming.some(({ state }) => state.kind === 'reading');
  const clear = () => {
    setComing([]);
    setChoices(new Map());
  };
  const write = async () => {
    if (chosen.length > 0) {
      const world = { view: ledger.resident, today, newId: () => randomText(16) };
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
  const [newest] = given ?? [];
  return (
    <Section title={said.back}>
      <div className={sectionBody.body}>
        {given !== null &&
          (newest === undefined ? <p className={sectionBody.quiet}>{said.none}</p> : <GivenStatus given={newest} />)}
        <FileDrop accept=".xlsx,.et,.xls,.ods" note={said.drop} onFiles={take} />
        {coming.length > 0 && (
          <ul className={css.files} aria-label={said.back}>
            {coming.map((each) => (
              <li key={each.key} className={css.file}>
                <b className={css.fileName}>{each.name}</b>
                <FormState form={each} others={coming} given={given ?? []} />
              </li>
            ))}
          </ul>
        )}
        {entries.length > 0 && (
          <FormsDiff
            entries={entries}
            choices={choices}
            onChoose={(key, choice) => setChoices((before) => new Map([...before, [key, choice]]))}
          />
        )}
        {files.length > 0 && (
          <div className={sectionBody.acts}>
            <Button
              kind="primary"
              refused={reading ? said.reading : undecided.size > 0 ? said.undecided(undecided.size) : null}
              onPress={() => void write()}
            >
              {chosen.length === 0 ? said.writeNone : said.write(chosen.length)}
            </Button>
            {undecided.size > 1 && (
              <Button
                onPress={() =>
                  setChoices(new Map([...choices, ...[...undecided].map((key) => [key, 'ledger'] as const)]))
                }
              >
                {said.keepRest(undecided.size)}
              </Button>
            )}
            <Button onPress={clear}>{said.clear}</Button>
          </div>
        )}
      </div>
    </Section>
  );
}
