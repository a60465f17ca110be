/** 示例台账: units and people, role words only. */
import { create, type Draft } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import { type Id, idOf } from '../id.ts';
import { orderRun } from '../order.ts';
import { SAMPLE_TEAMS } from './sample-projects.ts';

const DEPARTMENTS = [
  '行政审批部门',
  '自然资源部门',
  '住建部门',
  '工信部门',
  '科技部门',
  '商务部门',
  '招商部门',
  '交通部门',
  '文旅部门',
  '卫健部门',
  '民政部门',
  '生态环境部门',
  '城管部门',
  '农业农村部门',
  '水利部门',
] as const;
const LOCALITIES = ['甲街道', '乙街道', '丙镇', '丁园区'] as const;
const OWNERS = ['示例建设公司', '示例实业公司', '示例置业公司'] as const;
const STEMS = '甲乙丙丁戊己庚辛壬癸子';

export const SPECIALISTS = 40;

export type SamplePeople = {
  readonly drafts: readonly Draft[];
  readonly unit: (name: string) => Id<'unit'>;
  readonly owner: (at: number) => Id<'unit'>;
  /** The responsible officer of a unit. */
  readonly officer: (unit: string) => Id<'person'>;
  readonly liaisonOf: (unit: string) => Id<'person'>;
  readonly lead: (team: number) => Id<'person'>;
  readonly liaison: (team: number) => Id<'person'>;
  /** 专员01 … 专员40, counted from 1 and round again. */
  readonly specialist: (at: number) => Id<'person'>;
};

export function samplePeople(newId: () => string): SamplePeople {
  const drafts: Draft[] = [];
  const units = new Map<string, Id<'unit'>>();
  const people = new Map<string, Id<'person'>>();
  const kinds = [
    ['department', DEPARTMENTS],
    ['locality', LOCALITIES],
    ['enterprise', OWNERS],
  ] as const;
  const unitOrders = orderRun(DEPARTMENTS.length + LOCALITIES.length + OWNERS.length);
  for (const [kind, names] of kinds)
    for (const name of names) {
      const id = idOf<'unit'>(newId());
      drafts.push(create('unit', id, { name, kind, order: unitOrders[units.size] ?? '' }));
      units.set(name, id);
    }
  const orders = orderRun(200);
  const add = (name: string, rank: Row<'person'>['rank'], unit: string | null, post: string | null): void => {
    const id = idOf<'person'>(newId());
    const order = orders[people.size] ?? '';
    drafts.push(create('person', id, { name, rank, unit: unit === null ? null : found(units, unit), post, order }));
    people.set(name, id);
  };
  for (const at of SAMPLE_TEAMS.keys()) add(`组长${STEMS[at]}`, 'countyDeputy', null, '县级干部');
  for (const [at, name] of DEPARTMENTS.entries()) add(`科长${two(at + 1)}`, 'sectionHead', name, '科长');
  for (const [at, name] of LOCALITIES.entries()) add(`副职${STEMS[at]}`, 'sectionDeputy', name, '分管负责人');
  for (const [at, name] of [...DEPARTMENTS, ...LOCALITIES].entries())
    add(`经办${two(at + 1)}`, 'staff', name, '经办人');
  for (const at of SAMPLE_TEAMS.keys()) add(`联络员${two(at + 1)}`, 'unitHead', null, '专班联络员');
  for (let at = 1; at <= SPECIALISTS; at++) add(`专员${two(at)}`, 'staff', null, '项目专员');
  const all: readonly string[] = [...DEPARTMENTS, ...LOCALITIES];
  const indexOf = (unit: string): number => all.indexOf(unit);
  return {
    drafts,
    unit: (name) => found(units, name),
    owner: (at) => found(units, OWNERS[at % OWNERS.length] ?? OWNERS[0]),
    officer: (unit) => {
      const at = indexOf(unit);
      return found(people, at < DEPARTMENTS.length ? `科长${two(at + 1)}` : `副职${STEMS[at - DEPARTMENTS.length]}`);
    },
    liaisonOf: (unit) => found(people, `经办${two(indexOf(unit) + 1)}`),
    lead: (team) => found(people, `组长${STEMS[team - 1]}`),
    liaison: (team) => found(people, `联络员${two(team)}`),
    specialist: (at) => found(people, `专员${two(((at - 1) % SPECIALISTS) + 1)}`),
  };
}

function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  // The sample names its own units and people: a name it does not have is a slip in these files.
  if (value === undefined) throw new Error('the sample ledger names something it does not have');
  return value;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}
