// What a project of a generated sheet must read as, and what was read, in one flat form (对照).

import type { ProjectReading } from '../../../../src/exchange/sheet/understand/understood.ts';
import { type Column, type ColumnId, type Generated, moneyOf, teamName } from './layout.ts';
import type { Project } from './projects.ts';

type Flat = { readonly [what: string]: unknown };

const FIGURES: readonly (readonly [ColumnId, string])[] = [
  ['before', 'done /2019'],
  ['plan', 'plan 2020'],
  ['run', 'done 2020-01/2020-08'],
  ['month', 'done 2020-09'],
  ['early', 'done 2020-10-1'],
  ['middle', 'done 2020-10-2'],
  ['late', 'done 2020-10-3'],
];

const TEXTS: readonly (readonly [ColumnId, string])[] = [
  ['level', 'level'],
  ['type', 'constructionType'],
  ['sector', 'sector'],
  ['area', 'area'],
  ['site', 'site'],
  ['scope', 'scope'],
  ['term', 'term'],
  ['status', 'reportedStatus'],
  ['remark', 'remark'],
  ['ownerHead', 'ownerContact'],
];

export function wanted({ columns, teams }: Generated, project: Project): Flat {
  const ids = new Set(columns.map(({ id }: Column) => id));
  const has = (id: ColumnId): boolean => ids.has(id);
  const flat: Record<string, unknown> = {
    name: project.name,
    team: teams === 'none' ? null : teamName(project.team),
    number: String(project.number),
  };
  for (const [id, field] of TEXTS) if (has(id)) flat[field] = (project as unknown as Flat)[id];
  if (has('total')) flat.total = project.money.total * 100;
  for (const [id, key] of FIGURES) if (has(id)) flat[key] = moneyOf(project, id) * 100;
  if (has('start') || has('started'))
    flat['node 开工'] = [has('start') ? project.start.due : null, has('started') ? project.started.due : null];
  if (has('finish')) flat['node 竣工'] = [project.finish.due, null];
  if (has('node')) flat[`node ${project.node}`] = [project.nodePlanned.due, project.nodeDone.due];
  if (has('quarter')) flat[`node ${project.quarterNode}`] = ['2020-12-31', null];
  if (has('progress')) flat['progress text'] = project.progress;
  if (has('monthProgress')) flat['progress text 2020-09'] = project.monthProgress;
  if (has('problems')) flat['progress problems'] = project.problems;
  if (has('next')) flat['progress next'] = project.next;
  if (has('leader')) flat['slot coordination'] = [[null, project.leader, null]];
  if (has('department'))
    flat['slot permits'] = [
      [project.department, has('officer') ? project.officer : null, has('liaison') ? project.liaison : null],
    ];
  if (has('township')) flat['slot locality'] = [[project.township, null, null]];
  if (has('specialist')) flat['slot specialist'] = [[null, project.specialist, null]];
  if (has('owner')) flat.owner = project.owner;
  return flat;
}

export function found(project: ProjectReading): Flat {
  const flat: Record<string, unknown> = { name: project.name, team: project.team?.value ?? null };
  for (const [field, { value }] of project.fields) {
    // Read by the money field.
    if (field === 'totalInvestment') flat.total = (value as { readonly fen: number }).fen;
    else flat[field] = value;
  }
  for (const { measure, period, amount } of project.figures) flat[`${measure} ${period}`] = amount.fen;
  for (const { name, planned, done } of project.milestones)
    flat[`node ${name}`] = [planned?.value.to ?? null, done?.value.on ?? null];
  for (const { period, text, problems, next } of project.progress)
    for (const [part, said] of [
      ['text', text],
      ['problems', problems],
      ['next', next],
    ] as const)
      if (said !== null) flat[`progress ${part}${period === null ? '' : ` ${period}`}`] = said.value;
  for (const { role, holders } of project.slots)
    flat[`slot ${role}`] = holders.map(({ unit, person, liaison }) => [unit, person, liaison]);
  if (project.owner !== null) flat.owner = project.owner.value;
  return flat;
}
