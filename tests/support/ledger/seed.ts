// A ledger with two projects as an office would have them, written through the commands themselves: for screens under test.

import type { Command } from '../../../src/domain/command.ts';
import { addMilestone } from '../../../src/domain/commands/add-milestone.ts';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { changePlannedDay } from '../../../src/domain/commands/change-planned-day.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { recordFigure } from '../../../src/domain/commands/record-figure.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { startLedger } from '../../../src/domain/commands/start-ledger.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { idOf } from '../../../src/domain/id.ts';
import { moneyOfFen } from '../../../src/domain/money.ts';
import { period } from '../../../src/domain/period.ts';
import { startPreset } from '../../../src/domain/presets/start-preset.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { sourceWords } from '../../../src/words/source-words.ts';

export type Seeded = {
  /** 示例项目甲: six nodes done, one late, three to come. */
  readonly project: string;
  readonly other: string;
  readonly specialist: string;
  readonly node: (name: string) => string;
};

export const NODES = {
  survey: '可研批复',
  land: '用地手续',
  start: '开工',
  frame: '主体封顶',
  facade: '幕墙工程招标',
  photo: '现场清表',
  fire: '消防专项验收',
  completion: '竣工备案',
} as const;

export const PROJECT = '示例项目甲';
export const OTHER = '示例项目乙';
export const SPECIALIST = '专员19';

export async function seed(ledger: Ledger): Promise<Seeded> {
  const run = async <A>(command: Command<A>, args: A): Promise<void> => {
    const done = await commit(ledger, command, args);
    if (!done.ok) throw new Error(`${command.name}: ${done.refusal.code} ${JSON.stringify(done.refusal.facts)}`);
  };
  const today = ledger.today();
  const { resident } = ledger;
  const year = Number(today.slice(0, 4));
  const { presets } = sourceWords;
  await run(startLedger, startPreset(presets, year, 11));
  await run(addUnit, { name: '住建部门', kind: 'department' });
  await run(addUnit, { name: '乙街道', kind: 'locality' });
  const unit = (name: string) => found(resident.all('unit').find((row) => row.name === name));
  await run(addPerson, { name: '组长己', unit: null, post: null, rank: 'countyDeputy' });
  await run(addPerson, { name: '联络员06', unit: unit('住建部门').id, post: '科长', rank: 'sectionDeputy' });
  await run(addPerson, { name: SPECIALIST, unit: null, post: null, rank: 'staff' });
  await run(addPerson, { name: '专员20', unit: null, post: null, rank: 'staff' });
  const person = (name: string) => found(resident.all('person').find((row) => row.name === name));
  const team = found(resident.all('team').find((row) => row.number === 6));
  for (const [name, number] of [
    [PROJECT, '1'],
    [OTHER, '2'],
  ] as const)
    await run(createProject, {
      set: {
        name,
        number,
        team: team.id,
        category: '城建',
        totalInvestment: moneyOfFen(148_000 * 1_000_000),
        scope: '总建筑面积 12 万平方米，地上 38 层，地下 3 层，含办公、酒店和配套商业。',
      },
      start: name === PROJECT ? null : { name: presets.nodes.start, planned: spanOfDay(addDays(today, -40)) },
      completion: name === PROJECT ? null : { name: presets.nodes.completion, planned: spanOfDay(addDays(today, 320)) },
    });
  const project = found(resident.all('project').find((row) => row.name === PROJECT));
  const other = found(resident.all('project').find((row) => row.name === OTHER));
  await duties(run, resident.all('slot'), project.id, addDays(today, -500), {
    coordination: { person: person('组长己').id, unit: null },
    permits: { person: person('联络员06').id, unit: unit('住建部门').id },
    specialist: { person: person(SPECIALIST).id, unit: null },
  });
  const plan: readonly (readonly [
    string,
    number,
    Row<'milestone'>['kind'],
    Row<'milestone'>['evidence'],
    number | null,
  ])[] = [
    [NODES.survey, -540, 'permit', null, -3],
    [NODES.land, -440, 'permit', null, 2],
    [NODES.start, -330, 'start', null, -1],
    [NODES.frame, -90, null, null, -4],
    [NODES.facade, -14, null, 'any', null],
    [NODES.photo, 3, null, 'photo', null],
    [NODES.fire, 160, null, null, null],
    [NODES.completion, 240, 'completion', null, null],
  ];
  for (const [name, due, kind, evidence] of plan)
    await run(addMilestone, { project: project.id, name, planned: spanOfDay(addDays(today, due)), kind, evidence });
  const node = (name: string) =>
    found(resident.rows('milestone', 'project', project.id).find((row) => row.name === name)).id;
  for (const [name, due, , , off] of plan)
    if (off !== null)
      await run(completeMilestone, {
        milestone: node(name),
        on: addDays(today, due + off),
        note: null,
        evidence: [],
      });
  await run(changePlannedDay, {
    milestone: node(NODES.completion),
    planned: spanOfDay(addDays(today, 301)),
    reason: '幕墙方案调整',
    agreedBy: '组长己',
  });
  await run(recordProgress, {
    project: project.id,
    period: period(today.slice(0, 7)),
    on: today,
    text: '主体已封顶，幕墙招标文件第三稿待定。',
    problems: '招标文件两次退回。',
    next: '本周内定稿挂网。',
    reportedBy: SPECIALIST,
  });
  await figures(run, project.id, year, today);
  return { project: project.id, other: other.id, specialist: person(SPECIALIST).id, node };
}

type Run = <A>(command: Command<A>, args: A) => Promise<void>;
type Holder = { readonly person: string; readonly unit: string | null };

async function duties(
  run: Run,
  slots: readonly Row<'slot'>[],
  project: string,
  from: Day,
  holders: Readonly<Record<string, Holder>>,
): Promise<void> {
  for (const [role, holder] of Object.entries(holders)) {
    const slot = found(slots.find((row) => row.scope === 'project' && row.role === role));
    await run(assign, { ...holder, project, team: null, slot: slot.id, liaison: null, from, basis: null });
  }
}

async function figures(run: Run, project: string, year: number, today: Day): Promise<void> {
  const rest = { project, basis: null, source: null, on: today } as const;
  await run(recordFigure, {
    ...rest,
    period: period(String(year)),
    measure: 'plan',
    amount: moneyOfFen(60_000 * 1_000_000),
  });
  const month = today.slice(5, 7);
  await run(recordFigure, {
    ...rest,
    period: period(`${year}-01/${year}-${month}`),
    measure: 'done',
    amount: moneyOfFen(38_000 * 1_000_000),
  });
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the seed did not find what it has just written');
  return value;
}

export const asPerson = (id: string, words: string) => ({ person: idOf<'person'>(id), words, role: '' });
