// 变更记录: a change reads as what was done to which thing, with what stood and what stands.
import { expect, it } from 'vitest';
import type { Command, Draft } from '../../../src/domain/command.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { reassign } from '../../../src/domain/commands/reassign.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { day } from '../../../src/domain/day.ts';
import { changeFacts, changeLines } from '../../../src/domain/derive/change-lines.ts';
import type { Json } from '../../../src/domain/json.ts';
import { TODAY } from '../office.ts';
import { inProject, type SmallOffice, smallOffice } from '../small-office.ts';

/** Runs a command and gives its change as the log would hold it. */
function changeOf<Args>({ office }: SmallOffice, command: Command<Args>, args: Args) {
  const before = office.view();
  const held = ({ entity, id }: Draft, field: string): Json => {
    const row: object | null = before.row(entity, id);
    return row === null ? null : ((Reflect.get(row, field) as Json | undefined) ?? null);
  };
  const result = command.decide(before, args, {
    today: TODAY,
    by: office.by,
    device: office.device,
    newId: office.newId,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  const patches = result.value.map((draft) => ({
    entity: draft.entity,
    id: draft.id,
    set: Object.fromEntries(
      Object.entries(draft.set).map(([field, to]) => [field, { to, was: held(draft, field), over: '' as const }]),
    ),
  }));
  office.write(result.value);
  return { patches };
}

it('a tick names the node and says what it is now', () => {
  const small = smallOffice();
  const milestone = small.node('主体封顶', null);
  const change = changeOf(small, completeMilestone, { milestone, on: TODAY, note: null, evidence: [] });
  expect(changeFacts(change, small.office.view())).toEqual({ what: '主体封顶', count: 1 });
  expect(changeLines(change, small.office.view())).toEqual([
    {
      entity: 'milestone',
      id: milestone,
      name: '主体封顶',
      field: 'done',
      was: null,
      to: { on: TODAY, by: '项目办', note: null },
    },
  ]);
});

it('a change of person names the slot, who leaves and who comes', () => {
  const small = smallOffice();
  const { office, slot, project, specialist, other } = small;
  const duty = office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  const holder = { unit: null, person: other, liaison: null };
  const change = changeOf(small, reassign, { assignment: duty, ...holder, from: TODAY, basis: null, handover: null });
  expect(changeFacts(change, office.view()).what).toBe('项目专员 专员01 → 专员02');
});

it('progress names its project; empty fields of a new row say nothing', () => {
  const small = smallOffice();
  const words = { text: '三层浇筑', problems: null, next: null, reportedBy: null };
  const change = changeOf(small, recordProgress, {
    project: small.project,
    period: null,
    on: day('2026-11-20'),
    ...words,
  });
  expect(changeFacts(change, small.office.view()).what).toBe('示例项目甲');
  expect(changeLines(change, small.office.view()).map((line) => line.field)).toEqual(['on', 'text']);
});
