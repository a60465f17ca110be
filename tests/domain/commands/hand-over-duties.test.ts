// 全部交接: one act moves everything a person holds to the successor; what ended stays as it was.
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/domain/commands/assign.ts';
import { handOverDuties } from '../../../src/domain/commands/hand-over-duties.ts';
import { day } from '../../../src/domain/day.ts';
import { dutiesOf } from '../../../src/domain/derive/duties-of.ts';
import { inProject, smallOffice } from '../small-office.ts';

function twoDuties() {
  const small = smallOffice();
  const { office, slot, project, unit, officer, specialist } = small;
  office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  office.done(assign, { ...inProject(project, { slot: slot('permits'), unit, person: officer }), liaison: specialist });
  const held = dutiesOf(office.view(), specialist, day('2026-03-01')).map((duty) => duty.assignment.id);
  return { ...small, held };
}

describe('handing everything over', () => {
  it('ends each duty the day before and begins it for the successor, also where the leaver was the contact', () => {
    const { office, specialist, other, officer, held } = twoDuties();
    expect(held).toHaveLength(2);
    office.done(handOverDuties, {
      assignments: held,
      leaver: specialist,
      successor: other,
      from: day('2026-04-01'),
      basis: null,
      handover: '资料在档案柜',
    });
    const view = office.view();
    expect(dutiesOf(view, specialist, day('2026-03-31'))).toHaveLength(2);
    expect(dutiesOf(view, specialist, day('2026-04-01'))).toHaveLength(0);
    expect(dutiesOf(view, other, day('2026-04-01')).map((duty) => duty.as)).toEqual(['holder', 'liaison']);
    expect(dutiesOf(view, officer, day('2026-04-01'))).toHaveLength(1);
    expect(held.map((id) => office.row('assignment', id).handover)).toEqual(['资料在档案柜', '资料在档案柜']);
  });

  it('is refused as a whole when one duty cannot change hands on that day', () => {
    const { office, specialist, other, held } = twoDuties();
    const args = { assignments: held, leaver: specialist, successor: other, basis: null, handover: null };
    expect(office.refused(handOverDuties, { ...args, from: day('2025-12-01') })).toBe('reassignTooEarly');
    expect(office.refused(handOverDuties, { ...args, assignments: ['r998'], from: day('2026-04-01') })).toBe('rowGone');
  });
});
