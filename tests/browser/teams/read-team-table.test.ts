// The table of teams: what Excel and WPS put on the clipboard becomes rows; nothing is dropped without a word.
import { describe, expect, it } from 'vitest';
import { filledLines, withIdeas } from '../../../src/ui/teams/fill-rows.ts';
import { EMPTY_CELLS, isBlock, readTeamTable } from '../../../src/ui/teams/read-team-table.ts';

describe('a pasted block', () => {
  it('without a head goes to the right and down from the cell it is pasted into', () => {
    expect(readTeamTable('组长甲\t副组长甲\r\n组长乙\t\r\n', 'lead').rows).toEqual([
      { lead: '组长甲', deputy: '副组长甲' },
      { lead: '组长乙', deputy: '' },
    ]);
  });

  it('with a head goes to the columns the head names, in whatever order they stand', () => {
    const pasted = readTeamTable('组长\t专班名称\t序 号\n组长甲\t第一专班\t1\n', 'number');
    expect(pasted.rows).toEqual([{ lead: '组长甲', name: '第一专班', number: '1' }]);
    expect(pasted.unread).toBe(0);
  });

  it('counts the columns that found no place', () => {
    const pasted = readTeamTable('序号\t专班名称\t办公地点\n1\t第一专班\t三楼\n', 'number');
    expect(pasted.unread).toBe(1);
    expect(readTeamTable('组长甲\t联络员01\t多出来的', 'deputy').unread).toBe(1);
  });

  it('keeps a quoted cell with line breaks together, as several names', () => {
    expect(readTeamTable('第一专班\t"组长甲\n组长乙"\n', 'field').rows).toEqual([
      { field: '第一专班', lead: '组长甲、组长乙' },
    ]);
  });

  it('is told from a word for one cell', () => {
    expect(isBlock('组长甲')).toBe(false);
    expect(isBlock('组长甲\r\n')).toBe(false);
    expect(isBlock('组长甲\t副组长甲')).toBe(true);
    expect(isBlock('组长甲\n组长乙')).toBe(true);
  });
});

describe('filled rows', () => {
  const row = (cells: Partial<typeof EMPTY_CELLS>) => ({ ...EMPTY_CELLS, ...cells });

  it('leave empty ones out and take the place as number where none is written', () => {
    const { teams, bad } = filledLines([
      row({ number: '1', name: '第一专班' }),
      row({ number: '2' }),
      row({ name: '第三专班' }),
    ]);
    expect(bad).toBeNull();
    expect(teams.map((team) => [team.number, team.name])).toEqual([
      [1, '第一专班'],
      [3, '第三专班'],
    ]);
  });

  it('say what cannot be read', () => {
    expect(filledLines([row({ number: '甲', name: '第一专班' })]).bad).toEqual({ code: 'badNumber', typed: '甲' });
    expect(filledLines([row({ number: '1', lead: '组长甲' })]).bad).toEqual({ code: 'noName', row: 1 });
  });

  it('get suggested fields only where nothing is written, each once', () => {
    const rows = withIdeas(
      [row({ name: '第一专班' }), row({ name: '第二专班', field: '路桥' }), row({})],
      '路桥、生物',
    );
    expect(rows.map((filled) => filled.field)).toEqual(['生物', '路桥', '']);
  });
});
