// Rules of moving in the grid, of its keys and of what is brought into sight.
import { describe, expect, it } from 'vitest';
import { keyOfGrid } from '../../../src/ui/ledger/grid/keys-of-grid.ts';
import { columnsInSight, layoutColumns, scrollLeftFor, scrollTopFor } from '../../../src/ui/ledger/grid/layout.ts';
import { type Move, moved } from '../../../src/ui/ledger/grid/move.ts';
import { HEAD_LINE, keyOfLine, oneCell, placeOf } from '../../../src/ui/ledger/grid/selection.ts';
import { groupOf, placeLines } from '../../../src/ui/ledger/grid/use-lines.ts';
import { groupLines } from '../../../src/ui/ledger/rows/group-rows.ts';
import { ledgerRow } from './rows.ts';

const teams = ['t1', 't2'].map((id) => ({ id, number: null, name: id, field: null, lead: '' }));
// #t1 a b #t2 c
const lines = groupLines(
  [ledgerRow({ id: 'a', team: 't1' }), ledgerRow({ id: 'b', team: 't1' }), ledgerRow({ id: 'c', team: 't2' })],
  teams,
  [],
);
const go = (line: number, column: number, move: Move) => moved({ line, column }, move, lines, 4, 2);

describe('moving', () => {
  it('stays inside the sheet, and above the first line is the head', () => {
    expect(go(4, 3, 'down')).toEqual({ line: 4, column: 3 });
    expect(go(4, 3, 'right')).toEqual({ line: 4, column: 3 });
    expect(go(0, 1, 'up')).toEqual({ line: HEAD_LINE, column: 1 });
    expect(go(HEAD_LINE, 1, 'up')).toEqual({ line: HEAD_LINE, column: 1 });
    expect(go(HEAD_LINE, 1, 'down')).toEqual({ line: 0, column: 1 });
    expect(go(1, 2, 'left')).toEqual({ line: 1, column: 1 });
  });

  it('Tab goes on in the next row of cells, over the line of a team; at the end it stays', () => {
    expect(go(2, 3, 'next')).toEqual({ line: 4, column: 0 });
    expect(go(4, 0, 'previous')).toEqual({ line: 2, column: 3 });
    expect(go(4, 3, 'next')).toEqual({ line: 4, column: 3 });
  });

  it('Enter goes down in its column, over the line of a team', () => {
    expect(go(1, 2, 'nextRow')).toEqual({ line: 2, column: 2 });
    expect(go(2, 2, 'nextRow')).toEqual({ line: 4, column: 2 });
    expect(go(4, 2, 'nextRow')).toEqual({ line: 4, column: 2 });
  });

  it('Home, End, pages and corners', () => {
    expect(go(2, 2, 'rowStart')).toEqual({ line: 2, column: 0 });
    expect(go(2, 2, 'rowEnd')).toEqual({ line: 2, column: 3 });
    expect(go(4, 2, 'pageUp')).toEqual({ line: 2, column: 2 });
    expect(go(1, 2, 'pageUp')).toEqual({ line: 0, column: 2 });
    expect(go(0, 2, 'pageDown')).toEqual({ line: 2, column: 2 });
    expect(go(2, 2, 'top')).toEqual({ line: 0, column: 0 });
    expect(go(2, 2, 'bottom')).toEqual({ line: 4, column: 3 });
  });

  it('Ctrl and arrows go from team to team', () => {
    expect(go(1, 2, 'groupDown')).toEqual({ line: 3, column: 2 });
    expect(go(4, 2, 'groupUp')).toEqual({ line: 3, column: 2 });
    expect(go(3, 2, 'groupUp')).toEqual({ line: 0, column: 2 });
    expect(go(3, 2, 'groupDown')).toEqual({ line: 4, column: 2 });
  });

  it('the active cell is what it is, not where: a sort takes it along, a filter leaves the height', () => {
    const places = placeLines(lines, 32);
    const selection = oneCell({ line: 'c', column: 'name' });
    expect(placeOf(selection, places.indexOf, ['number', 'name'], 0, 5)).toEqual({ line: 4, column: 1 });
    const gone = oneCell({ line: 'x', column: 'remark' });
    expect(placeOf(gone, places.indexOf, ['number', 'name'], 3, 5)).toEqual({ line: 3, column: 0 });
    expect(placeOf(gone, places.indexOf, ['number', 'name'], 9, 5)).toEqual({ line: 4, column: 0 });
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
    keyOfGrid({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

  it('letters, digits and copying are the box’s and the browser’s', () => {
    for (const key of ['a', '1', '√', 'Process', 'Unidentified']) expect(press(key)).toBeNull();
    for (const key of ['c', 'v', 'f', '0']) expect(press(key, { ctrlKey: true })).toBeNull();
  });

  it('Alt ↓ opens choices, F2 the editor, Ctrl S says that it is saved, / goes to the filter', () => {
    expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'open', choices: true });
    expect(press('F2')).toEqual({ kind: 'open', choices: false });
    expect(press('s', { ctrlKey: true })).toEqual({ kind: 'saved' });
    expect(press('/')).toEqual({ kind: 'filter' });
    expect(press('Tab', { shiftKey: true })).toEqual({ kind: 'move', move: 'previous' });
    expect(press('End', { ctrlKey: true })).toEqual({ kind: 'move', move: 'bottom' });
  });
});

describe('places', () => {
  const layout = layoutColumns(['number', 'name', 'light', 'scope', 'total', 'progress', 'remark'], () => 100, 500);

  it('words of progress take the room that is over', () => {
    const wide = layoutColumns(['number', 'name', 'light', 'progress', 'remark'], () => 100, 900);
    expect(wide.columns.map((column) => column.width)).toEqual([100, 100, 100, 500, 100]);
    expect([layout.width, layout.frozenWidth]).toEqual([700, 300]);
  });

  it('draws the moving columns in sight and one more at each side', () => {
    expect(columnsInSight(layout, 0, 500)).toEqual({ from: 3, to: 6 });
    expect(columnsInSight(layout, 200, 500)).toEqual({ from: 4, to: 7 });
  });

  it('brings a column out from under the frozen ones and in from the right', () => {
    expect(scrollLeftFor(layout, 3, 150, 500)).toBe(0);
    expect(scrollLeftFor(layout, 6, 0, 500)).toBe(200);
    expect(scrollLeftFor(layout, 1, 150, 500)).toBe(150);
    expect(scrollLeftFor(layout, 4, 50, 500)).toBe(50);
  });

  it('brings a line out from under the head and the team that stands there', () => {
    expect(scrollTopFor({ top: 320, height: 32 }, 34, 320, 400)).toBe(286);
    expect(scrollTopFor({ top: 800, height: 32 }, 34, 0, 400)).toBe(432);
    expect(scrollTopFor({ top: 200, height: 32 }, 34, 0, 400)).toBe(0);
  });

  it('knows the team of each line', () => {
    const { groups, tops, height } = placeLines(lines, 32);
    expect([...tops]).toEqual([0, 34, 66, 98, 132]);
    expect(height).toBe(164);
    expect([0, 2, 3, 4].map((line) => groupOf(groups, line))).toEqual([0, 0, 3, 3]);
    expect(groupOf([], 3)).toBeNull();
    expect(keyOfLine(lines[0])).toBe('group:t1');
  });
});
