// Rows for tests that need a small office (小台账): a team with projects, nodes and people, written through the write path.
import { create, type Draft } from '../../../src/domain/command.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { Values } from '../../../src/domain/entities/registry.ts';
import { idOf } from '../../../src/domain/id.ts';
import { orderRun } from '../../../src/domain/order.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { writeDrafts } from './test-commands.ts';

export function team(id: string, values: Partial<Values<'team'>> = {}): Draft {
  return create('team', id, { name: `专班 ${id}`, ...values });
}

export function unit(id: string, values: Partial<Values<'unit'>> = {}): Draft {
  return create('unit', id, { name: `单位 ${id}`, ...values });
}

export function person(id: string, values: Partial<Values<'person'>> = {}): Draft {
  return create('person', id, { name: `专员 ${id}`, ...values });
}

export function project(id: string, values: Partial<Values<'project'>> = {}): Draft {
  return create('project', id, { name: `项目 ${id}`, ...values });
}

/** A key node of a project, planned for that day and with the same baseline. */
export function milestone(id: string, of: string, due: Day | null, values: Partial<Values<'milestone'>> = {}): Draft {
  const planned = due === null ? null : spanOfDay(due);
  return create('milestone', id, { name: `节点 ${id}`, project: idOf(of), planned, baseline: planned, ...values });
}

/** `count` projects in two teams, each with `nodes` nodes: every third one planned before today, the rest after it. */
export function office(today: Day, count: number, nodes: number): readonly Draft[] {
  const drafts: Draft[] = [team('t1', { number: 1 }), team('t2', { number: 2 }), unit('u1'), person('a1')];
  const orders = orderRun(nodes);
  for (let index = 0; index < count; index++) {
    drafts.push(project(`p${index}`, { number: String(index + 1), team: idOf(index % 2 === 0 ? 't1' : 't2') }));
    for (const [place, order] of orders.entries()) {
      const due = addDays(today, (place % 3 === 0 ? -1 : 1) * (place + 1) * 5);
      drafts.push(milestone(`p${index}m${place}`, `p${index}`, due, { order, unit: idOf('u1') }));
    }
  }
  return drafts;
}

/** Writes drafts through the write path. @throws Error when they are refused. */
export async function put(ledger: Ledger, drafts: readonly Draft[]): Promise<void> {
  const done = await commit(ledger, writeDrafts, drafts);
  if (!done.ok) throw new Error(done.refusal.code);
}
