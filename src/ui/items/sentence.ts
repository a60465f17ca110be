// Where an item stands, in one sentence (一句话): whose it is, until when, what it waits for.
import type { Day } from '../../domain/day.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import type { ItemStep } from '../../domain/items/item-step.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import type { View } from '../../domain/view.ts';
import type { Words } from '../../words/catalogue.ts';
import { dueText, nameOf, whoseOfItem, whoseText } from '../kit/items/item-names.ts';

export function sentenceOfItem(view: View, item: ItemSummary, today: Day, words: Words): string {
  const said = words.items.says;
  const { state, standing } = item;
  const near = (day: Day | null) => (day === null ? '' : shortDay(day, today));
  const lastReason = (kind: ItemStep['kind']) =>
    [...state.effective].reverse().find((step) => step.kind === kind)?.reason ?? '';
  switch (standing.kind) {
    case 'draft':
      return said.draft;
    case 'cancelled':
      return said.cancelled(near(state.cancelled?.on ?? null), state.cancelled?.reason ?? '');
    case 'suspended':
      return said.suspended(lastReason('suspended'), near(state.review));
    case 'standing':
      return said.standing(lastReason('madeStanding'), near(state.review));
    case 'struckOff':
      return said.struckOff(near(standing.on), approverOf(view, state.struckOff));
    case 'waiting':
      return waiting(view, item, standing, near, words);
    case 'overdue':
    case 'open': {
      const whose = whoseText(whoseOfItem(view, item, today), words);
      const base =
        standing.kind === 'overdue'
          ? said.overdue(whose, near(standing.due), standing.days)
          : standing.due === null || standing.left === null
            ? said.openWords(whose, dueText(item, today))
            : said.open(whose, near(standing.due), standing.left);
      if (state.extension !== null) return said.extension(near(state.extension.due), near(state.extension.on));
      if (state.stage === 'returned') return said.returned(base, state.returned?.reason ?? '');
      return state.stage === 'issued' ? said.toAccept(base) : base;
    }
  }
}

function waiting(
  view: View,
  { state }: ItemSummary,
  standing: Extract<ItemSummary['standing'], { readonly kind: 'waiting' }>,
  near: (day: Day | null) => string,
  words: Words,
): string {
  const said = words.items.says;
  if (state.stage === 'verified')
    return said.verified(partyText(view, state.verified, words), near(state.verified?.on ?? null));
  const reporter = partyText(view, state.reported, words);
  const by = near(standing.checkBy);
  const on = near(standing.reportedOn);
  const base =
    standing.lateBy === 0 ? said.waiting(reporter, on, by) : said.waitingLate(reporter, on, by, standing.lateBy);
  return standing.checkLate > 0 ? said.checkLate(base, standing.checkLate) : base;
}

/** 住建部门 科长甲: whose act a step is; who typed it where nobody else is named. */
export function partyText(view: View, step: ItemStep | null, words: Words): string {
  if (step === null) return '';
  const names = [nameOf(view, 'unit', step.unit), nameOf(view, 'person', step.person)].filter((each) => each !== '');
  return names.length > 0 ? names.join(' ') : (step.by ?? words.items.nobody);
}

export function approverOf(view: View, step: ItemStep | null): string {
  return step === null ? '' : nameOf(view, 'person', step.approver) || (step.agreedBy ?? '');
}
