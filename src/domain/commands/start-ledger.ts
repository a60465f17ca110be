/** 新建台账: the first act of an empty ledger — settings, slots, light rules and teams as plain data (see presets/). */
import { type Command, create, refusal } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import type { RuleValues } from '../lights/light-rules.ts';
import { orderRun } from '../order.ts';
import { ok } from '../result.ts';
import type { AddSlotArgs } from './add-slot.ts';
import { checkValues } from './row-guards.ts';

export type StartLedgerArgs = {
  readonly ledgerName: string;
  readonly planYear: number;
  readonly slots: readonly AddSlotArgs[];
  readonly rules: readonly RuleValues[];
  readonly teams: readonly Pick<Row<'team'>, 'number' | 'name' | 'field'>[];
};

export const startLedger: Command<StartLedgerArgs> = {
  name: 'start-ledger',
  needs: () => [
    { entity: 'team', all: true },
    { entity: 'slot', all: true },
  ],
  decide: (view, args, { newId }) => {
    if (args.ledgerName.trim() === '') return refusal('nameMissing');
    if (!Number.isInteger(args.planYear) || args.planYear < 1990 || args.planYear > 2199)
      return refusal('badYear', { typed: String(args.planYear) });
    if (view.all('team').length + view.all('slot').length > 0) return refusal('ledgerNotEmpty');
    const slotOrders = orderRun(args.slots.length);
    const ruleOrders = orderRun(args.rules.length);
    const drafts = [
      create('setting', 'ledgerName', { value: args.ledgerName.trim() }),
      create('setting', 'planYear', { value: args.planYear }),
      ...args.slots.map((slot, at) => create('slot', newId(), { ...slot, order: slotOrders[at] ?? '' })),
      ...args.rules.map((rule, at) => create('lightRule', newId(), { ...rule, on: true, order: ruleOrders[at] ?? '' })),
      ...args.teams.map((team) => create('team', newId(), team)),
    ];
    for (const { entity, set } of drafts) {
      const { removed: _, ...values } = set;
      const bad = checkValues(entity, values, null);
      if (bad !== null) return bad;
    }
    return ok(drafts);
  },
};
