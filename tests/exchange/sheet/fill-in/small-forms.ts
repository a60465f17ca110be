// A ledger with ids that never change, and its fill-in sheet: a file that another program has edited is a fixture for ever.
import { create } from '../../../../src/domain/command.ts';
import { day } from '../../../../src/domain/day.ts';
import { idOf } from '../../../../src/domain/id.ts';
import { moneyOfFen } from '../../../../src/domain/money.ts';
import { period } from '../../../../src/domain/period.ts';
import { spanOfDay } from '../../../../src/domain/span.ts';
import type { FillInWish } from '../../../../src/exchange/sheet/fill-in/fill-in-sheet.ts';
import { type MemoryLedger, memoryLedger } from '../plan/memory-ledger.ts';

export const FORM_DAY = day('2026-03-02');

export const FORM_WISH: FillInWish = {
  ledger: 'ledger1',
  given: 'given1',
  scope: { kind: 'team', id: 'team3', name: '第三专班' },
  on: FORM_DAY,
  period: period('2026-03'),
};

export function smallForms(): MemoryLedger {
  const ledger = memoryLedger();
  const node = (id: string, project: string, name: string, planned: string) =>
    create('milestone', id, {
      project: idOf<'project'>(project),
      name,
      order: id,
      evidence: 'none',
      planned: spanOfDay(day(planned)),
    });
  ledger.apply([
    create('team', 'team3', { number: 3, name: '第三专班' }),
    create('project', 'projecta', { number: '1', name: '示例项目甲', team: idOf<'team'>('team3') }),
    create('project', 'projectb', { number: '2', name: '示例项目乙', team: idOf<'team'>('team3') }),
    node('a1', 'projecta', '主体封顶', '2026-02-28'),
    node('a2', 'projecta', '竣工', '2026-12-31'),
    node('b1', 'projectb', '开工', '2026-03-01'),
    create('progress', 'pra', {
      project: idOf<'project'>('projecta'),
      on: day('2026-02-20'),
      text: '主体施工到 12 层',
      problems: '钢材到货慢',
      next: '月底封顶',
    }),
    create('figure', 'fb', {
      project: idOf<'project'>('projectb'),
      period: period('2026-03'),
      measure: 'done',
      amount: moneyOfFen(500_000_000),
    }),
  ]);
  return ledger;
}
