/** 核查: what a reviewer states about one item, judged against its evidence, its type's checks and the reporting party. */
import { type Context, type Need, type Refusal, refusal } from '../command.ts';
import { missingEvidence } from '../commands/evidence-rule.ts';
import { reasonIn } from '../commands/row-guards.ts';
import type { Day } from '../day.ts';
import type { Result } from '../result.ts';
import type { View } from '../view.ts';
import { addStep, type ItemRun, itemNeeds } from './item-run.ts';
import { asksOf } from './item-types.ts';
import { type Party, partyNeeds, partyOf } from './party.ts';

export type ItemReview = {
  readonly item: string;
  /** Attachments accepted as evidence; null = all that name the item. */
  readonly evidence: readonly string[] | null;
  /** Keys of the checks that were made. */
  readonly checks: readonly string[];
  readonly note: string | null;
};

/** Verified or struck off, evidence and type of each item, and the reviewer's own unit. */
export function reviewNeeds(view: View, items: readonly string[], party: Party | null): readonly Need[] {
  return [
    ...itemNeeds(items),
    ...items.map((item) => ({ entity: 'attachment', by: 'item', key: item }) as const),
    ...items.flatMap((item): readonly Need[] => {
      const type = view.row('item', item)?.type ?? null;
      return type === null ? [] : [{ entity: 'itemType', id: type }];
    }),
    ...(party === null ? [] : partyNeeds(party)),
  ];
}

export function verify(
  view: View,
  run: ItemRun,
  review: ItemReview,
  act: { readonly on: Day; readonly party: Party },
  context: Context,
): Result<ItemRun, Refusal> {
  const reporter = run.state.reported?.unit ?? null;
  const party = partyOf(view, act.party);
  const ofReporter = act.party.person === null ? null : (view.row('person', act.party.person)?.unit ?? null);
  if (reporter !== null && run.state.stage === 'reported' && ofReporter === reporter)
    return refusal('verifierOfReportingUnit');
  const held = view.rows('attachment', 'item', run.item.id);
  const accepted = review.evidence === null ? held : held.filter((row) => review.evidence?.includes(row.id) === true);
  if (review.evidence !== null && accepted.length < new Set(review.evidence).size) return refusal('evidenceNotOfItem');
  const verified = addStep(
    run,
    {
      kind: 'verified',
      on: act.on,
      ...party,
      note: reasonIn(review.note),
      evidence: accepted.map((row) => row.id),
      checks: [...review.checks],
    },
    context,
  );
  if (!verified.ok) return verified;
  const asks = asksOf(view, run.item);
  const need = missingEvidence(asks.evidence, accepted);
  if (need !== null) return refusal('evidenceKindMissing', { need, type: asks.name ?? '' });
  const open = asks.checks.filter(({ key }) => !review.checks.includes(key));
  return open.length > 0 ? refusal('checksMissing', { count: open.length }) : verified;
}
