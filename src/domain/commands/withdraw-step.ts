/** 撤回: the last step of an item is taken back by its author; it stays in the history. Issuing is not: the item is cancelled. */
import type { Command } from '../command.ts';
import { itemNeeds } from '../items/item-run.ts';
import { withdrawals } from '../items/withdrawals.ts';

export type WithdrawStepArgs = { readonly item: string; readonly step: string };

export const withdrawStep: Command<WithdrawStepArgs> = {
  name: 'withdraw-step',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, { item, step }, context) => withdrawals(view, item, [step], context),
};
