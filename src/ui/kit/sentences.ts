// Sentences for what the domain and the ledger answer with codes: refusals and failed writes.
import type { Refusal } from '../../domain/command.ts';
import type { SaveFailure } from '../../ledger/ledger.ts';
import type { Words } from '../../words/catalogue.ts';

/** Why a command may not run and what to do next. */
export function refusalSentence(words: Words, refusal: Refusal): string {
  // Each code's facts are made where the refusal is made; the catalogue's function of the same code reads just those.
  const sentence = words.refusals[refusal.code] as (facts: Refusal['facts']) => string;
  return sentence(refusal.facts);
}

/** Why something did not reach the disk and what to do next. */
export function saveFailureSentence(words: Words, reason: SaveFailure): string {
  return words.shell.notSaved[reason];
}
