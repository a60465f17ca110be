/** 列为长期坚持: it is not struck off and has no light; again with a later day, it is its next review. */
import type { Command } from '../command.ts';
import { itemNeeds } from '../items/item-run.ts';
import { decideKept, type SuspendItemArgs } from './suspend-item.ts';

export const makeItemStanding: Command<SuspendItemArgs> = {
  name: 'make-item-standing',
  needs: ({ item }) => itemNeeds([item]),
  decide: (view, args, context) => decideKept(view, 'madeStanding', args, context),
};
