/** 交办: drafts get their due day and, on the numbering device, their number. Several of one day are one act. */
import type { Command } from '../command.ts';
import type { Day } from '../day.ts';
import { type IssueTerms, issueAll, issueNeeds } from '../items/issue-drafts.ts';

export type IssueItemsArgs = {
  readonly on: Day;
  readonly items: readonly ({ readonly item: string } & Omit<IssueTerms, 'on'>)[];
};

export const issueItems: Command<IssueItemsArgs> = {
  name: 'issue-items',
  needs: (args, view) => issueNeeds(view, ordersOf(args)),
  decide: (view, args, context) => issueAll(view, ordersOf(args), context),
};

function ordersOf({ on, items }: IssueItemsArgs) {
  return items.map(({ item, ...terms }) => ({ item, terms: { ...terms, on } }));
}
