// Sentences for what the domain and the ledger answer with codes: refusals and failed writes.
import type { Refusal } from '../../domain/command.ts';
import type { SaveFailure } from '../../ledger/ledger.ts';
import type { Words } from '../../words/catalogue.ts';

/** Why a command may not run and what to do next. */
export function refusalSentence(words: Words, refusal: Refusal): string {
  return words.refusals[refusal.code](refusal.facts);
}

/** Why something did not reach the disk and what to do next. */
export function saveFailureSentence(words: Words, reason: SaveFailure): string {
  return words.shell.notSaved[reason];
}
