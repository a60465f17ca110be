// 任职: who stands in a slot is never overwritten; a change of person ends one duty the day before the next begins.
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/domain/commands/assign.ts';
import { endAssignment } from '../../../src/domain/commands/end-assignment.ts';
import { reassign } from '../../../src/domain/commands/reassign.ts';
import { day } from '../../../src/domain/day.ts';
import { holdersOn } from '../../../src/domain/derive/holders-on.ts';
import { inProject, smallOffice } from '../small-office.ts';

describe('assigning', () => {
  it('a person slot wants a person, a unit slot a unit', () => {
    const { office, slot, project, unit } = smallOffice();
    expect(office.refused(assign, inProject(project, { slot: slot('specialist'), unit }))).toBe('needsPerson');
    expect(office.refused(assign, inProject(project, { slot: slot('permits') }))).toBe('needsUnit');
    expect(office.refused(assign, inProject(project, { slot: slot('permits'), unit }))).toBe('allowed');
  });

  it('belongs to one project or one team, in a slot of that kind', () => {
    const { office, slot, project, specialist, team } = smallOffice();
    const args = inProject(project, { slot: slot('specialist'), person: specialist });
    expect(office.refused(assign, { ...args, team: team(1) })).toBe('oneOfProjectTeam');
    expect(office.refused(assign, { ...args, project: null, team: team(1) })).toBe('slotScope');
    expect(office.refused(assign, { ...args, slot: slot('deputy') })).toBe('slotScope');
    expect(office.refused(assign, { ...args, slot: 'r998' })).toBe('rowGone');
  });

  it('a slot for one is not given twice, and the same person not again', () => {
    const { office, slot, project, lead, other, specialist } = smallOffice();
    // The new project’s 统筹协调 began with its team’s lead.
    expect(office.refused(assign, inProject(project, { slot: slot('coordination'), person: other }))).toBe('slotFull');
    expect(office.refused(assign, inProject(project, { slot: slot('coordination'), person: lead }))).toBe(
      'alreadyHolds',
    );
    office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
    expect(office.refused(assign, inProject(project, { slot: slot('specialist'), person: other }))).toBe('allowed');
  });

  it('a slot out of use on that day is refused', () => {
    const { office, slot, project, specialist } = smallOffice();
    office.write([{ entity: 'slot', id: slot('specialist'), set: { from: '2026-06-01' } }]);
    expect(office.refused(assign, inProject(project, { slot: slot('specialist'), person: specialist }))).toBe(
      'slotNotInForce',
    );
  });
});

describe('a change of person', () => {
  const held = () => {
    const small = smallOffice();
    const { office, slot, project, specialist } = small;
    const duty = office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
    const change = {
      assignment: duty,
      unit: null,
      person: small.other,
      liaison: null,
      from: day('2026-11-23'),
      basis: '人事调整',
      handover: '资料已交接',
    };
    const whoOn = (on: string) =>
      holdersOn(office.view(), { project }, slot('specialist'), day(on)).map((row) => row.person);
    return { ...small, duty, change, whoOn };
  };

  it('ends the old duty the day before and keeps the hand-over note with it', () => {
    const { office, change, whoOn, duty, specialist, other } = held();
    office.done(reassign, change);
    expect(whoOn('2026-11-22')).toEqual([specialist]);
    expect(whoOn('2026-11-23')).toEqual([other]);
    expect(office.row('assignment', duty)).toMatchObject({
      to: '2026-11-22',
      handover: '资料已交接',
      person: specialist,
    });
  });

  it('cannot begin before the one it replaces, nor change nothing', () => {
    const { office, change, specialist } = held();
    expect(office.refused(reassign, { ...change, from: day('2025-12-31') })).toBe('reassignTooEarly');
    expect(office.refused(reassign, { ...change, person: specialist })).toBe('nothingChanged');
    expect(office.refused(reassign, { ...change, person: null })).toBe('needsPerson');
  });

  it('on the day the old duty began takes that duty back: it never stood', () => {
    const { office, change, duty, whoOn, other } = held();
    office.done(reassign, { ...change, from: day('2026-01-01') });
    expect(office.row('assignment', duty).removed).not.toBeNull();
    expect(whoOn('2026-01-01')).toEqual([other]);
  });

  it('to someone who already stands there is refused', () => {
    const { office, change, slot, project, other } = held();
    office.done(assign, inProject(project, { slot: slot('specialist'), person: other }));
    expect(office.refused(reassign, change)).toBe('alreadyHolds');
  });

  it('of a duty that ended long ago is a new duty', () => {
    const { office, change, duty } = held();
    office.done(endAssignment, { assignment: duty, to: day('2026-06-30'), handover: null });
    expect(office.refused(reassign, change)).toBe('assignmentEnded');
  });
});

describe('ending a duty', () => {
  it('counts its last day as a day of duty', () => {
    const { office, slot, project, specialist } = smallOffice();
    const duty = office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
    expect(office.refused(endAssignment, { assignment: duty, to: day('2025-12-31'), handover: null })).toBe(
      'endBeforeBegin',
    );
    office.done(endAssignment, { assignment: duty, to: day('2026-10-31'), handover: '已交接' });
    const on = (text: string) => holdersOn(office.view(), { project }, slot('specialist'), day(text)).length;
    expect([on('2026-10-31'), on('2026-11-01')]).toEqual([1, 0]);
    expect(office.refused(endAssignment, { assignment: duty, to: day('2026-11-01'), handover: null })).toBe(
      'assignmentEnded',
    );
  });
});
