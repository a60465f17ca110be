/** What each kind of step changes (经过的作用). Asked only of steps whose guard holds. */
import { readNumber } from './item-number.ts';
import type { ItemDue, ItemState } from './item-state.ts';
import type { ItemStep } from './item-step.ts';

/** The parts of the state that the step changes. */
export function effectOf(state: ItemState, step: ItemStep): Partial<ItemState> {
  switch (step.kind) {
    case 'registered':
      return { registered: step };
    case 'issued':
      return { stage: 'issued', issued: step, number: readNumber(step.number), ...newDue(state, step, 'issued') };
    case 'numbered':
      return { number: readNumber(step.number) };
    case null:
    case 'withdrawn':
      return {};
    case 'accepted':
      return { stage: state.stage === 'returned' ? 'inProgress' : 'accepted', accepted: step };
    case 'progress':
      return { stage: isOnTheWay(state.stage) ? 'inProgress' : state.stage, lastProgress: step };
    case 'reported':
      return { stage: 'reported', reported: step, verified: null };
    case 'returned':
      return {
        stage: 'returned',
        returned: step,
        reported: null,
        verified: null,
        returns: state.returns + 1,
        ...(step.due === null ? {} : newDue(state, step, 'returned')),
      };
    case 'verified':
      return { stage: 'verified', verified: step };
    case 'struckOff':
      return { stage: 'struckOff', struckOff: step, extension: null };
    case 'reissued':
      return {
        stage: state.stage === 'issued' || state.stage === 'accepted' ? state.stage : 'inProgress',
        reported: null,
        verified: null,
        extension: null,
        review: null,
        resumesAs: null,
        reissues: state.reissues + 1,
        ...newDue(state, step, 'reissued'),
      };
    case 'extensionAsked':
      return { extension: step };
    case 'extensionGranted':
      return { extension: null, ...newDue(state, step, 'extension') };
    case 'extensionRefused':
      return { extension: null };
    case 'urged':
      return { urges: state.urges + 1, lastUrged: step };
    case 'suspended':
      return { stage: 'suspended', resumesAs: state.stage, review: step.review };
    case 'resumed':
      return {
        stage: state.resumesAs ?? 'inProgress',
        resumesAs: null,
        review: null,
        ...(step.due === null ? {} : newDue(state, step, 'reissued')),
      };
    case 'madeStanding':
      return {
        stage: 'standing',
        reported: null,
        verified: null,
        extension: null,
        resumesAs: null,
        review: step.review,
      };
    case 'cancelled':
      return { stage: 'cancelled', cancelled: step, extension: null, review: null };
    case 'reopened':
      return {
        stage: state.issued === null ? 'draft' : 'inProgress',
        reported: null,
        verified: null,
        struckOff: null,
        cancelled: null,
        ...(step.due === null ? {} : newDue(state, step, 'reissued')),
      };
  }
}

function newDue(state: ItemState, step: ItemStep, by: ItemDue['by']): Pick<ItemState, 'due' | 'dueWords' | 'dues'> {
  const due: ItemDue = { day: step.due, words: step.dueWords, by, on: step.on, step: step.id };
  return { due: step.due, dueWords: step.dueWords, dues: [...state.dues, due] };
}

function isOnTheWay(stage: ItemState['stage']): boolean {
  return stage === 'issued' || stage === 'accepted' || stage === 'returned';
}
