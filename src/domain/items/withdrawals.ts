/** 撤回: steps taken back by further steps, last first. Undo comes here, too: a step is never removed. */
import { type Context, type Draft, type Refusal, refusal } from '../command.ts';
import { ok, type Result } from '../result.ts';
import type { View } from '../view.ts';
import { addWithdrawal, type ItemRun } from './item-run.ts';
import { foldSteps } from './item-state.ts';
import { type ItemStep, inStampOrder, sameAuthor } from './item-step.ts';

/** Drafts that take these steps of one item back, or why not: only the last ones, only by their author, never an issue. */
export function withdrawals(
  view: View,
  item: string,
  steps: readonly string[],
  context: Context,
): Result<readonly Draft[], Refusal> {
  // The item itself may be removed: taking a registration back once more brings it back.
  const row = view.row('item', item);
  if (row === null) return refusal('rowGone', { entity: 'item' });
  const held = view.rows('step', 'item', item);
  const author = { by: context.by.words, typist: context.by.person };
  let run: ItemRun = { item: row, state: foldSteps(held), drafts: [] };
  const lastFirst = [...inStampOrder(held)].reverse().filter((step) => steps.includes(step.id));
  for (const step of lastFirst) {
    if (step.kind === 'issued' || step.kind === 'numbered') return refusal('stepIsIssue');
    if (!sameAuthor(step, author)) return refusal('stepNotLast');
    const added = addWithdrawal(run, step.id, context);
    if (!added.ok) return added;
    run = added.value;
  }
  if (run.drafts.length === 0) return refusal('stepNotLast');
  // Judged as the fold will judge it: steps written now come after every step that is here.
  const later = run.drafts.map(
    ({ id, set }): ItemStep => ({ ...(set as unknown as ItemStep), id: id as ItemStep['id'], stamp: '~' }),
  );
  return foldSteps([...held, ...later]).faults.some(({ step }) => later.includes(step))
    ? refusal('stepNotLast')
    : ok(run.drafts);
}
