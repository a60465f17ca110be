// The ledger the bench works in (压测台账): projects with twenty nodes each, people on duty, figures and progress, as an
// office of that size would have them. Invented names only; the same rows for the same day.
import { create, type Draft } from '../../../src/domain/command.ts';
import { addDays, type Day, partsOf } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { type Id, idOf } from '../../../src/domain/id.ts';
import { FEN_PER_WAN, moneyOfFen } from '../../../src/domain/money.ts';
import { orderRun } from '../../../src/domain/order.ts';
import { period } from '../../../src/domain/period.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { type Chance, chanceOf } from './chance.ts';

export const NODES = 20;
const UNITS = 60;

const PLACES = ['城东', '城西', '滨河', '新区', '高铁片区', '产业园', '老城', '北湖', '南山', '物流港'] as const;
const THINGS = [
  '标准厂房',
  '污水处理厂',
  '冷链物流中心',
  '热力管网',
  '人民医院分院',
  '智能装备基地',
  '道路改造',
  '安置房',
  '光伏发电',
  '生物食品加工',
] as const;
const STEPS = [
  '立项备案',
  '可研批复',
  '规划许可',
  '用地组卷报批',
  '土地挂牌',
  '环评批复',
  '初步设计',
  '施工图审查',
  '招标',
  '施工许可',
  '开工',
  '基础完工',
  '主体封顶',
  '二次结构',
  '设备采购',
  '设备安装',
  '装饰装修',
  '室外工程',
  '专项验收',
  '竣工备案',
] as const;

type Slots = { readonly [role: string]: Id<'slot'> | null };
type Office = {
  readonly today: Day;
  readonly teams: readonly Id<'team'>[];
  readonly units: readonly Id<'unit'>[];
  readonly people: readonly Id<'person'>[];
  readonly slots: Slots;
};

export function officeOf(
  today: Day,
  teams: readonly Row<'team'>[],
  slots: readonly Row<'slot'>[],
  projects: number,
): { readonly office: Office; readonly drafts: readonly Draft[] } {
  const byRole: Record<string, Id<'slot'> | null> = {};
  for (const slot of slots) if (slot.role !== null) byRole[slot.role] = idOf<'slot'>(slot.id);
  const count = 120 + Math.ceil(projects / 10);
  const unitOrders = orderRun(UNITS);
  const peopleOrders = orderRun(count);
  const units = Array.from({ length: UNITS }, (_, at) => idOf<'unit'>(`u${at}`));
  const people = Array.from({ length: count }, (_, at) => idOf<'person'>(`a${at}`));
  const office: Office = { today, teams: teams.map(({ id }) => idOf<'team'>(id)), units, people, slots: byRole };
  const since = addDays(today, -500);
  return {
    office,
    drafts: [
      ...units.map((id, at) =>
        create('unit', id, {
          name: at % 2 === 0 ? `第${at}部门` : `第${at}街道`,
          kind: at % 2 === 0 ? 'department' : 'locality',
          order: unitOrders[at] ?? '',
        }),
      ),
      ...people.map((id, at) =>
        create('person', id, {
          name: `专员${at}`,
          unit: units[at % UNITS] ?? null,
          rank: at % 6 === 0 ? 'countyDeputy' : 'sectionDeputy',
          order: peopleOrders[at] ?? '',
        }),
      ),
      ...office.teams.flatMap((team, at) =>
        (['lead', 'deputy', 'liaison'] as const).map((role, place) =>
          create('assignment', `t${at}${role}`, {
            slot: byRole[role] ?? null,
            team,
            person: people[(at * 3 + place) * 6] ?? null,
            from: since,
            to: null,
          }),
        ),
      ),
    ],
  };
}

/** One project with everything below it; about 31 rows. */
export function projectDrafts(office: Office, number: number): readonly Draft[] {
  const chance = chanceOf(number);
  const { today, teams, units, slots } = office;
  const id = idOf<'project'>(`p${number}`);
  const wan = 500 + chance.below(200_000);
  const done = chance.below(NODES + 1);
  const orders = orderRun(NODES);
  const person = (): Id<'person'> | null => office.people[chance.below(office.people.length)] ?? null;
  const unit = (): Id<'unit'> | null => units[chance.below(units.length)] ?? null;
  const duty = (role: string, rest: object): Draft =>
    create('assignment', `${id}${role}`, {
      slot: slots[role] ?? null,
      project: id,
      from: addDays(today, -400),
      to: null,
      ...rest,
    });
  return [
    create('project', id, {
      number: String(number + 1),
      name: `${chance.pick(PLACES)}${chance.pick(THINGS)}项目${number + 1}期`,
      team: teams[number % teams.length] ?? null,
      level: wan > 100_000 ? 'province' : 'county',
      category: '产业',
      constructionType: 'new',
      stage: { stage: stageOf(done), on: null, reason: null },
      area: `第${chance.below(UNITS)}街道`,
      scope: `总建筑面积 ${chance.below(90) + 1} 万平方米，建设${chance.pick(THINGS)}及配套设施，分两期实施，含办公、仓储和道路。`,
      totalInvestment: moneyOfFen(wan * FEN_PER_WAN),
      owner: unit(),
    }),
    duty('coordination', { person: person() }),
    ...(chance.oneIn(12) ? [] : [duty('locality', { unit: unit(), person: person() })]),
    duty('permits', { unit: unit(), person: person() }),
    ...(chance.oneIn(15) ? [] : [duty('specialist', { person: person() })]),
    ...STEPS.map((name, place) => nodeDraft({ office, chance, project: id, place, name, done, order: orders[place] })),
    ...recordDrafts(office, chance, id, wan),
  ];
}

function nodeDraft({
  office,
  chance,
  project,
  place,
  name,
  done,
  order,
}: {
  readonly office: Office;
  readonly chance: Chance;
  readonly project: Id<'project'>;
  readonly place: number;
  readonly name: string;
  readonly done: number;
  readonly order: string | undefined;
}): Draft {
  const { today, units } = office;
  // The next open node is late in one project of twenty-five; the others are due from today on.
  const late = chance.oneIn(25) ? -1 - chance.below(40) : chance.below(60);
  const off = place < done ? (place - done) * 40 - 20 : place === done ? late : (place - done) * 45 + 60;
  const planned = spanOfDay(addDays(today, off));
  return create('milestone', `${project}n${place}`, {
    project,
    order: order ?? '',
    name,
    key: place % 2 === 0 || place === 10 || place === 19,
    kind: place === 10 ? 'start' : place === 19 ? 'completion' : place < 10 ? 'permit' : null,
    unit: place % 3 === 0 ? (units[chance.below(units.length)] ?? null) : null,
    baseline: planned,
    planned,
    done: place < done ? { on: addDays(today, off + chance.below(10) - 5), by: '专员1', note: null } : null,
  });
}

function recordDrafts({ today }: Office, chance: Chance, project: Id<'project'>, wan: number): readonly Draft[] {
  const { year, month } = partsOf(today);
  const figure = (id: string, measure: 'plan' | 'done', when: string, amount: number): Draft =>
    create('figure', `${project}${id}`, {
      project,
      measure,
      period: period(when),
      amount: moneyOfFen(Math.round(amount) * FEN_PER_WAN),
      source: '项目单位报表',
    });
  const report = (at: number, daysAgo: number): Draft =>
    create('progress', `${project}r${at}`, {
      project,
      period: period(addDays(today, -daysAgo).slice(0, 7)),
      on: addDays(today, -daysAgo),
      text: `已完成工程量的 ${chance.below(100)}%，正在进行${chance.pick(STEPS)}，现场施工人员 ${chance.below(200)} 人。`,
      problems: chance.oneIn(3) ? '资金拨付进度偏慢，需协调。' : null,
      next: `本月内完成${chance.pick(STEPS)}。`,
      reportedBy: '专员1',
    });
  const run =
    month === 1 ? [] : [figure('f2', 'done', `${year}-01/${year}-${two(month - 1)}`, (wan * 0.3 * month) / 12)];
  return [
    figure('f0', 'plan', String(year), wan * 0.35),
    figure('f1', 'done', `/${year - 1}`, wan * 0.2),
    ...run,
    report(0, 20 + chance.below(10)),
    report(1, chance.below(10)),
  ];
}

function stageOf(done: number): 'preparation' | 'underConstruction' | 'completed' {
  return done <= 10 ? 'preparation' : done < NODES ? 'underConstruction' : 'completed';
}

const two = (month: number): string => String(month).padStart(2, '0');
