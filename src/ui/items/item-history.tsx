// What happened to an item (经过): the day it happened, whose act, in words; the day it was typed and by whom where they differ.
import type { Day } from '../../domain/day.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import type { ItemStep } from '../../domain/items/item-step.ts';
import { inStampOrder } from '../../domain/items/item-step.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import type { View } from '../../domain/view.ts';
import type { Words } from '../../words/catalogue.ts';
import { nameOf } from '../kit/items/item-names.ts';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';
import { partyText } from './sentence.ts';

export function ItemHistory({ item }: { readonly item: ItemSummary }) {
  const words = useWords();
  const { resident } = useLedger();
  const today = useToday();
  const newestFirst = [...inStampOrder(resident.rows('step', 'item', item.id))].reverse();
  const taken = new Set(item.state.withdrawn.map(({ id }) => id as string));
  const faults = new Map(item.state.faults.map((fault) => [fault.step.id as string, fault]));
  return (
    <ul className={css.history}>
      {newestFirst.map((step) => {
        const fault = faults.get(step.id);
        const gone = taken.has(step.id) || fault !== undefined;
        return (
          <li key={step.id} className={gone ? css.gone : undefined}>
            <time dateTime={step.on ?? ''}>{step.on === null ? '' : shortDay(step.on, today)}</time>
            <div>
              <span className={css.line}>
                {partyText(resident, step, words)} <b>{step.kind && words.fields.choices.step.kind[step.kind]}</b>
                {detailsOf(resident, step, today, words).map((part) => `${words.items.comma}${part}`)}
              </span>
              {taken.has(step.id) && <small>{words.items.history.withdrawn}</small>}
              {fault && <small>{words.items.history.noEffect(words.refusals[fault.code](fault.facts))}</small>}
              {typedText(resident, step, today, words) !== '' && (
                <small>{typedText(resident, step, today, words)}</small>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function detailsOf(view: View, step: ItemStep, today: Day, words: Words): readonly string[] {
  const said = words.items.history;
  const due = step.due === null ? null : shortDay(step.due, today);
  const dueWords = [due, step.dueWords].filter((part) => part !== null).join(' ');
  const approver = nameOf(view, 'person', step.approver);
  return [
    step.number === null ? null : said.number(step.number),
    dueWords === '' ? (step.kind === 'returned' ? said.stays : null) : said.due(dueWords),
    step.review === null ? null : said.review(shortDay(step.review, today)),
    step.reason,
    step.kind === 'urged' ? null : step.note,
    step.evidence.length === 0 ? null : said.evidence(step.evidence.length),
    step.checks.length === 0 ? null : said.checks(step.checks.length),
    approver === '' ? null : said.approver(approver),
    step.agreedBy === null ? null : (step.kind === 'urged' ? said.urged : said.agreed)(step.agreedBy),
  ].filter((part) => part !== null);
}

/** Two facts: the day it happened and the day it was typed; and who typed for whom. */
function typedText(view: View, step: ItemStep, today: Day, words: Words): string {
  const said = words.items.history;
  const by = step.by ?? '';
  const isLater = step.typedOn !== null && step.typedOn !== step.on;
  const day = step.typedOn === null ? '' : shortDay(step.typedOn, today);
  // An office that uses the machine by its own name types for itself.
  const isOwn = step.person === null ? nameOf(view, 'unit', step.unit) === by : step.person === step.typist;
  const named = step.unit !== null || step.person !== null;
  const isForOther = named && step.kind !== 'urged' && !isOwn;
  const basis = step.basis === null ? '' : words.fields.choices.step.basis[step.basis];
  if (isForOther) return isLater ? said.typedForLater(day, by, basis) : said.typedFor(by, basis);
  return isLater ? said.typed(day, by) : '';
}
