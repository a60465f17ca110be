// 席位: the roles changed within one year in the field, so they are data with days, and past days keep their duties.
import { expect, it } from 'vitest';
import { type AddSlotArgs, addSlot } from '../../../src/domain/commands/add-slot.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { editSlot } from '../../../src/domain/commands/edit-slot.ts';
import { removeSlot } from '../../../src/domain/commands/remove-slot.ts';
import { day } from '../../../src/domain/day.ts';
import { slotsOn } from '../../../src/domain/derive/holders-on.ts';
import { TODAY } from '../office.ts';
import { inProject, smallOffice } from '../small-office.ts';

const BUTLER: AddSlotArgs = {
  label: '项目管家',
  duty: '协助',
  role: null,
  scope: 'project',
  holder: 'person',
  least: 0,
  most: 1,
  leastRank: null,
  from: day('2026-07-01'),
  to: null,
};

it('the preset is 4对1 and a team’s own four slots', () => {
  const { office } = smallOffice();
  expect(slotsOn(office.view(), 'project', TODAY).map((slot) => slot.duty)).toEqual([
    '统筹协调',
    '建设环境保障',
    '手续办理',
    '跟踪服务',
  ]);
  expect(slotsOn(office.view(), 'team', TODAY).map((slot) => slot.label)).toEqual(['组长', '副组长', '联络员', '成员']);
});

it('a fifth slot stands from its first day on and comes last', () => {
  const { office } = smallOffice();
  office.done(addSlot, BUTLER);
  expect(slotsOn(office.view(), 'project', day('2026-06-30'))).toHaveLength(4);
  expect(slotsOn(office.view(), 'project', day('2026-07-01')).at(-1)?.label).toBe('项目管家');
});

it.each([
  ['nameMissing', { label: ' ' }],
  ['sameName', { label: '项目专员' }],
  ['mostBelowLeast', { least: 3, most: 2 }],
  ['endBeforeBegin', { to: day('2026-06-30') }],
] as const)('%s', (code, rest) => {
  const { office } = smallOffice();
  expect(office.refused(addSlot, { ...BUTLER, ...rest })).toBe(code);
});

it('an edit keeps the same guards', () => {
  const { office, slot } = smallOffice();
  const id = slot('coordination');
  expect(office.refused(editSlot, { id, set: { most: 0 } })).toBe('mostBelowLeast');
  expect(office.refused(editSlot, { id, set: { scope: 'team' } })).toBe('notEditable');
  office.done(editSlot, { id, set: { to: day('2026-12-31') } });
  expect(office.row('slot', id).to).toBe('2026-12-31');
});

it('a slot that somebody held is given a last day, not removed', () => {
  const { office, slot, project, specialist } = smallOffice();
  office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
  expect(office.refused(removeSlot, { id: slot('specialist'), reason: null })).toBe('slotInUse');
  expect(office.refused(removeSlot, { id: slot('member'), reason: null })).toBe('allowed');
});
