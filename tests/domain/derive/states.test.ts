// 节点 and 项目 states: derived on a day, late from the first day after, done never late, and the worst key node first.
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { milestoneState, planShift } from '../../../src/domain/derive/milestone-state.ts';
import { nextMilestone } from '../../../src/domain/derive/next-milestone.ts';
import { nodesDone } from '../../../src/domain/derive/nodes-done.ts';
import { projectState } from '../../../src/domain/derive/project-state.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { prepareRules } from '../../../src/domain/lights/light-rules.ts';
import { RULE_PRESETS, SHIPPED_RULES } from '../../../src/domain/lights/rule-presets.ts';
import { parseSpan } from '../../../src/domain/parse-span.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { rowOf } from '../plain-rows.ts';

const TODAY = day('2026-11-23');
const RULES = prepareRules(SHIPPED_RULES, TODAY);

const due = (days: number) => spanOfDay(addDays(TODAY, days));
const doneOn = (days: number | null) => ({ on: days === null ? null : addDays(TODAY, days), by: '专员01', note: null });
const node = (values: Partial<Row<'milestone'>>) => rowOf('milestone', { name: '节点', ...values });

describe('a node', () => {
  it.each([
    [-14, 'late', 14],
    [-1, 'late', 1],
    [0, 'soon', 0],
    [7, 'soon', 7],
    [8, 'future', 8],
  ] as const)('due in %i days is %s', (days, kind, count) => {
    expect(milestoneState(node({ planned: due(days) }), RULES)).toEqual({
      kind,
      due: addDays(TODAY, days),
      days: count,
    });
  });

  it('due in a span is late only after its last day', () => {
    const planned = parseSpan('11月中旬', 2026);
    expect(milestoneState({ planned, done: null }, RULES)).toMatchObject({ kind: 'late', due: '2026-11-20', days: 3 });
    expect(milestoneState({ planned: parseSpan('11月', 2026), done: null }, RULES)).toMatchObject({
      kind: 'soon',
      days: 7,
    });
  });

  it('done with an unknown day is done and never late', () => {
    expect(milestoneState(node({ planned: due(-100), done: doneOn(null) }), RULES)).toEqual({
      kind: 'done',
      on: null,
      days: null,
    });
  });

  it('done says how early or late against its plan', () => {
    const deviation = (planned: number, done: number) =>
      milestoneState(node({ planned: due(planned), done: doneOn(done) }), RULES);
    expect(deviation(-30, -33)).toMatchObject({ kind: 'done', days: -3 });
    expect(deviation(-30, -28)).toMatchObject({ kind: 'done', days: 2 });
  });

  it('without a day has no plan; a standing duty is never due', () => {
    expect(milestoneState(node({}), RULES)).toEqual({ kind: 'noPlan', words: null });
    expect(milestoneState(node({ planned: parseSpan('视土地情况', 2026) }), RULES)).toEqual({
      kind: 'noPlan',
      words: '视土地情况',
    });
    expect(milestoneState(node({ planned: parseSpan('长期坚持', 2026) }), RULES)).toMatchObject({ kind: 'standing' });
  });

  it('by the office’s own rule the first 7 late days stay yellow', () => {
    const rules = prepareRules(RULE_PRESETS.days715, TODAY);
    expect(milestoneState(node({ planned: due(-7) }), rules)).toMatchObject({ kind: 'soon', days: -7 });
    expect(milestoneState(node({ planned: due(-8) }), rules)).toMatchObject({ kind: 'late', days: 8 });
  });

  it('moved from its baseline says by how many days', () => {
    expect(planShift({ baseline: due(0), planned: due(61) })).toBe(61);
    expect(planShift({ baseline: null, planned: due(61) })).toBeNull();
  });
});

describe('the next node', () => {
  it('is the open one due first; a done one and a standing duty are not next', () => {
    const nodes = [
      node({ name: '竣工', planned: due(60) }),
      node({ name: '封顶', planned: due(-5) }),
      node({ name: '开工', planned: due(-50), done: doneOn(-50) }),
      node({ name: '长期', planned: parseSpan('长期坚持', 2026) }),
      node({ name: '无计划' }),
    ];
    expect(nextMilestone(nodes)?.name).toBe('封顶');
    expect(nodesDone(nodes)).toEqual({ done: 1, all: 5 });
    expect(nextMilestone([])).toBeNull();
  });

  it('without days is the first of the plan', () => {
    expect(nextMilestone([node({ name: '二', order: 'B' }), node({ name: '一', order: 'A' })])?.name).toBe('一');
  });
});

describe('a project’s light is the first that holds', () => {
  const project = rowOf('project', { name: '示例项目甲' });
  const started = node({ kind: 'start', planned: due(-200), done: doneOn(-200) });
  const finished = node({ kind: 'completion', planned: due(-20), done: doneOn(-20) });
  const light = (nodes: readonly Row<'milestone'>[], values: Partial<Row<'project'>> = {}) =>
    projectState({ ...project, ...values }, nodes, RULES);

  it('逾期 before everything, by the oldest late key node', () => {
    const late = node({ planned: due(-14) });
    expect(light([started, node({ planned: due(-2) }), late, node({ planned: due(3) }), finished])).toEqual({
      light: 'late',
      stopped: null,
      milestone: late.id,
      days: 14,
    });
  });

  it('临期 by the nearest, before 竣工', () => {
    expect(light([started, finished, node({ planned: due(6) }), node({ planned: due(2) })])).toMatchObject({
      light: 'soon',
      days: 2,
    });
  });

  it('only key nodes count', () => {
    expect(light([started, node({ key: false, planned: due(-14) })])).toMatchObject({ light: 'ok' });
  });

  it('竣工 when 竣工 or 投产 is done, or the stage of a plan without either says so; all ticked is not enough', () => {
    expect(light([started, finished])).toMatchObject({ light: 'done', milestone: finished.id });
    expect(
      light([
        started,
        node({ planned: due(90), kind: 'completion' }),
        node({ kind: 'production', done: doneOn(null) }),
      ]),
    ).toMatchObject({ light: 'done' });
    expect(light([started, node({ done: doneOn(-1) })])).toMatchObject({ light: 'ok' });
    expect(light([], { stage: { stage: 'inProduction', on: null, reason: null } })).toMatchObject({ light: 'done' });
    expect(light([])).toMatchObject({ light: 'ok' });
  });

  it('未开工 means that the start node is not done', () => {
    const start = node({ kind: 'start', planned: due(100) });
    expect(light([start])).toMatchObject({ light: 'idle', milestone: start.id });
    expect(
      light([node({ planned: due(100) })], { stage: { stage: 'preparation', on: null, reason: null } }),
    ).toMatchObject({ light: 'idle' });
    expect(light([node({ planned: due(100) })])).toMatchObject({ light: 'ok' });
  });

  it('stopped, withdrawn and merged projects have no light', () => {
    const late = [node({ planned: due(-14) })];
    const stage = (kind: 'stopped' | 'withdrawn') => ({ stage: { stage: kind, on: null, reason: '资金' } });
    expect(light(late, stage('stopped'))).toEqual({
      light: 'stopped',
      stopped: 'stopped',
      milestone: null,
      days: null,
    });
    expect(light(late, stage('withdrawn'))).toMatchObject({ light: 'stopped', stopped: 'withdrawn' });
    expect(light(late, { mergedInto: project.id })).toMatchObject({ light: 'stopped', stopped: 'merged' });
  });
});
