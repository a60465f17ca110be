// What stays in sight while the ledger is scrolled: the head of the columns, the team of the rows, the names of the projects.
import { expect, it } from 'vitest';
import { patiently } from '../../support/patiently.ts';
import { openGrid, PROJECTS } from './open-grid.tsx';

const [, , , river] = PROJECTS;

it('scrolled down and sideways, the heads of the columns, the team and the names are still there', async () => {
  const grid = await openGrid();
  grid.place.style.height = '200px';
  await patiently(() => expect(grid.place.textContent).toContain(river));
  const table = grid.place.querySelector<HTMLElement>('[role=grid]');
  const scroller = table?.parentElement;
  if (!table || !scroller) throw new Error('no grid');
  await patiently(() => expect(scroller.scrollHeight).toBeGreaterThan(scroller.clientHeight + 60));
  scroller.scrollTop = scroller.scrollHeight;
  scroller.scrollLeft = 400;
  const topOf = (wanted: string) => table.querySelector(wanted)?.getBoundingClientRect().top;
  const window = scroller.getBoundingClientRect();
  await patiently(() => expect(scroller.scrollTop).toBeGreaterThan(60));
  await patiently(() => expect(topOf('[role=columnheader]')).toBe(window.top));
  const seen = document.elementFromPoint(window.left + 20, window.top + 10);
  expect(seen?.closest('[role=columnheader]')).not.toBeNull();
  // The team stands right below the head.
  await patiently(() => {
    const below = document.elementFromPoint(window.left + 20, window.top + 34 + 10);
    expect(below?.closest('[role=row]')?.querySelector('[aria-expanded]')).not.toBeNull();
  });
});
