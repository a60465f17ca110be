// Writing in the grid: typing starts an edit, an input method never loses a sign, what cannot be read stays with its
// sentence, duties change hands and are never overwritten.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { patiently } from '../../support/patiently.ts';
import { cell, compose, openGrid, PROJECTS, projectNamed, select, words } from './open-grid.tsx';

const [cold, finance] = PROJECTS;

/** Columns that fit the window: those out of sight are not drawn. */
const EDITED = '/ledger?cols=total,start,completion,specialist,remark,scope';

describe('text', () => {
  it('typing replaces, Enter writes and goes down, the log has it', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'remark');
    await userEvent.keyboard('abc{Enter}');
    await patiently(() => expect(projectNamed(grid.ledger, finance).remark).toBe('abc'));
    expect(cell(grid, finance, 'remark').textContent).toBe('abc');
    expect(grid.box().value).toBe('');
  });

  it('F2 opens what the cell holds, Esc leaves it as it was', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'name');
    await userEvent.keyboard('{F2}');
    expect(grid.box().value).toBe(finance);
    await userEvent.keyboard('二期{Escape}');
    expect(grid.box().value).toBe('');
    expect(cell(grid, finance, 'name').textContent).toBe(finance);
    await userEvent.keyboard('{F2}二期{Enter}');
    await patiently(() => expect(projectNamed(grid.ledger, `${finance}二期`).formerNames[finance]).toBe(true));
  });

  it('Chinese typed straight into a selected cell is taken whole', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'remark');
    await compose(['y', 'yang', 'yanggai'], '样改');
    expect(grid.box().value).toBe('样改');
    await compose(['w', 'wan'], '完');
    await userEvent.keyboard('{Enter}');
    await patiently(() => expect(projectNamed(grid.ledger, finance).remark).toBe('样改完'));
  });

  it('keys of a composition move nothing', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, cold, 'remark');
    const before = grid.box().getAttribute('aria-activedescendant');
    grid.box().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode: 229, bubbles: true }));
    grid.box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(grid.box().getAttribute('aria-activedescendant')).toBe(before);
  });

  it('Alt Enter makes a line in a long text', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'scope');
    await userEvent.keyboard('a{Alt>}{Enter}{/Alt}b{Enter}');
    await patiently(() => expect(projectNamed(grid.ledger, finance).scope).toBe('a\nb'));
  });

  it('Delete empties a cell; a name must not be empty and says so', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'total');
    await userEvent.keyboard('{Delete}');
    await patiently(() => expect(projectNamed(grid.ledger, finance).totalInvestment).toBeNull());
    await select(grid, finance, 'name');
    await userEvent.keyboard('{Delete}');
    await patiently(() => expect(grid.place.textContent).toContain(words.refusals.mustNotBeEmpty()));
    expect(projectNamed(grid.ledger, finance).name).toBe(finance);
  });
});

describe('amounts and days', () => {
  it('an amount that cannot be read stays in the editor with its sentence, then is mended', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'total');
    await userEvent.keyboard('abc{Enter}');
    await patiently(() => expect(grid.place.querySelector('[role=alert]')?.textContent).toContain('abc'));
    expect(grid.box().value).toBe('abc');
    await userEvent.keyboard('{Control>}a{/Control}1.2亿元{Enter}');
    await patiently(() => expect(projectNamed(grid.ledger, finance).totalInvestment?.fen).toBe(12_000_000_000));
  });

  it('a first planned day makes the node; moving it asks why and keeps 原计划', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'completion');
    await userEvent.keyboard('2026-12-20{Enter}');
    const nodes = () => grid.ledger.resident.rows('milestone', 'project', projectNamed(grid.ledger, finance).id);
    await patiently(() => expect(nodes()[0]?.planned?.to).toBe('2026-12-20'));
    await select(grid, finance, 'completion');
    await userEvent.keyboard('2027-01-31{Enter}');
    await patiently(() => expect(grid.place.textContent).toContain(words.ledger.reasonNote));
    await patiently(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('冬季停工{Enter}');
    await patiently(() => expect(nodes()[0]?.planned?.to).toBe('2027-01-31'));
    expect(nodes()[0]?.baseline?.to).toBe('2026-12-20');
    expect(nodes()[0]?.planReason?.text).toBe('冬季停工');
    expect(document.activeElement).toBe(grid.box());
  });

  it('√ and a day tick the node off', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, cold, 'start');
    await userEvent.keyboard('√2026-02-26{Enter}');
    const node = () => grid.ledger.resident.rows('milestone', 'project', projectNamed(grid.ledger, cold).id)[0];
    await patiently(() => expect(node()?.done?.on).toBe('2026-02-26'));
  });

  it('a derived cell is not written: typing says why, F2 opens its source', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'light');
    await userEvent.keyboard('x');
    await patiently(() => expect(grid.place.textContent).toContain(words.ledger.readOnly));
    expect(grid.box().value).toBe('');
    await userEvent.keyboard('{F2}');
    await patiently(() => expect(grid.address()).toBe(`/project/${projectNamed(grid.ledger, finance).id}`));
  });

  it('progress is appended: the older words stay', async () => {
    const grid = await openGrid('/ledger?cols=progress,problems');
    const rows = () => grid.ledger.resident.rows('progress', 'project', projectNamed(grid.ledger, finance).id);
    await select(grid, finance, 'progress');
    await userEvent.keyboard('a{Enter}');
    await patiently(() => expect(rows()).toHaveLength(1));
    await select(grid, finance, 'problems');
    await userEvent.keyboard('b{Enter}');
    await patiently(() => expect(rows()).toHaveLength(2));
    expect(
      rows()
        .map((row) => [row.text, row.problems])
        .sort(),
    ).toEqual([
      ['a', null],
      ['a', 'b'],
    ]);
  });
});

describe('duties', () => {
  it('a change of specialist closes the old duty and begins a new one today', async () => {
    const grid = await openGrid(EDITED);
    const held = () => grid.ledger.resident.rows('assignment', 'project', projectNamed(grid.ledger, finance).id);
    expect(cell(grid, finance, 'specialist').textContent).toBe(words.ledger.gap);
    await select(grid, finance, 'specialist');
    await userEvent.keyboard('专员01{Enter}');
    await patiently(() => expect(cell(grid, finance, 'specialist').textContent).toBe('专员01'));
    await select(grid, finance, 'specialist');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(grid.place.querySelectorAll('[role=option]').length).toBeGreaterThan(1);
    await userEvent.keyboard('{Control>}a{/Control}02{Enter}');
    await patiently(() => expect(cell(grid, finance, 'specialist').textContent).toBe('专员02'));
    expect(held().filter((row) => row.to === null)).toHaveLength(1);
  });

  it('who is not there yet is made on the way', async () => {
    const grid = await openGrid(EDITED);
    await select(grid, finance, 'specialist');
    await userEvent.keyboard('专员77');
    expect(grid.place.querySelector('[role=option]')?.textContent).toContain(words.ledger.create('专员77'));
    await userEvent.keyboard('{Enter}');
    await patiently(() => expect(cell(grid, finance, 'specialist').textContent).toBe('专员77'));
  });
});

it('Ctrl C copies the cell as text and as a table', async () => {
  const grid = await openGrid(EDITED);
  await select(grid, finance, 'total');
  const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
  grid.box().dispatchEvent(event);
  expect(event.clipboardData?.getData('text/plain')).toBe('2,000');
  expect(event.clipboardData?.getData('text/html')).toContain('<td>2,000</td>');
});
