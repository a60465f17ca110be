/** 答复延期: granted with a day (the one asked for or another), or refused with a reason. The day before stays in the history. */
import { type Command, refusal } from '../command.ts';
import type { Day } from '../day.ts';
import { refOf } from '../items/issue-drafts.ts';
import { addStep, itemNeeds, runOn } from '../items/item-run.ts';
import { ok } from '../result.ts';
import { reasonIn } from './row-guards.ts';

export type AnswerExtensionArgs = {
  readonly item: string;
  readonly on: Day;
  readonly answer:
    | { readonly granted: true; readonly due: Day | null }
    | { readonly granted: false; readonly reason: string };
  readonly approver: string | null;
  readonly agreedBy: string | null;
};

export const answerExtension: Command<AnswerExtensionArgs> = {
  name: 'answer-extension',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, { item, on, answer, approver, agreedBy }, context) => {
    const run = runOn(view, item);
    if (!run.ok) return run;
    const by = { on, approver: refOf<'person'>(approver), agreedBy: reasonIn(agreedBy) };
    if (!answer.granted && reasonIn(answer.reason) === null) return refusal('reasonMissing');
    const due = answer.granted ? (answer.due ?? run.value.state.extension?.due ?? null) : null;
    const answered = addStep(
      run.value,
      answer.granted
        ? { kind: 'extensionGranted', ...by, due }
        : { kind: 'extensionRefused', ...by, reason: reasonIn(answer.reason) },
      context,
    );
    return answered.ok ? ok(answered.value.drafts) : answered;
  },
};
