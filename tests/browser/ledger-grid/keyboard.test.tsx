// The keys of the grid: moving, groups, sorting from the head, leaving; what a screen reader is told.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { patiently } from '../../support/patiently.ts';
import { openGrid, PROJECTS, select, words } from './open-grid.tsx';

const [cold, finance, bridges] = PROJECTS;

describe('moving', () => {
  it('arrows, Home, End and Ctrl Home move the active cell, and the box names it', async () => {
    const grid = await openGrid();
    await select(grid, cold, 'name');
    await userEvent.keyboard('{ArrowDown}');
    expect(grid.box().getAttribute('aria-label')).toBe(words.ledger.cell('项目名称', finance, finance));
    await userEvent.keyboard('{End}');
    expect(grid.box().getAttribute('aria-label')).toContain(words.ledger.columns.remark);
    await userEvent.keyboard('{Home}');
    expect(grid.box().getAttribute('aria-label')).toContain(words.ledger.columns.number);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    // The first line is the first team.
    expect(grid.box().getAttribute('aria-label')).toContain('专班');
    const active = grid.box().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.getAttribute('aria-expanded')).toBe('true');
  });

  it('Ctrl and arrows go from team to team; Enter folds a team and its rows are gone', async () => {
    const grid = await openGrid();
    await select(grid, cold, 'name');
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    await userEvent.keyboard('{Enter}');
    await patiently(() => expect(grid.place.textContent).not.toContain(bridges));
    expect(grid.place.textContent).toContain(finance);
    expect(grid.address()).toContain('fold=');
  });

  it('Tab leaves the grid after Esc, so that the keyboard is never shut in', async () => {
    const grid = await openGrid();
    await select(grid, cold, 'name');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(grid.box());
    await userEvent.keyboard('{Escape}{Tab}');
    expect(document.activeElement).not.toBe(grid.box());
  });

  it('Enter on the head sorts and keeps the view in the address', async () => {
    const grid = await openGrid();
    await select(grid, cold, 'total');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    await patiently(() => expect(grid.address()).toContain('sort=total'));
    await userEvent.keyboard('{Enter}');
    await patiently(() => expect(grid.address()).toContain('sort=-total'));
    const head = () => grid.place.querySelector('[aria-sort]')?.getAttribute('aria-sort');
    await patiently(() => expect(head()).toBe('descending'));
    const rows = [...grid.place.querySelectorAll('[data-line] [data-column="1"]')].map((one) => one.textContent);
    expect(rows.indexOf(finance)).toBeLessThan(rows.indexOf(cold));
  });

  it('says how many rows and columns there are, and which row each is', async () => {
    const grid = await openGrid();
    const table = grid.place.querySelector('[role=grid]');
    // Four projects, two teams, the head.
    expect(table?.getAttribute('aria-rowcount')).toBe('7');
    expect(table?.getAttribute('aria-colcount')).toBe('20');
    const indexes = [...grid.place.querySelectorAll('[role=row]')].map((row) =>
      Number(row.getAttribute('aria-rowindex')),
    );
    expect([...indexes].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the filter', () => {
  it('"/" goes to it, typing narrows the rows, Enter goes back to the grid', async () => {
    const grid = await openGrid();
    await select(grid, cold, 'name');
    await userEvent.keyboard('/');
    await userEvent.keyboard('金融');
    await patiently(() => expect(grid.place.textContent).not.toContain(cold));
    expect(grid.place.textContent).toContain(finance);
    expect(grid.address()).toContain('q=');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(grid.box());
  });

  it('says which conditions find nothing and takes them away', async () => {
    const grid = await openGrid('/ledger?q=没有&light=done');
    await patiently(() => expect(grid.place.textContent).toContain(words.ledger.empty.none));
    const clear = [...grid.place.querySelectorAll('button')].filter(
      (one) => one.textContent === words.ledger.tools.clearAll,
    );
    await userEvent.click(clear.at(-1) as HTMLElement);
    await patiently(() => expect(grid.place.textContent).toContain(finance));
    expect(grid.address()).toBe('/ledger');
  });
});
