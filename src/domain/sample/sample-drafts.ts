/**
 * 示例台账: about 40 projects in 11 teams with days relative to today, so that the overview always shows five late nodes
 * and six due soon. It lives in its own ledger; nothing of it is anyone's data.
 */
import { create, type Draft } from '../command.ts';
import { addDays, type Day, day, partsOf } from '../day.ts';
import { chineseNumeral } from '../derive/team-name.ts';
import { type Id, idOf } from '../id.ts';
import { SHIPPED_RULES } from '../lights/rule-presets.ts';
import { FEN_PER_WAN, moneyOfFen } from '../money.ts';
import { orderRun } from '../order.ts';
import { period } from '../period.ts';
import { slotPreset } from '../presets/start-preset.ts';
import { doneDays, sampleMilestones } from './sample-milestones.ts';
import { type SamplePeople, samplePeople, two } from './sample-people.ts';
import { SAMPLE_PROJECTS, SAMPLE_TEAMS, type SampleProject } from './sample-projects.ts';
import { withRounds } from './sample-rounds.ts';

type Slots = Readonly<Record<string, Id<'slot'>>>;

const SLOT_WORDS = {
  slots: {
    coordination: '县级干部',
    locality: '乡镇（街道、园区）',
    permits: '帮包部门',
    specialist: '项目专员',
    lead: '组长',
    deputy: '副组长',
    liaison: '联络员',
    member: '成员',
  },
  duties: {
    coordination: '统筹协调',
    locality: '建设环境保障',
    permits: '手续办理',
    specialist: '跟踪服务',
    lead: '牵头',
    deputy: '协助牵头',
    liaison: '联络',
    member: '参与',
  },
} as const;

/** Two gaps in the roster, on invented names: nobody from the township here, no specialist there. */
const NO_LOCALITY = '示例项目乙';
const NO_SPECIALIST = '示例项目庚';
/** Its last report is older than the last round: 本轮未报. */
const NOT_REPORTED = '示例项目甲';

/** Its days reach some years before and after today: a clock at the calendar's edge gets the nearest day that has room. */
const EARLIEST = day('1910-01-01');
const LATEST = day('2189-12-31');

export function sampleDrafts(clockDay: Day, newId: () => string): readonly Draft[] {
  const today = clockDay < EARLIEST ? EARLIEST : clockDay > LATEST ? LATEST : clockDay;
  const drafts: Draft[] = [
    create('setting', 'ledgerName', { value: '示例台账' }),
    create('setting', 'planYear', { value: partsOf(today).year }),
    create('setting', 'sample', { value: true }),
  ];
  const slots = slotDrafts(newId, drafts);
  const ruleOrders = orderRun(SHIPPED_RULES.length);
  for (const [at, rule] of SHIPPED_RULES.entries())
    drafts.push(create('lightRule', newId(), { ...rule, on: true, order: ruleOrders[at] ?? '' }));
  const people = samplePeople(newId);
  drafts.push(...people.drafts);
  const since = addDays(today, -400);
  const teams = SAMPLE_TEAMS.map((field, at) => {
    const team = idOf<'team'>(newId());
    drafts.push(create('team', team, { number: at + 1, name: `第${chineseNumeral(at + 1)}专班`, field }));
    for (const [slot, person] of [
      [slots.lead, people.lead(at + 1)],
      [slots.liaison, people.liaison(at + 1)],
    ] as const)
      drafts.push(create('assignment', newId(), { slot: slot ?? null, team, person, from: since, to: null }));
    return team;
  });
  for (const [at, project] of SAMPLE_PROJECTS.entries()) {
    const team = teams[project.team - 1] ?? null;
    drafts.push(...projectDrafts({ project, number: at + 1, team, today, since, slots, people, newId }));
  }
  return withRounds(drafts, today, newId);
}

type Making = {
  readonly project: SampleProject;
  readonly number: number;
  readonly team: Id<'team'> | null;
  readonly today: Day;
  readonly since: Day;
  readonly slots: Slots;
  readonly people: SamplePeople;
  readonly newId: () => string;
};

function projectDrafts(making: Making): readonly Draft[] {
  const { project, number, team, today, people, newId } = making;
  const id = idOf<'project'>(newId());
  const isStopped = project.name === '示例项目己';
  const stage = isStopped ? 'stopped' : project.next === null ? 'inProduction' : stageOf(project);
  return [
    create('project', id, {
      number: String(number),
      name: project.name,
      team,
      level: project.total >= 50_000 ? 'province' : project.total >= 15_000 ? 'city' : 'county',
      category: CATEGORIES[project.plan],
      constructionType: project.name.includes('技改') ? 'upgrade' : project.name.includes('提升') ? 'rebuild' : 'new',
      stage: {
        stage,
        on: isStopped ? addDays(today, -40) : null,
        reason: isStopped ? '投资方调整方案' : null,
      },
      sector: SAMPLE_TEAMS[project.team - 1] ?? null,
      area: project.locality,
      site: project.locality,
      scope: project.scope,
      totalInvestment: moneyOfFen(project.total * FEN_PER_WAN),
      owner: people.owner(number),
    }),
    ...dutyDrafts(making, id),
    ...sampleMilestones(project, id, { ...making, unit: people.unit }),
    ...figureDrafts(making, id),
    ...progressDrafts(making, id),
  ];
}

const CATEGORIES = {
  industry: '产业',
  city: '城建',
  hospital: '城建',
  road: '路桥',
  scenery: '景观',
  village: '乡村',
} as const;

function stageOf(project: SampleProject): 'preparation' | 'underConstruction' {
  const before = ['土地挂牌', '用地组卷报批', '施工许可', '开工', '方案批复', '管线迁改'];
  return before.includes(project.next?.[0] ?? '') ? 'preparation' : 'underConstruction';
}

function slotDrafts(newId: () => string, drafts: Draft[]): Slots {
  const preset = slotPreset(SLOT_WORDS);
  const orders = orderRun(preset.length);
  const slots: Record<string, Id<'slot'>> = {};
  for (const [at, slot] of preset.entries()) {
    const id = idOf<'slot'>(newId());
    drafts.push(create('slot', id, { ...slot, order: orders[at] ?? '' }));
    if (slot.role !== null) slots[slot.role] = id;
  }
  return slots;
}

function dutyDrafts(
  { project, number, since, today, slots, people, newId }: Making,
  id: Id<'project'>,
): readonly Draft[] {
  const duty = (slot: Id<'slot'> | undefined, rest: object): Draft =>
    create('assignment', newId(), { slot: slot ?? null, project: id, from: since, to: null, ...rest });
  const inUnit = (unit: string) => ({
    unit: people.unit(unit),
    person: people.officer(unit),
    liaison: people.liaisonOf(unit),
  });
  const drafts = [
    duty(slots.coordination, { person: people.lead(project.team) }),
    duty(slots.permits, inUnit(project.department)),
  ];
  if (project.name !== NO_LOCALITY) drafts.push(duty(slots.locality, inUnit(project.locality)));
  if (project.name === NO_SPECIALIST) return drafts;
  const specialist = { person: people.specialist(number) };
  if (project.name !== '示例项目甲') return [...drafts, duty(slots.specialist, specialist)];
  // One change of person, so that "who answered for this on a day" has two answers.
  const changed = addDays(today, -60);
  return [
    ...drafts,
    duty(slots.specialist, {
      person: people.specialist(number + 1),
      to: addDays(changed, -1),
      handover: '组卷材料清单、联系电话已移交，勘测定界图待补',
    }),
    duty(slots.specialist, { ...specialist, from: changed, basis: '专班分工调整' }),
  ];
}

/** Year plan, the run of months to the end of last month, and what was done to the end of last year where there was anything. */
function figureDrafts({ project, number, today, newId }: Making, id: Id<'project'>): readonly Draft[] {
  const { year, month } = partsOf(today);
  const { first, start } = doneDays(project, number, today);
  const newYear = day(`${year}-01-01`);
  // Before the start only surveys, land and permits cost money.
  const plan = Math.round(project.total * (start !== null ? 0.4 : 0.04));
  const figure = (measure: 'plan' | 'done', when: string, wan: number) =>
    create('figure', newId(), {
      project: id,
      measure,
      period: period(when),
      amount: moneyOfFen(wan * FEN_PER_WAN),
      source: '项目单位报表',
      on: null,
    });
  const share = start !== null && start < newYear ? (project.next === null ? 0.38 : 0.2) : 0.01;
  const done = Math.min(Math.round((plan * project.pace * (month - 1)) / 12), Math.round(project.total * 0.62));
  return [
    figure('plan', String(year), plan),
    ...(first !== null && first < newYear ? [figure('done', `/${year - 1}`, Math.round(project.total * share))] : []),
    ...(month === 1 ? [] : [figure('done', `${year}-01/${year}-${two(month - 1)}`, done)]),
  ];
}

function progressDrafts({ project, number, today, newId }: Making, id: Id<'project'>): readonly Draft[] {
  const report = (daysAgo: number, text: string, problems: string | null, next: string | null) => {
    const on = addDays(today, -daysAgo);
    return create('progress', newId(), {
      project: id,
      period: period(on.slice(0, 7)),
      on,
      text,
      problems,
      next,
      reportedBy: `专员${two(number)}`,
    });
  };
  const latest = report(
    project.name === NOT_REPORTED ? 17 : number % 9,
    project.progress,
    project.problems ?? null,
    project.steps ?? null,
  );
  if (project.next === null || project.problems === undefined) return [latest];
  return [report(14 + (number % 9), '按计划推进，材料准备中', null, '按节点推进'), latest];
}
