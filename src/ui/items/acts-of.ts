// What can be done with an item now (可办的事): one main act, the others in a menu; what its state rules out is not offered.
import { type Day, day } from '../../domain/day.ts';
import type { StepKind } from '../../domain/entities/step.ts';
import { idOf } from '../../domain/id.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { stepRefusal } from '../../domain/items/step-guards.ts';
import type { Words } from '../../words/catalogue.ts';
import type { FormAct } from '../kit/items/act-form.ts';
import { refusalSentence } from '../kit/sentences.ts';

const KIND_OF: Readonly<Record<FormAct, StepKind>> = {
  issue: 'issued',
  accept: 'accepted',
  progress: 'progress',
  report: 'reported',
  return: 'returned',
  reissue: 'reissued',
  askExtension: 'extensionAsked',
  answerExtension: 'extensionGranted',
  suspend: 'suspended',
  resume: 'resumed',
  standing: 'madeStanding',
  cancel: 'cancelled',
  reopen: 'reopened',
};

const ALL = Object.keys(KIND_OF) as readonly FormAct[];
const FAR = day('2199-12-31');

/** The act that the state asks for; `strikeOff` is done in the panel itself; null when all is done. */
export function mainActOf({ state }: ItemSummary): FormAct | 'strikeOff' | null {
  if (state.extension !== null) return 'answerExtension';
  switch (state.stage) {
    case 'draft':
      return 'issue';
    case 'issued':
      return 'accept';
    case 'accepted':
    case 'inProgress':
    case 'returned':
      return 'report';
    case 'reported':
    case 'verified':
      return 'strikeOff';
    case 'suspended':
      return 'resume';
    case 'standing':
      return 'standing';
    case 'struckOff':
    case 'cancelled':
      return null;
  }
}

export type OfferedAct = { readonly kind: FormAct; readonly refused: string | null };

/** Judged as if everything that is typed were typed: what remains is why it cannot be done at all. */
export function actsOf(item: ItemSummary, today: Day, words: Words): readonly OfferedAct[] {
  return ALL.flatMap((kind): readonly OfferedAct[] => {
    const refusal = stepRefusal(item.state, {
      kind: KIND_OF[kind],
      on: today,
      unit: idOf<'unit'>('-'),
      person: null,
      approver: null,
      agreedBy: '-',
      due: FAR,
      dueWords: null,
      review: FAR,
      number: null,
      reason: '-',
      evidence: ['-'],
    });
    if (refusal === null) return [{ kind, refused: null }];
    const hidden = refusal.code === 'wrongStage' || refusal.code === 'noExtensionOpen';
    return hidden ? [] : [{ kind, refused: refusalSentence(words, refusal) }];
  });
}
