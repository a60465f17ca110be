// What editors write with (编辑所需): the ledger they read, the act that saves, and the words they answer in.
import type { Command } from '../../../domain/command.ts';
import type { Day } from '../../../domain/day.ts';
import { partsOf } from '../../../domain/day.ts';
import type { Field, Reading } from '../../../domain/field.ts';
import type { Json } from '../../../domain/json.ts';
import { decide } from '../../../ledger/commit.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { Words } from '../../../words/catalogue.ts';
import { refusalSentence } from '../../kit/sentences.ts';
import type { SpellingOf } from '../../kit/spelling.tsx';
import type { useAct } from '../../kit/use-ledger.tsx';
import type { Written } from './editor.ts';

export type Hands = {
  readonly ledger: Ledger;
  readonly act: ReturnType<typeof useAct>;
  readonly words: Words;
  readonly today: Day;
  readonly spellingOf: SpellingOf;
};

/** Judged before the cell is left: a refusal stays beside what was typed, an edit that changes nothing is none. */
export function writing<A>(hands: Hands, command: Command<A>, args: A, said: string): Written {
  const judged = decide(hands.ledger, command, args);
  if (!judged.ok) {
    return judged.refusal.code === 'nothingChanged'
      ? { ok: true, write: null }
      : { ok: false, sentence: refusalSentence(hands.words, judged.refusal) };
  }
  return { ok: true, write: { asksReason: false, run: () => hands.act(command, args, { said }) } };
}

/** The same for a write that must say why: judged with a reason as if it had been given. */
export function writingWithReason<A>(
  hands: Hands,
  command: Command<A>,
  argsWith: (reason: string | null) => A,
  said: string,
): Written {
  const written = writing(hands, command, argsWith('—'), said);
  if (!written.ok || written.write === null) return written;
  return { ok: true, write: { asksReason: true, run: (reason) => hands.act(command, argsWith(reason), { said }) } };
}

/** Reads typed text by the entity's own field, as every other door does. */
export function readField<T extends Json>(
  hands: Hands,
  field: Field<T>,
  typed: string,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string } {
  const read = field.parse(typed, readingOf(hands));
  if (read.ok) return read;
  const { code, ...facts } = read.refusal;
  return { ok: false, sentence: hands.words.refusals[code](facts) };
}

export function readingOf(hands: Hands): Reading {
  return { year: partsOf(hands.today).year, unit: 'wan' };
}
