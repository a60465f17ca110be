/** 修改亮灯规则. */
import type { Command } from '../command.ts';
import type { EditArgs } from './edit-team.ts';
import { decideEdit, liveRow } from './row-guards.ts';
import { ruleRefusal } from './rule-guards.ts';

const EDITABLE = new Set(['scope', 'metric', 'light', 'atLeast', 'atMost', 'on', 'order']);

export const editLightRule: Command<EditArgs> = {
  name: 'edit-light-rule',
  needs: ({ id }) => [{ entity: 'lightRule', id }],
  decide: (view, { id, set }) => {
    const rule = liveRow(view, 'lightRule', id);
    if (!rule.ok) return rule;
    const decided = decideEdit(view, 'lightRule', id, set, EDITABLE);
    // The values were checked by their field objects, so the rule with them is a rule.
    return decided.ok ? (ruleRefusal({ ...rule.value, ...set } as typeof rule.value) ?? decided) : decided;
  },
};
