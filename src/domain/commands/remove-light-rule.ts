/** 移除亮灯规则. A ledger whose rules are all removed shows the shipped ones again. */
import { type Command, removeRow } from '../command.ts';
import { ok } from '../result.ts';
import type { RemoveArgs } from './remove-team.ts';
import { liveRow, reasonIn } from './row-guards.ts';

export const removeLightRule: Command<RemoveArgs> = {
  name: 'remove-light-rule',
  needs: ({ id }) => [{ entity: 'lightRule', id }],
  decide: (view, { id, reason }, { today, by }) => {
    const rule = liveRow(view, 'lightRule', id);
    return rule.ok ? ok([removeRow('lightRule', id, { on: today, by: by.words, why: reasonIn(reason) ?? '' })]) : rule;
  },
};
