// 示例台账: the facts known from the press hold; late, stopped and put-off cases are invented names; people are role words.
import { describe, expect, it } from 'vitest';
import { addMonths, type Day, day, daysBetween, isDay } from '../../../src/domain/day.ts';
import { overview } from '../../../src/domain/derive/overview.ts';
import { projectSummary, summaryContext } from '../../../src/domain/derive/project-summary.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { Office } from '../office.ts';

function ledgerOn(today: Day) {
  const office = new Office();
  office.write(sampleDrafts(today, office.newId));
  const view = office.view();
  const node = (project: string, name: string) => {
    const id = view.all('project').find((row) => row.name === project)?.id ?? '';
    return view.rows('milestone', 'project', id).find((row) => row.name === name) ?? null;
  };
  return { office, view, node };
}

it.each(['2026-11-23', '2026-01-01', '2027-02-28', '2028-02-29', '2026-12-31'])(
  'on %s it shows five late nodes, six due soon, and nothing done tomorrow',
  (text) => {
    const today = day(text);
    const { view } = ledgerOn(today);
    const context = summaryContext(view, today);
    const summaries = view.all('project').map((project) => projectSummary(project, context));
    expect(overview(summaries, context).total).toMatchObject({ projects: 40, late: 5, soon: 6, lateNodes: 5 });
    const done = view.all('milestone').flatMap((row) => (row.done?.on == null ? [] : [row.done.on]));
    expect(done.length).toBeGreaterThan(150);
    expect(done.filter((on) => on > today)).toEqual([]);
    expect(view.all('progress').every((row) => row.on !== null && row.on <= today)).toBe(true);
  },
);

it.each(['2026-11-23', '2027-02-28'])(
  'on %s no project spent more than preparation before the year it began in',
  (text) => {
    const today = day(text);
    const { view } = ledgerOn(today);
    let begunThisYear = 0;
    for (const project of view.all('project')) {
      const before = view
        .rows('figure', 'project', project.id)
        .find((row) => row.measure === 'done' && row.period === `/${Number(text.slice(0, 4)) - 1}`);
      const nodes = view.rows('milestone', 'project', project.id);
      const start = nodes.find((row) => row.kind === 'start')?.done?.on ?? null;
      const first = nodes.flatMap((row) => (row.done?.on == null ? [] : [row.done.on])).sort()[0] ?? null;
      if (start !== null && start < `${text.slice(0, 4)}-01-01`) continue;
      begunThisYear += start === null ? 0 : 1;
      const spent = before?.amount?.fen ?? 0;
      expect(spent).toBeLessThanOrEqual((project.totalInvestment?.fen ?? 0) / 50);
      if (first === null || first.slice(0, 4) === text.slice(0, 4)) expect(spent).toBe(0);
    }
    if (text === '2026-11-23') expect(begunThisYear).toBeGreaterThan(5);
  },
);

it.each(['1900-01-01', '2199-12-31'])('a clock at the edge of the calendar (%s) still gets a sample', (text) => {
  const { view } = ledgerOn(day(text));
  expect(view.all('project').length).toBe(40);
  const days = view.all('milestone').flatMap((row) => [row.planned?.to ?? null, row.done?.on ?? null]);
  expect(days.filter((on) => on !== null && !isDay(on))).toEqual([]);
});

describe('the facts of the press', () => {
  const { view, node } = ledgerOn(day('2026-11-23'));

  it('希杰第9期 took nine months from start to production', () => {
    const start = node('希杰第9期万吨核苷酸', '开工')?.done?.on ?? null;
    const production = node('希杰第9期万吨核苷酸', '投产')?.done?.on ?? null;
    expect(start !== null && production === addMonths(start, 9)).toBe(true);
  });

  it('宏通盾构机 was half a year early', () => {
    const row = node('宏通盾构机', '竣工');
    const done = row?.done?.on ?? null;
    expect(done !== null && row?.baseline?.to === addMonths(done, 6)).toBe(true);
  });

  it('海吉亚医院 took a little over six months from signing to the land listing', () => {
    const signed = node('海吉亚医院', '项目签约')?.done?.on ?? day('1990-01-01');
    const listed = node('海吉亚医院', '土地挂牌')?.done?.on ?? day('1990-01-01');
    const days = daysBetween(signed, listed);
    expect(days > 183 && days < 213).toBe(true);
  });

  it.each(['希尔顿酒店', '涓河文创小镇', '东昌路过街天桥'])('%s is in use', (name) => {
    const project = view.all('project').find((row) => row.name === name);
    expect(project?.stage?.stage).toBe('inProduction');
    expect(view.rows('milestone', 'project', project?.id ?? '').every((row) => row.done !== null)).toBe(true);
  });

  it('what is late, stopped or put off bears an invented name', () => {
    const context = summaryContext(view, day('2026-11-23'));
    const bad = view.all('project').filter((project) => {
      const summary = projectSummary(project, context);
      const moved = view
        .rows('milestone', 'project', project.id)
        .some((row) => row.done === null && row.planned?.to !== row.baseline?.to);
      return summary.late.length > 0 || summary.state.light === 'stopped' || summary.gaps.length > 0 || moved;
    });
    expect(bad.length).toBeGreaterThan(6);
    expect(bad.filter((project) => !project.name.startsWith('示例项目')).map((project) => project.name)).toEqual([]);
  });

  it('people are role words, and nobody has a phone', () => {
    const names = view.all('person').map((person) => person.name);
    expect(names.length).toBeGreaterThan(60);
    expect(
      names.filter((name) => !/^(组长|副职)[甲乙丙丁戊己庚辛壬癸子]$|^(专员|科长|经办|联络员)\d{2}$/.test(name)),
    ).toEqual([]);
  });

  it('done nodes that want a paper have one', () => {
    const without = view
      .all('milestone')
      .filter((row) => row.done !== null && row.evidence === 'paper')
      .filter((row) => view.rows('attachment', 'milestone', row.id).length === 0);
    expect(without).toEqual([]);
  });
});
