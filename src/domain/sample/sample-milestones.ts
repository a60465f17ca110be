/** 示例台账: the nodes of one project around its next open node; the facts of the press hold (nine months, half a year early, six months). */
import { create, type Draft } from '../command.ts';
import { addDays, addMonths, type Day } from '../day.ts';
import { type Id, idOf } from '../id.ts';
import { orderRun } from '../order.ts';
import { spanOfDay } from '../span.ts';
import { SAMPLE_PLANS, type SampleNode } from './sample-nodes.ts';
import { two } from './sample-people.ts';
import type { SampleProject } from './sample-projects.ts';

type Making = {
  readonly number: number;
  readonly today: Day;
  readonly unit: (name: string) => Id<'unit'>;
  readonly slots: Readonly<Record<string, Id<'slot'>>>;
  readonly newId: () => string;
};

type Planned = { readonly baseline: Day; readonly planned: Day; readonly done: Day | null };

export function sampleMilestones(project: SampleProject, id: Id<'project'>, making: Making): readonly Draft[] {
  const nodes: readonly SampleNode[] = SAMPLE_PLANS[project.plan];
  const orders = orderRun(nodes.length);
  const at = project.next === null ? nodes.length : nodes.findIndex((node) => node.name === project.next?.[0]);
  return nodes.flatMap((node, place) => {
    const days = daysOf(project, nodes, place, at, making.today, making.number);
    const milestone = idOf<'milestone'>(making.newId());
    const draft = create('milestone', milestone, {
      project: id,
      order: orders[place] ?? '',
      name: node.name,
      key: true,
      kind: node.kind,
      unit: node.unit === null ? null : making.unit(node.unit),
      slot: node.unit !== null || node.kind === 'permit' ? null : (making.slots.locality ?? null),
      evidence: node.evidence,
      baseline: spanOfDay(days.baseline),
      planned: spanOfDay(days.planned),
      planReason:
        days.baseline === days.planned
          ? null
          : { text: '前序手续顺延，经专班会商', agreedBy: '专班组长', on: addDays(days.baseline, -5) },
      done: days.done === null ? null : { on: days.done, by: `专员${two(making.number)}`, note: null },
    });
    return [
      draft,
      ...proofOf(node, days.done, id, milestone, making),
      ...urgeOf(project, place === at, id, milestone, making),
    ];
  });
}

/** When the first node and the start were done; null = not yet. */
export function doneDays(
  project: SampleProject,
  number: number,
  today: Day,
): { readonly first: Day | null; readonly start: Day | null } {
  const nodes: readonly SampleNode[] = SAMPLE_PLANS[project.plan];
  const at = project.next === null ? nodes.length : nodes.findIndex((node) => node.name === project.next?.[0]);
  let first: Day | null = null;
  let start: Day | null = null;
  for (const [place, node] of nodes.entries()) {
    const { done } = daysOf(project, nodes, place, at, today, number);
    if (done !== null && (first === null || done < first)) first = done;
    if (node.kind === 'start') start = done;
  }
  return { first, start };
}

/** Before the next node: done, 55 days apart. After it: planned, 60 days apart. In use: all done, the last one some months ago. */
function daysOf(
  project: SampleProject,
  nodes: readonly SampleNode[],
  place: number,
  at: number,
  today: Day,
  number: number,
): Planned {
  const known = pressFacts(project.name, nodes[place]?.name ?? '', today);
  if (known !== null) return known;
  if (place < at) {
    const last = project.next === null ? -50 - (number % 5) * 17 : -20;
    const planned = addDays(today, last - (at - 1 - place) * 55);
    return { baseline: planned, planned, done: addDays(planned, ((number + place) % 6) - 3) };
  }
  const planned = addDays(today, (project.next?.[1] ?? 0) + (place - at) * 60);
  // Two invented projects were put off by a month once; the baseline keeps the first date.
  const wasPutOff = (project.name === '示例项目丁' || project.name === '示例项目丙') && place >= at;
  return { baseline: wasPutOff ? addDays(planned, -30) : planned, planned, done: null };
}

function pressFacts(project: string, node: string, today: Day): Planned | null {
  const done = (on: Day, planned: Day = on): Planned => ({ baseline: planned, planned, done: on });
  if (project === '希杰第9期万吨核苷酸') {
    const production = addDays(today, -40);
    if (node === '投产') return done(production);
    if (node === '竣工') return done(addDays(production, -30));
    if (node === '设备安装') return done(addDays(production, -70));
    if (node === '主体封顶') return done(addDays(production, -150));
    if (node === '开工') return done(addMonths(production, -9));
    const before = ['施工许可', '土地挂牌', '用地组卷报批', '立项备案'].indexOf(node);
    return before < 0 ? null : done(addDays(addMonths(production, -9), -15 - before * 40));
  }
  if (project === '宏通盾构机') {
    const completion = addDays(today, -35);
    if (node === '竣工') return done(completion, addMonths(completion, 6));
    if (node === '投产') return done(addDays(completion, 14), addMonths(addDays(completion, 14), 6));
    return null;
  }
  if (project === '海吉亚医院') {
    const listed = addDays(today, -25);
    if (node === '土地挂牌') return done(listed);
    if (node === '地面房屋拆迁') return done(addDays(listed, -70));
    if (node === '项目签约') return done(addDays(addMonths(listed, -6), -12));
  }
  return null;
}

/** Done permits carry their paper, so that evidence is there to be seen. */
function proofOf(
  node: SampleNode,
  done: Day | null,
  project: Id<'project'>,
  milestone: Id<'milestone'>,
  { newId, number }: Making,
): readonly Draft[] {
  if (done === null || node.evidence !== 'paper') return [];
  return [
    create('attachment', newId(), {
      project,
      milestone,
      kind: 'paper',
      name: `${node.name}批件`,
      docNumber: null,
      place: `项目办档案柜 ${(number % 4) + 1} 号`,
      on: done,
    }),
  ];
}

function urgeOf(
  project: SampleProject,
  isNext: boolean,
  id: Id<'project'>,
  milestone: Id<'milestone'>,
  { newId, today }: Making,
): readonly Draft[] {
  if (!isNext || (project.name !== '示例项目乙' && project.name !== '示例项目丙')) return [];
  return [
    create('urge', newId(), {
      project: id,
      milestone,
      on: addDays(today, -2),
      by: '督查室',
      whom: project.department,
      words: `${project.name}“${project.next?.[0] ?? ''}”已过计划完成时间，请说明情况和完成日期`,
    }),
  ];
}
