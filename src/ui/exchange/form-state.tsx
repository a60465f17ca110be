// What came of one fill-in sheet (一张填报表的结果): how much was filled in, and everything about it that was not taken, each with its reason.
import type { GivenOut } from '../../exchange/sheet/fill-in/given.ts';
import type { FilledIn, UnreadFillIn } from '../../exchange/sheet/fill-in/read-fill-in.ts';
import type { ReadRefusal } from '../../exchange/sheet/read/read-refusal.ts';
import type { Words } from '../../words/catalogue.ts';
import { Light, LightShape } from '../kit/light.tsx';
import { readRefusalSentence } from '../kit/read-refusal.ts';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { grouped } from './exchange-text.ts';

export type ComingForm = {
  readonly key: number;
  readonly name: string;
  readonly state:
    | { readonly kind: 'reading' }
    | { readonly kind: 'refused'; readonly refusal: ReadRefusal }
    | { readonly kind: 'unread'; readonly why: UnreadFillIn | 'foreign' }
    | { readonly kind: 'read'; readonly filled: FilledIn };
};

export function FormState({
  form,
  others,
  given,
}: {
  readonly form: ComingForm;
  readonly others: readonly ComingForm[];
  readonly given: readonly GivenOut[];
}) {
  const words = useWords();
  const said = words.exchange.forms;
  const { state } = form;
  if (state.kind === 'reading') return <span className="dim">{said.reading}</span>;
  if (state.kind !== 'read')
    return (
      <p className="lt late" role="alert">
        <LightShape kind="late" />
        {state.kind === 'refused' ? readRefusalSentence(words, state.refusal) : said.unread[state.why]}
      </p>
    );
  const { facts, touched } = state.filled;
  const who = facts.scope.name;
  return (
    <div className={css.result}>
      <Light kind="ok" word={touched.length === 0 ? said.untouched(who) : said.read(who, grouped(touched.length))} />
      {aside(words, form, state.filled, others, given).map((sentence) => (
        <span key={sentence} className="dim">
          {sentence}
        </span>
      ))}
      {leftOut(words, state.filled).map((sentence) => (
        <span key={sentence} className="lt late">
          <LightShape kind="late" />
          {sentence}
        </span>
      ))}
    </div>
  );
}

/** What is worth knowing and stops nothing. */
function aside(
  words: Words,
  form: ComingForm,
  { facts }: FilledIn,
  others: readonly ComingForm[],
  given: readonly GivenOut[],
): readonly string[] {
  const said = words.exchange.forms;
  const [newest] = given;
  const known = given.some(({ id }) => id === facts.given);
  const twin = others.find(
    ({ key, state }) =>
      key < form.key &&
      state.kind === 'read' &&
      state.filled.facts.given === facts.given &&
      state.filled.facts.scope.id === facts.scope.id,
  );
  return [
    ...(known ? [] : [said.notFromHere(facts.on)]),
    ...(known && newest !== undefined && newest.id !== facts.given ? [said.older(facts.on, newest.on)] : []),
    ...(twin === undefined ? [] : [said.twin(twin.name)]),
  ];
}

/** What was not taken. */
function leftOut(words: Words, { lost, added, absent, beside }: FilledIn): readonly string[] {
  const said = words.exchange.forms;
  const { semicolon } = words.overview.punctuation;
  return [
    ...(lost.length > 0 ? [said.lost(lost.join(semicolon))] : []),
    ...(added.length > 0
      ? [said.added(added.map(({ row, words: text }) => said.addedRow(row, text)).join(semicolon))]
      : []),
    ...(absent.length > 0 ? [said.absent(absent.map((key) => said.column[key]).join(words.exchange.and))] : []),
    ...(beside > 0 ? [said.beside(beside)] : []),
  ];
}
