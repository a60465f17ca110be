/** 再交办: an open matter gets a new deadline; number and history stay, the old date among them. */
import type { Command } from '../command.ts';
import { type IssueTerms, reissueAll } from '../items/issue-drafts.ts';
import { itemNeeds } from '../items/item-run.ts';

export type ReissueItemArgs = { readonly item: string; readonly terms: IssueTerms };

export const reissueItem: Command<ReissueItemArgs> = {
  name: 'reissue-item',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, order, context) => reissueAll(view, [order], context),
};
