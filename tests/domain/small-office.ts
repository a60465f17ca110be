// A small office for tests: one ledger started from the preset, two units, a few people in role words, one project with nodes.
import { addMilestone } from '../../src/domain/commands/add-milestone.ts';
import { addPerson } from '../../src/domain/commands/add-person.ts';
import { addUnit } from '../../src/domain/commands/add-unit.ts';
import { assign } from '../../src/domain/commands/assign.ts';
import { createProject } from '../../src/domain/commands/create-project.ts';
import { startLedger } from '../../src/domain/commands/start-ledger.ts';
import { type Day, day } from '../../src/domain/day.ts';
import type { Row } from '../../src/domain/entities/registry.ts';
import { startPreset } from '../../src/domain/presets/start-preset.ts';
import { spanOfDay } from '../../src/domain/span.ts';
import { zh } from '../../src/words/zh-CN/index.ts';
import { Office } from './office.ts';

export type SmallOffice = ReturnType<typeof smallOffice>;

export function smallOffice() {
  const office = new Office();
  office.done(startLedger, startPreset(zh.presets, 2026));
  const slot = (role: NonNullable<Row<'slot'>['role']>): string =>
    office
      .view()
      .all('slot')
      .find((row) => row.role === role)?.id ?? '';
  const team = (number: number): string =>
    office
      .view()
      .all('team')
      .find((row) => row.number === number)?.id ?? '';
  const unit = office.done(addUnit, { name: '住建部门', kind: 'department' });
  const town = office.done(addUnit, { name: '示例街道', kind: 'locality' });
  const person = (name: string, rank: Row<'person'>['rank'], of: string | null = null): string =>
    office.done(addPerson, { name, unit: of, post: null, rank });
  const lead = person('组长甲', 'countyDeputy');
  const officer = person('科长甲', 'sectionHead', unit);
  const specialist = person('专员01', 'staff');
  const other = person('专员02', 'staff');
  office.done(assign, {
    slot: slot('lead'),
    project: null,
    team: team(1),
    unit: null,
    person: lead,
    liaison: null,
    from: day('2026-01-01'),
    basis: null,
  });
  const project = office.done(createProject, {
    set: { name: '示例项目甲', team: team(1), number: '1' },
    start: { name: '开工', planned: spanOfDay(day('2026-03-01')) },
    completion: { name: '竣工', planned: spanOfDay(day('2027-06-30')) },
  });
  const node = (name: string, due: Day | null, rest: object = {}): string =>
    office.done(addMilestone, { project, name, planned: due === null ? null : spanOfDay(due), ...rest });
  const nodeOf = (kind: 'start' | 'completion'): string =>
    office
      .view()
      .rows('milestone', 'project', project)
      .find((row) => row.kind === kind)?.id ?? '';
  return { office, slot, team, unit, town, lead, officer, specialist, other, person, project, node, nodeOf };
}

/** A seat in the small office's project from the first of the year. */
export function inProject(
  project: string,
  rest: { readonly slot: string; readonly person?: string; readonly unit?: string },
) {
  return {
    project,
    team: null,
    unit: null,
    person: null,
    liaison: null,
    from: day('2026-01-01'),
    basis: null,
    ...rest,
  };
}
