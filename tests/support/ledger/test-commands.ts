// Plain commands for tests of the write path: they write what they are told.
import { type Command, create, type Draft, edit, removeRow } from '../../../src/domain/command.ts';
import { day } from '../../../src/domain/day.ts';
import type { EntityName, Values } from '../../../src/domain/entities/registry.ts';
import { ok } from '../../../src/domain/result.ts';

/** Writes the drafts as they are given. */
export const writeDrafts: Command<readonly Draft[]> = {
  name: 'write-drafts',
  needs: (drafts) => drafts.map(({ entity, id }) => ({ entity, id })),
  decide: (_view, drafts) => ok(drafts),
};

export function created<N extends EntityName>(entity: N, id: string, values: Partial<Values<N>>): readonly Draft[] {
  return [create(entity, id, values)];
}

export function edited<N extends EntityName>(entity: N, id: string, values: Partial<Values<N>>): readonly Draft[] {
  return [edit(entity, id, values)];
}

export function removed(entity: EntityName, id: string): readonly Draft[] {
  return [removeRow(entity, id, { on: day('2026-03-02'), by: 'tester', why: 'test' })];
}

/** Reads the number in a project's remark and writes the next one: lost updates show as a smaller number. */
export const countUp: Command<{ readonly id: string }> = {
  name: 'count-up',
  needs: ({ id }) => [{ entity: 'project', id }],
  decide: (view, { id }) => {
    const remark = view.row('project', id)?.remark ?? '0';
    return ok([edit('project', id, { remark: String(Number(remark) + 1) })]);
  },
};
