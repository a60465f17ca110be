// 总览: a text counts as its table counts — on the sample ledger, and on figures worked out by hand.
import { describe, expect, it } from 'vitest';
import { createProject } from '../../../src/domain/commands/create-project.ts';
import { mergeProjects } from '../../../src/domain/commands/merge-projects.ts';
import { recordFigure } from '../../../src/domain/commands/record-figure.ts';
import { overview } from '../../../src/domain/derive/overview.ts';
import { projectSummary, summaryContext } from '../../../src/domain/derive/project-summary.ts';
import { situation, situationText } from '../../../src/domain/derive/situation.ts';
import { moneyOfFen } from '../../../src/domain/money.ts';
import { period } from '../../../src/domain/period.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { en } from '../../../src/words/en/index.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { Office, TODAY } from '../office.ts';
import { smallOffice } from '../small-office.ts';

const look = (office: Office) => {
  const view = office.view();
  const context = summaryContext(view, TODAY);
  const summaries = view.all('project').map((project) => projectSummary(project, context));
  return { view, context, summaries, all: overview(summaries, context) };
};

const sample = new Office();
sample.write(sampleDrafts(TODAY, sample.newId));
const seen = look(sample);

describe('on the sample ledger', () => {
  const { all, view } = seen;

  it('five nodes are late in four teams; the oldest is two weeks over and somebody answers for it', () => {
    expect(all.headline).toMatchObject({ lateNodes: 5, teams: 4, oldest: { name: '幕墙工程招标', days: 14 } });
    expect(all.late.map((node) => node.days)).toEqual([14, 10, 7, 3, 2]);
    expect(all.late.every((node) => node.from !== 'nobody')).toBe(true);
    const { oldest } = all.headline;
    expect(view.row('unit', oldest?.unit ?? '')?.name).toBe('住建部门');
    expect(all.headline.worst).toMatchObject({ nodes: 2 });
  });

  it('合计 is the sum of the teams, which stand in their official order', () => {
    expect(all.teams.map((row) => row.team?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const key of ['projects', 'late', 'soon', 'ok', 'idle', 'done', 'stopped', 'lateNodes'] as const)
      expect(all.teams.reduce((sum, row) => sum + row[key], 0)).toBe(all.total[key]);
    expect(all.total).toMatchObject({ projects: 40, late: 5, soon: 6, stopped: 1 });
    expect(all.units.reduce((sum, row) => sum + row.nodes, 0)).toBe(all.headline.lateNodes);
  });

  it('the 14 days hold what is coming, each on its day', () => {
    expect(all.days).toHaveLength(14);
    expect(all.days[0]?.day).toBe(TODAY);
    expect(all.days.flatMap((column) => column.nodes)).toHaveLength(all.coming.length);
    expect(all.days.every((column) => column.nodes.every((node) => node.due === column.day))).toBe(true);
    expect(all.coming.filter((node) => node.days >= -7)).toHaveLength(6);
  });

  it('a project’s situation reads as four lines in both languages', () => {
    const late = view.all('project').find((project) => project.name === '示例项目乙')?.id ?? '';
    const facts = situation(view, late, seen.context);
    if (facts === null) throw new Error('the sample has this project');
    const lines = situationText(facts, zh.sample.situation).split('\n');
    expect(lines).toEqual([
      '【示例项目乙】',
      '进展：招标文件第三稿未定；节点 6/10',
      '问题：幕墙工程招标 应于 11-09，已超 14 天；招标文件第三稿未定',
      '下步：住建部门一周内挂网',
      '责任人：住建部门 → 科长03（科长） → 专员19（项目专员）',
    ]);
    expect(situationText(facts, en.sample.situation).split('\n')).toHaveLength(5);
  });
});

describe('the leader’s numbers', () => {
  const WAN = 1_000_000;
  const ledger = () => {
    const { office } = smallOffice();
    const figure = (project: string, measure: 'plan' | 'done', when: string, wan: number) =>
      office.done(recordFigure, {
        project,
        period: period(when),
        measure,
        amount: moneyOfFen(wan * WAN),
        basis: null,
        source: null,
        on: null,
      });
    const project = (name: string, rest: { readonly [field: string]: string | ReturnType<typeof moneyOfFen> } = {}) =>
      office.done(createProject, { set: { name, ...rest }, start: null, completion: null });
    return { office, figure, project };
  };

  it('count bundles both ways, and a bundle’s own amount once', () => {
    const { office, project } = ledger();
    const bundle = project('打捆', { totalInvestment: moneyOfFen(100 * WAN) });
    project('分项一', { parent: bundle, totalInvestment: moneyOfFen(60 * WAN) });
    project('分项二', { parent: bundle, totalInvestment: moneyOfFen(40 * WAN) });
    // The small office’s own project makes two entries with the bundle, three with its parts.
    expect(look(office).all.leader).toMatchObject({ bundled: 2, split: 3, total: 100 * WAN });
  });

  it('measure each project against its own month: October 10/12, June 6/12, nothing reported as nothing done', () => {
    const { office, project, figure } = ledger();
    const a = project('甲');
    const b = project('乙');
    const c = project('丙');
    figure(a, 'plan', '2026', 1200);
    figure(a, 'done', '2026-01/2026-10', 1100);
    figure(b, 'plan', '2026', 600);
    figure(b, 'done', '2026-01/2026-06', 300);
    figure(c, 'plan', '2026', 200);
    const { leader } = look(office).all;
    expect(leader).toMatchObject({ plan: 2000 * WAN, done: 1400 * WAN, share: 0.7, withoutFigure: 1 });
    expect(leader.months).toEqual({ from: 6, to: 10 });
    // (1200·10/12 + 600·6/12 + 200·10/12) ÷ 2000 = 1466.67 ÷ 2000
    expect(leader.pace).toBeCloseTo(0.73333, 4);
    expect(leader.ahead).toBeCloseTo(-3.3333, 3);
  });

  it('a merged entry is not counted, a stopped one is not asked to start', () => {
    const { office, project } = ledger();
    const kept = project('甲');
    office.done(mergeProjects, { keep: kept, duplicate: project('甲重') });
    const { leader, total } = look(office).all;
    expect([leader.bundled, total.projects]).toEqual([2, 2]);
    // The small office’s project has a start node that is not done; the other says nothing against having begun.
    expect(leader.start).toEqual({ projects: 2, started: 1, planned: 1, plannedStarted: 0, rate: 0.5 });
  });
});
