// English: why an act on a round cannot be done, and what to do next.
import type { Catalogue } from '../catalogue.ts';
import type { roundRefusals as source } from '../zh-CN/round-refusals.ts';
import { many } from './many.ts';
import { roundName } from './round-name.ts';

export const roundRefusals = {
  roundClosed: (f) => `${roundName(f.name)} is closed and no longer changes; issue a correction if something is wrong`,
  roundNotClosed: (f) => `${roundName(f.name)} is not closed yet; change it directly`,
  earlierRoundOpen: (f) => `${roundName(f.name)} is not closed yet; close it first, or call it off with a reason`,
  roundFrozenForGood: () => 'What is frozen cannot be undone; freeze the pack once more, or issue a correction',
  projectNotInScope: () => 'This project is not in the scope of the round; add it to the scope first',
  scopeEmpty: () => 'The scope of the round is empty; choose projects first',
  seriesInUse: (f) => `“${f.name}” has ${many(f.count, 'round')}; switch it off instead of removing it`,
  cutOffAfterRound: (f) => `The cut-off ${f.cutOff} is later than the round on ${f.day}; change one of them`,
  outOfRange: (f) => `Enter a whole number from ${f.from} to ${f.to}`,
  packFrozen: (f) => `The pack was frozen on ${f.on}; give a reason to freeze it once more`,
  recordNotHere: () => 'The record to compare with was not read; reload and try again',
  decisionEmpty: () => 'Write the decision first',
  decisionIncomplete: (f) =>
    `${f.label} is to be issued: add the responsible unit and the due day, or keep it for the record`,
  itemNotOpen: (f) => `“${f.name}” is finished and cannot be issued again; record a new decision`,
  itemContinuedTwice: (f) => `“${f.name}” is already issued again in this round; change that decision`,
  correctionEmpty: () => 'Write the correction first: what stood, and what should stand',
} satisfies Catalogue<typeof source>;
