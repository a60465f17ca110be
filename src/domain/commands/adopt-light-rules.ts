/** 换一套亮灯规则: the rules that stand go, a ready set comes, as one act with one undo. */
import { type Command, create, removeRow } from '../command.ts';
import type { RuleValues } from '../lights/light-rules.ts';
import { orderRun } from '../order.ts';
import { ok } from '../result.ts';
import { checkValues } from './row-guards.ts';
import { ruleRefusal } from './rule-guards.ts';

export type AdoptLightRulesArgs = { readonly rules: readonly RuleValues[] };

export const adoptLightRules: Command<AdoptLightRulesArgs> = {
  name: 'adopt-light-rules',
  needs: () => [{ entity: 'lightRule', all: true }],
  decide: (view, { rules }, { today, by, newId }) => {
    const orders = orderRun(rules.length);
    const rows = rules.map((rule, at) => ({ ...rule, on: true, order: orders[at] ?? '' }));
    for (const row of rows) {
      const bad = ruleRefusal(row) ?? checkValues('lightRule', row, null);
      if (bad !== null) return bad;
    }
    return ok([
      ...view.all('lightRule').map((rule) => removeRow('lightRule', rule.id, { on: today, by: by.words, why: '' })),
      ...rows.map((row) => create('lightRule', newId(), row)),
    ]);
  },
};
