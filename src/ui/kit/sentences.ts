// Sentences for what the domain and the ledger answer with codes: refusals and failed writes.
import type { Refusal } from '../../domain/command.ts';
import type { Result } from '../../domain/result.ts';
import type { SaveFailure } from '../../ledger/ledger.ts';
import type { Words } from '../../words/catalogue.ts';

/** Why a command may not run and what to do next. */
export function refusalSentence(words: Words, refusal: Refusal): string {
  return words.refusals[refusal.code](refusal.facts);
}

/** Why the button is refused; null when it is not, or when its arguments are not complete. */
export function whyNot(words: Words, decided: Result<unknown, Refusal> | null): string | null {
  return decided === null || decided.ok ? null : refusalSentence(words, decided.refusal);
}

/** Why something did not reach the disk and what to do next. */
export function saveFailureSentence(words: Words, reason: SaveFailure): string {
  return words.shell.notSaved[reason];
}
