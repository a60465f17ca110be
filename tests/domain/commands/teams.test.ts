// 专班: the office's own numbers and order; pasting eleven rows fills in what is there and never doubles it.
import { describe, expect, it } from 'vitest';
import { addTeam } from '../../../src/domain/commands/add-team.ts';
import { addTeams, type TeamLine } from '../../../src/domain/commands/add-teams.ts';
import { editTeam } from '../../../src/domain/commands/edit-team.ts';
import { removeTeam } from '../../../src/domain/commands/remove-team.ts';
import { restoreRow } from '../../../src/domain/commands/restore-row.ts';
import { day } from '../../../src/domain/day.ts';
import { leadOn } from '../../../src/domain/derive/holders-on.ts';
import { TODAY } from '../office.ts';
import { smallOffice } from '../small-office.ts';

const line = (number: number | null, name: string, rest: Partial<TeamLine> = {}): TeamLine => ({
  number,
  name,
  field: null,
  lead: null,
  deputy: null,
  liaison: null,
  members: [],
  ...rest,
});

describe('one team', () => {
  it('needs a name and a number of its own', () => {
    const { office } = smallOffice();
    expect(office.refused(addTeam, { number: 12, name: '  ', field: null })).toBe('nameMissing');
    expect(office.refused(addTeam, { number: null, name: '第十二专班', field: null })).toBe('numberMissing');
    expect(office.refused(addTeam, { number: 6, name: '第十二专班', field: null })).toBe('sameTeamNumber');
    expect(office.refused(addTeam, { number: 12, name: '第六专班', field: null })).toBe('sameName');
    const id = office.done(addTeam, { number: 12, name: '第十二专班', field: ' 重点工作 ' });
    expect(office.row('team', id)).toMatchObject({ number: 12, field: '重点工作' });
  });

  it('keeps its number apart from the others when it is edited', () => {
    const { office, team } = smallOffice();
    expect(office.refused(editTeam, { id: team(2), set: { number: 1 } })).toBe('sameTeamNumber');
    expect(office.refused(editTeam, { id: team(2), set: { number: null } })).toBe('numberMissing');
    expect(office.refused(editTeam, { id: team(2), set: { name: '第二专班' } })).toBe('nothingChanged');
    expect(office.refused(editTeam, { id: team(2), set: { lead: '组长乙' } })).toBe('derivedField');
    office.done(editTeam, { id: team(2), set: { field: '生物食品' } });
    expect(office.row('team', team(2)).field).toBe('生物食品');
  });

  it('with projects is not removed; an empty one is, and can be brought back', () => {
    const { office, team } = smallOffice();
    expect(office.refused(removeTeam, { id: team(1), reason: null })).toBe('teamHasProjects');
    const id = team(11);
    office.done(removeTeam, { id, reason: '撤并' });
    expect(office.view().all('team')).toHaveLength(10);
    expect(office.refused(editTeam, { id, set: { field: '乡村振兴' } })).toBe('rowRemoved');
    office.done(restoreRow, { entity: 'team', id });
    expect(office.refused(restoreRow, { entity: 'team', id })).toBe('notRemoved');
    expect(office.view().all('team')).toHaveLength(11);
  });
});

describe('eleven rows pasted', () => {
  it('fill in the preset teams, bring in the leads as people, and change nothing the second time', () => {
    const { office, team, lead } = smallOffice();
    const teams = [
      line(1, '第一专班', { lead: '组长 甲', field: '新能源汽车' }),
      line(2, '第二专班', { lead: '组长乙' }),
    ];
    office.done(addTeams, { teams, from: TODAY });
    expect(office.view().all('team')).toHaveLength(11);
    expect(leadOn(office.view(), team(1), TODAY)?.person).toBe(lead);
    const second = leadOn(office.view(), team(2), TODAY)?.person ?? '';
    expect(office.row('person', second).name).toBe('组长乙');
    expect(office.refused(addTeams, { teams, from: TODAY })).toBe('nothingChanged');
  });

  it('replace a lead from the given day, the day before being the old one’s last', () => {
    const { office, team, lead } = smallOffice();
    office.done(addTeams, { teams: [line(1, '第一专班', { lead: '组长丙' })], from: day('2026-11-01') });
    expect(leadOn(office.view(), team(1), day('2026-10-31'))?.person).toBe(lead);
    expect(leadOn(office.view(), team(1), day('2026-11-01'))?.person).not.toBe(lead);
  });

  it('one name in two rows is one person', () => {
    const { office } = smallOffice();
    const before = office.view().all('person').length;
    const teams = [
      line(3, '第三专班', { lead: '组长丁' }),
      line(4, '第四专班', { lead: '组长丁', members: ['专员01'] }),
    ];
    office.done(addTeams, { teams, from: TODAY });
    expect(office.view().all('person')).toHaveLength(before + 1);
  });

  it('are refused when a name fits two people, a number stands twice, or there is no row', () => {
    const { office, person, unit, town } = smallOffice();
    person('组长戊', null, unit);
    person('组长戊', null, town);
    const run = (...teams: TeamLine[]) => office.refused(addTeams, { teams, from: TODAY });
    expect(run(line(5, '第五专班', { lead: '组长戊' }))).toBe('ambiguousPerson');
    expect(run(line(5, '第五专班'), line(5, '又一个'))).toBe('sameTeamNumber');
    expect(run(line(null, '第五专班'))).toBe('numberMissing');
    expect(run(line(5, ' '))).toBe('nameMissing');
    expect(run()).toBe('noTeams');
    expect(run(line(1, '第一专班', { lead: '组长乙' }))).toBe('allowed');
  });
});
