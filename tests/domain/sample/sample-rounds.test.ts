// 示例台账: three closed rounds and the next one open; what is told of real names stays good news.
import { expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { foldSteps } from '../../../src/domain/items/item-state.ts';
import { compareDocs } from '../../../src/domain/rounds/compare-rounds.ts';
import { figuresOf } from '../../../src/domain/rounds/figures.ts';
import { liveDoc } from '../../../src/domain/rounds/make-doc.ts';
import { readDoc } from '../../../src/domain/rounds/round-doc.ts';
import { roundState, roundsOf } from '../../../src/domain/rounds/round-state.ts';
import { sampleDrafts } from '../../../src/domain/sample/sample-drafts.ts';
import { Office } from '../office.ts';

function sampleOn(text: string) {
  const today = day(text);
  const office = new Office();
  office.today = today;
  const drafts = sampleDrafts(today, office.newId);
  office.write(drafts);
  const view = office.view();
  const [series] = view.all('series');
  const rounds = roundsOf(view, series?.id ?? '');
  const docs = rounds.flatMap((round) => {
    const minutes = roundState(view, round.id).minutes;
    const doc = minutes === null ? null : readDoc(office.row('editionText', minutes.id).frozen);
    return doc === null ? [] : [doc];
  });
  return { today, office, view, rounds, docs };
}

it.each(['2026-11-23', '2026-10-12', '2026-02-27', '2027-01-01'])(
  'on %s three rounds are closed and one is to come',
  (text) => {
    const { today, view, rounds, docs } = sampleOn(text);
    expect(rounds.map(({ number }) => number)).toEqual([21, 22, 23, 24]);
    expect(docs).toHaveLength(3);
    const [, , , next] = rounds;
    expect(next?.day !== null && next?.day !== undefined && next.day >= today).toBe(true);
    for (const doc of docs) expect(doc.figures).toEqual(figuresOf(doc));
    const [first, second, third] = docs;
    if (first === undefined || second === undefined || third === undefined || next === undefined)
      throw new Error('a round is missing');
    expect(compareDocs(first, second).items.lost).toEqual([]);
    expect(compareDocs(second, third).items.lost).toEqual([]);
    const live = liveDoc(view, next, today, { last: third, pack: null });
    expect(compareDocs(third, live).items.lost).toEqual([]);
    expect(live.figures.itemsCarried).toBeGreaterThan(4);
    expect(live.notReported.map(({ name }) => name)).toContain('示例项目甲');
    expect(live.projects.filter(({ isSameText }) => isSameText).map(({ name }) => name)).toContain('示例项目庚');
    expect(live.projects.filter(({ place }) => place !== null).length).toBeGreaterThan(6);
    for (const { day: on } of view.all('step').map((step) => ({ day: step.on })))
      expect(on !== null && on <= today).toBe(true);
  },
);

it('items of the rounds are struck off, returned, reported, overdue and open, and numbers have no gap', () => {
  const { view } = sampleOn('2026-11-23');
  const born = view.all('item').filter(({ round }) => round !== null);
  const states = born.map((item) => ({ item, state: foldSteps(view.rows('step', 'item', item.id)) }));
  expect(states.flatMap(({ state }) => state.faults)).toEqual([]);
  expect(new Set(states.map(({ state }) => state.stage))).toEqual(
    new Set(['struckOff', 'accepted', 'inProgress', 'reported']),
  );
  expect(states.filter(({ state }) => state.returns > 0 || state.reissues > 0)).toHaveLength(1);
  const all = view.all('item').flatMap(({ id }) => foldSteps(view.rows('step', 'item', id)).number ?? []);
  const seqs = all
    .filter(({ year }) => year === 2026)
    .map(({ seq }) => seq)
    .sort((a, b) => a - b);
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  // Late or returned only on invented names.
  for (const { item, state } of states) {
    const late = state.returns > 0 || (state.due !== null && state.due < '2026-11-23' && state.reported === null);
    if (late && item.project !== null) expect(view.row('project', item.project)?.name).toMatch(/^示例项目/);
  }
});
