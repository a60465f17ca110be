// A closed round never changes, whatever happens later; every command on it refuses with the reason.
import { describe, expect, it } from 'vitest';
import { addToAgenda } from '../../../src/domain/commands/add-to-agenda.ts';
import { changePlannedDay } from '../../../src/domain/commands/change-planned-day.ts';
import { closeRound } from '../../../src/domain/commands/close-round.ts';
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { correctEdition } from '../../../src/domain/commands/correct-edition.ts';
import { dropFromAgenda } from '../../../src/domain/commands/drop-from-agenda.ts';
import { editDecision } from '../../../src/domain/commands/edit-decision.ts';
import { editPerson } from '../../../src/domain/commands/edit-person.ts';
import { editProject } from '../../../src/domain/commands/edit-project.ts';
import { editRound } from '../../../src/domain/commands/edit-round.ts';
import { editUnit } from '../../../src/domain/commands/edit-unit.ts';
import { freezePack } from '../../../src/domain/commands/freeze-pack.ts';
import { markDiscussed } from '../../../src/domain/commands/mark-discussed.ts';
import { orderAgenda } from '../../../src/domain/commands/order-agenda.ts';
import { recordDecision } from '../../../src/domain/commands/record-decision.ts';
import { removeDecision } from '../../../src/domain/commands/remove-decision.ts';
import { removeRound } from '../../../src/domain/commands/remove-round.ts';
import { reopenMilestone } from '../../../src/domain/commands/reopen-milestone.ts';
import { restoreRow } from '../../../src/domain/commands/restore-row.ts';
import { setRoundScope } from '../../../src/domain/commands/set-round-scope.ts';
import { day } from '../../../src/domain/day.ts';
import { changeFacts, changeLines } from '../../../src/domain/derive/change-lines.ts';
import { figuresOf } from '../../../src/domain/rounds/figures.ts';
import { writeDoc } from '../../../src/domain/rounds/round-doc.ts';
import { roundState } from '../../../src/domain/rounds/round-state.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import { zh } from '../../../src/words/zh-CN/index.ts';
import { roundOffice } from './round-office.ts';

/** A small repeatable generator: the same edits at every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function heldRound() {
  const rounds = roundOffice();
  const [first = ''] = rounds.rounds;
  rounds.on('2026-10-10');
  rounds.report(rounds.project, '2026-10-09', '主体施工');
  rounds.freeze(first);
  rounds.on('2026-10-13');
  const decision = rounds.decide(first, '住建部门协调消防验收', { due: day('2026-10-20') });
  rounds.close(first);
  return { ...rounds, first, decision };
}

describe('a closed round', () => {
  it('keeps every byte of its record under a thousand later edits', () => {
    const { office, minutesText, packText, first, projects, unit, officer, on } = heldRound();
    const before = [minutesText(first), packText(first)];
    const pick = random(7);
    let done = 0;
    for (let edit = 0; edit < 1000; edit++) {
      on(`2026-${edit < 500 ? '10-20' : '11-23'}`);
      const project = projects[pick(projects.length)] ?? '';
      const nodes = office.view().rows('milestone', 'project', project);
      const milestone = nodes[pick(nodes.length)]?.id ?? '';
      const act = pick(7);
      const result =
        act === 0
          ? office.run(editProject, { id: project, set: { name: `改名 ${edit}` } })
          : act === 1
            ? office.run(completeMilestone, { milestone, on: day('2026-10-19'), note: null, evidence: [] })
            : act === 2
              ? office.run(reopenMilestone, { milestone, reason: '填错' })
              : act === 3
                ? office.run(changePlannedDay, {
                    milestone,
                    planned: spanOfDay(day(`2027-0${1 + pick(9)}-15`)),
                    reason: '顺延',
                    agreedBy: null,
                  })
                : act === 4
                  ? office.run(editUnit, { id: unit, set: { name: `部门 ${edit}` } })
                  : act === 5
                    ? office.run(editPerson, { id: officer, set: { name: `科长 ${edit}` } })
                    : office.run(editProject, { id: project, set: { remark: `备注 ${edit}` } });
      if (result.ok) done++;
    }
    expect(done).toBeGreaterThan(600);
    expect([minutesText(first), packText(first)]).toEqual(before);
  });

  it('refuses every command on it', () => {
    const { office, first, decision, project, lastText, packText, decide: _ } = heldRound();
    const round = first;
    expect([
      office.refused(editRound, { id: round, set: { place: '二楼' } }),
      office.refused(setRoundScope, { round, projects: [] }),
      office.refused(addToAgenda, { round, project, reason: '听汇报' }),
      office.refused(dropFromAgenda, { round, project, reason: '已议' }),
      office.refused(orderAgenda, { round, projects: [project] }),
      office.refused(markDiscussed, { round, project, discussed: true }),
      office.refused(freezePack, { round, last: null, reason: '再定稿' }),
      office.refused(recordDecision, {
        round,
        project,
        kind: 'item',
        text: '补记一条',
        unit: null,
        coUnits: [],
        person: null,
        due: null,
        continues: null,
      }),
      office.refused(editDecision, { id: decision, set: { text: '改一改' } }),
      office.refused(removeDecision, { id: decision, why: '' }),
      office.refused(removeRound, { id: round, why: '不开了' }),
      office.refused(closeRound, { round, last: lastText(round), pack: packText(round) }),
    ]).toEqual(Array.from({ length: 12 }, () => 'roundClosed'));
  });

  it('does not get back what had been taken out of it before', () => {
    const rounds = roundOffice();
    const [first = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    const decision = rounds.decide(first, '记错的一条');
    rounds.office.done(removeDecision, { id: decision, why: '记错' });
    rounds.close(first);
    expect(rounds.office.refused(restoreRow, { entity: 'decision', id: decision })).toBe('roundClosed');
  });

  it('reads in the history by its name, with the number of rows', () => {
    const rounds = roundOffice();
    const { office } = rounds;
    const [first = ''] = rounds.rounds;
    rounds.on('2026-10-13');
    rounds.decide(first, '协调消防验收');
    const closed = office.run(closeRound, { round: first, last: null, pack: null });
    if (!closed.ok) throw new Error('not closed');
    const patches = closed.value.map(({ entity, id, set }) => ({
      entity,
      id,
      set: Object.fromEntries(Object.entries(set).map(([field, to]) => [field, { to, was: null, over: '' as const }])),
    }));
    const facts = changeFacts({ patches }, office.view());
    expect(zh.changes['close-round'](facts)).toMatch(/^会议定稿：第23轮/);
    const lines = changeLines({ patches }, office.view());
    expect(lines.some(({ field }) => field === 'frozen')).toBe(false);
    expect(lines.find(({ entity }) => entity === 'edition')?.name).toBe('第23轮');
  });

  it('gets a correction beside it, and stays as it was', () => {
    const { office, first, minutesText, docOf } = heldRound();
    const before = minutesText(first);
    const correction = { about: '23-1', was: '10-20', now: '10-30' };
    expect(office.refused(correctEdition, { round: first, base: before, corrections: [], reason: '日期写错' })).toBe(
      'correctionEmpty',
    );
    const edition = office.done(correctEdition, {
      round: first,
      base: before,
      corrections: [correction],
      reason: '日期写错',
    });
    const corrected = docOf(office.row('editionText', edition).frozen);
    expect(corrected).toMatchObject({ kind: 'correction', corrections: [correction], reason: '日期写错' });
    expect(corrected.decisions).toEqual(docOf(before).decisions);
    expect(minutesText(first)).toBe(before);
    expect(roundState(office.view(), first).corrections).toHaveLength(1);
  });

  it('is written in one spelling, and its figures are counted from its own lists', () => {
    const { minutesText, packText, first, docOf } = heldRound();
    for (const text of [minutesText(first), packText(first) ?? '']) {
      const doc = docOf(text);
      expect(writeDoc(doc)).toBe(text);
      expect(doc.figures).toEqual(figuresOf(doc));
    }
  });

  it('comes after the rounds before it: they are closed or called off first', () => {
    const { office, rounds, on } = roundOffice();
    const [first = '', second = ''] = rounds;
    on('2026-10-27');
    expect(office.refused(closeRound, { round: second, last: null, pack: null })).toBe('earlierRoundOpen');
    office.done(removeRound, { id: first, why: '并入下一轮' });
    expect(office.refused(closeRound, { round: second, last: null, pack: null })).toBe('allowed');
  });

  it('is not closed before its day, and only against the record that was read from disk', () => {
    const { office, rounds, lastText, on } = heldRound();
    const [, second = ''] = rounds;
    on('2026-10-20');
    expect(office.refused(closeRound, { round: second, last: lastText(second), pack: null })).toBe('dayInFuture');
    on('2026-10-27');
    expect(office.refused(closeRound, { round: second, last: null, pack: null })).toBe('recordNotHere');
    expect(office.refused(closeRound, { round: second, last: lastText(second), pack: null })).toBe('allowed');
  });
});
