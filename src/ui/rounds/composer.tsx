// Recording live (边议边记): one box per decision; units, people and days are marked as they are typed, shown below and corrected there.
// Enter makes an item of it, Ctrl+Enter only a note; what is typed is kept on the disk until it is recorded.
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { recordDecision } from '../../domain/commands/record-decision.ts';
import { lexiconOf } from '../../domain/rounds/lexicon.ts';
import { type Recognised, recognise } from '../../domain/rounds/recognise.ts';
import type { DocItem } from '../../domain/rounds/round-doc.ts';
import { Button } from '../kit/button.tsx';
import { isComposing } from '../kit/keys.ts';
import { LightShape } from '../kit/light.tsx';
import { painted } from '../kit/painted.ts';
import { PersonPicker, UnitPicker } from '../kit/person-picker.tsx';
import { Select } from '../kit/select.tsx';
import { refusalSentence } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useAct, useDecision, useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { CoUnits } from './co-units.tsx';
import css from './composer.module.css';
import { dueText, NOTHING_TYPED, readTyped, type Typed, understand } from './decision-fields.ts';
import { numberText, shortNumber } from './doc-words.ts';

export type ComposerHandle = { readonly focus: () => void };

export function Composer({
  round,
  project,
  nextLabel,
  openItems,
  ref,
}: {
  readonly round: string;
  /** Null = in general. */
  readonly project: string | null;
  /** 24-3. */
  readonly nextLabel: string;
  /** Open matters of the same project, offered to go on with. */
  readonly openItems: readonly DocItem[];
  readonly ref?: Ref<ComposerHandle>;
}) {
  const words = useWords();
  const said = words.rounds.decide;
  const today = useToday();
  const act = useAct();
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const key = `decision:${round}:${project ?? 'all'}`;
  const draft = useDraft<Typed>(key, NOTHING_TYPED, readTyped, ({ text }) => text.trim() === '');
  const typed = draft.value;
  const [failed, setFailed] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), []);

  const found = useRecognised(typed.text);
  const understood = understand(typed, found, today);
  const named = numberedIn(typed.text, openItems);
  const continues = typed.continues === undefined ? named : typed.continues;
  const change = (part: Partial<Typed>) => {
    setFailed(null);
    draft.change((now) => ({ ...now, ...part }));
  };
  const { unread, ...values } = understood;
  const args = (kind: 'item' | 'note') => ({
    round,
    project,
    kind,
    text: typed.text,
    ...values,
    continues: kind === 'note' ? null : continues,
  });
  const decided = useDecision(recordDecision, typed.text.trim() === '' ? null : args('item'));
  const refused =
    unread !== null
      ? said.badDue(unread)
      : decided && !decided.ok
        ? refusalSentence(words, decided.refusal)
        : typed.text.trim() === ''
          ? refusalSentence(words, { code: 'decisionEmpty', facts: {} })
          : null;
  const record = async (kind: 'item' | 'note') => {
    if (isRunning) return;
    if (refused !== null) return setFailed(refused);
    setRunning(true);
    draft.stop();
    try {
      const outcome = await act(recordDecision, args(kind), { said: said.said(nextLabel), draft: key });
      if (outcome.kind !== 'done') return setFailed(outcome.sentence);
      draft.clear();
    } finally {
      setRunning(false);
    }
    await painted();
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method's Enter takes its word, and never the line.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isComposing(event)) return;
    event.preventDefault();
    void record(event.ctrlKey || event.metaKey ? 'note' : 'item');
  };
  const several = found.filter(({ ids }) => ids.length > 1);
  return (
    <div className={css.composer} data-print="no">
      <p className={css.hint} id={hint}>
        {draft.found ? said.restored : said.hint}
      </p>
      <div className={css.box}>
        <Marked text={typed.text} found={found} />
        <textarea
          ref={box}
          value={typed.text}
          rows={2}
          maxLength={2000}
          spellCheck={false}
          aria-label={said.label}
          aria-describedby={hint}
          placeholder={said.placeholder}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      {several.map(({ from, text }) => (
        <p key={from} className={css.hint}>
          {said.several(text)}
        </p>
      ))}
      {(typed.text.trim() !== '' || Object.keys(typed).length > 1) && (
        <div className={css.understood} role="group" aria-label={said.understood}>
          {openItems.length > 0 && (
            <Select
              label={said.continues}
              value={continues}
              onChange={(id) => change({ continues: id })}
              empty={said.fresh}
              choices={openItems.map((item) => ({
                value: item.id,
                label: said.again(numberText(words, item.number, today), item.text),
              }))}
              className={css.whole ?? ''}
            />
          )}
          <UnitPicker label={said.unit} value={understood.unit} onChange={(unit) => change({ unit })} />
          <TextField
            label={said.due}
            value={typed.due ?? dueText(understood.due)}
            onChange={(due) => change({ due })}
            placeholder={understood.due === null ? said.noLimit : ''}
            // The day that the words mean.
            note={understood.due?.words == null ? undefined : understood.due.to}
            error={unread === null ? null : said.badDue(unread)}
          />
          <PersonPicker label={said.person} value={understood.person} onChange={(person) => change({ person })} />
          <CoUnits chosen={understood.coUnits} onChange={(coUnits) => change({ coUnits })} />
        </div>
      )}
      {failed !== null && (
        <p className="lt late" role="alert">
          <LightShape kind="late" />
          {failed}
        </p>
      )}
      <div className={css.acts}>
        <Button
          kind="primary"
          keys="↵"
          refused={refused}
          onPress={() => void record('item')}
          className={css.main ?? ''}
        >
          {said.act(nextLabel)}
        </Button>
        <Button keys="Ctrl ↵" refused={refused} onPress={() => void record('note')}>
          {said.noteOnly}
        </Button>
      </div>
    </div>
  );
}

/** The names are read from the ledger when someone writes, not with every change of it. */
function useRecognised(text: string): readonly Recognised[] {
  const { resident } = useLedger();
  const today = useToday();
  const version = useLedgerVersion();
  const isWriting = text.trim() !== '';
  const lexicon = useMemo(() => {
    // The resident object stays the same while its rows change.
    void version;
    return isWriting ? lexiconOf(resident) : null;
  }, [resident, version, isWriting]);
  return useMemo(() => (lexicon === null ? [] : recognise(text, lexicon, today)), [text, lexicon, today]);
}

/** «093号» in the line is that open item. */
function numberedIn(text: string, items: readonly DocItem[]): string | null {
  const short = /(?<!\d)(\d{3,4})(?!\d)/.exec(text.normalize('NFKC'))?.[1];
  if (short === undefined) return null;
  return items.find(({ number }) => shortNumber(number) === short.padStart(3, '0'))?.id ?? null;
}

/** The same text below the box, letter on letter, with what was recognised marked. */
function Marked({ text, found }: { readonly text: string; readonly found: readonly Recognised[] }) {
  const parts: { readonly from: number; readonly text: string; readonly marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of found) {
    if (from > at) parts.push({ from: at, text: text.slice(at, from), marked: false });
    parts.push({ from, text: text.slice(from, to), marked: true });
    at = to;
  }
  parts.push({ from: at, text: text.slice(at), marked: false });
  return (
    <div className={css.marked} aria-hidden="true">
      {parts.map((part) => (part.marked ? <mark key={part.from}>{part.text}</mark> : part.text))}
      {'\u200b'}
    </div>
  );
}
