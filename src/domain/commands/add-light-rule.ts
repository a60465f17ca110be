/** 增加亮灯规则. */
import { type Command, create } from '../command.ts';
import type { RuleValues } from '../lights/light-rules.ts';
import { orderBetween } from '../order.ts';
import { ok } from '../result.ts';
import { lastOrder } from './add-unit.ts';
import { checkValues } from './row-guards.ts';
import { ruleRefusal } from './rule-guards.ts';

export const addLightRule: Command<RuleValues> = {
  name: 'add-light-rule',
  needs: () => [{ entity: 'lightRule', all: true }],
  decide: (view, args, { newId }) => {
    const values = { ...args, on: true, order: orderBetween(lastOrder(view.all('lightRule')), null) };
    return ruleRefusal(args) ?? checkValues('lightRule', values, null) ?? ok([create('lightRule', newId(), values)]);
  },
};
