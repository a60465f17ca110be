// 单位 and 人员: identity is the id; the same name in two units happens; nobody with duties or open matters is taken off the list.
import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../src/domain/commands/add-person.ts';
import { addUnit } from '../../../src/domain/commands/add-unit.ts';
import { assign } from '../../../src/domain/commands/assign.ts';
import { editItem } from '../../../src/domain/commands/edit-item.ts';
import { editPerson } from '../../../src/domain/commands/edit-person.ts';
import { editUnit } from '../../../src/domain/commands/edit-unit.ts';
import { endAssignment } from '../../../src/domain/commands/end-assignment.ts';
import { removePerson } from '../../../src/domain/commands/remove-person.ts';
import { removeUnit } from '../../../src/domain/commands/remove-unit.ts';
import { day } from '../../../src/domain/day.ts';
import { itemOffice } from '../items/item-office.ts';
import { inProject, smallOffice } from '../small-office.ts';

describe('a unit', () => {
  it('stands once, whatever the spaces', () => {
    const { office } = smallOffice();
    expect(office.refused(addUnit, { name: '住 建 部 门', kind: null })).toBe('sameName');
    expect(office.refused(addUnit, { name: '', kind: null })).toBe('nameMissing');
  });

  it('comes after the others in the office’s order and can be edited', () => {
    const { office, unit } = smallOffice();
    const id = office.done(addUnit, { name: '商务部门', kind: 'department' });
    expect(office.row('unit', id).order > office.row('unit', unit).order).toBe(true);
    office.done(editUnit, { id, set: { kind: 'other' } });
    expect(office.row('unit', id).kind).toBe('other');
    expect(office.refused(editUnit, { id, set: { kind: 'ministry' } })).toBe('badValue');
  });

  it('in use is not removed', () => {
    const { office, unit, town } = smallOffice();
    expect(office.refused(removeUnit, { id: unit, reason: null })).toBe('unitInUse');
    expect(office.refused(removeUnit, { id: town, reason: '撤并' })).toBe('allowed');
    expect(office.refused(removeUnit, { id: 'r999', reason: null })).toBe('rowGone');
  });
});

describe('a person', () => {
  it('of the same name may stand in another unit or post, not twice in one', () => {
    const { office, unit, town } = smallOffice();
    const same = { name: '科 长甲', post: null, rank: null };
    expect(office.refused(addPerson, { ...same, unit })).toBe('samePerson');
    expect(office.refused(addPerson, { ...same, unit: town })).toBe('allowed');
    expect(office.refused(addPerson, { ...same, unit, post: '副科长' })).toBe('allowed');
    expect(office.refused(addPerson, { ...same, name: ' ', unit })).toBe('nameMissing');
  });

  it('has no phone here: contacts are kept outside the log', () => {
    const { office, officer } = smallOffice();
    expect(office.refused(editPerson, { id: officer, set: { phone: '000' } })).toBe('derivedField');
    office.done(editPerson, { id: officer, set: { rank: 'sectionDeputy' } });
    expect(office.row('person', officer).rank).toBe('sectionDeputy');
  });

  it('with duties is handed over before being removed', () => {
    const { office, specialist, slot, project } = smallOffice();
    const duty = office.done(assign, inProject(project, { slot: slot('specialist'), person: specialist }));
    expect(office.refused(removePerson, { id: specialist, reason: '调离' })).toBe('personHasDuties');
    office.done(endAssignment, { assignment: duty, to: day('2026-11-22'), handover: null });
    office.done(removePerson, { id: specialist, reason: '调离' });
    expect(office.row('person', specialist).removed).toMatchObject({ why: '调离', by: '项目办' });
  });

  it('with open matters gives them to somebody else before being removed; what is struck off keeps its name', () => {
    const { office, colleague, matter, issued, struckOff } = itemOffice();
    struckOff();
    const open = issued({ person: colleague });
    expect(office.refused(removePerson, { id: colleague, reason: '调离' })).toBe('personHasOpenItems');
    office.done(editItem, { item: open, set: { person: matter().person } });
    office.done(removePerson, { id: colleague, reason: '调离' });
    expect(office.row('person', colleague).removed).toMatchObject({ why: '调离' });
  });
});
