// What is typed is not lost: a write that does not reach the disk keeps its text in the cell; and axe on the grid.
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { patiently } from '../../support/patiently.ts';
import { cell, openGrid, PROJECTS, projectNamed, select, words } from './open-grid.tsx';

const [, finance] = PROJECTS;

afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset.theme;
});

/** The disk refuses the next writes, as a full one does: the transaction is aborted from inside. */
function refuseWrites() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
}

describe('a write that fails', () => {
  it('keeps the text in its cell, and Enter there opens it again with the reason', async () => {
    const grid = await openGrid('/ledger?cols=total,remark');
    await select(grid, finance, 'remark');
    const disk = refuseWrites();
    await userEvent.keyboard('abc{Enter}');
    await patiently(() => expect(cell(grid, finance, 'remark').textContent).toBe('abc'));
    await patiently(() => expect(cell(grid, finance, 'remark').className).toMatch(/fault/));
    expect(projectNamed(grid.ledger, finance).remark).toBeNull();
    disk.mockRestore();
    await select(grid, finance, 'remark');
    await userEvent.keyboard('{Enter}');
    expect(grid.box().value).toBe('abc');
    await userEvent.keyboard('{Enter}');
    await patiently(() => expect(projectNamed(grid.ledger, finance).remark).toBe('abc'));
    await patiently(() => expect(cell(grid, finance, 'remark').className).not.toMatch(/fault/));
  });
});

it.each(['light', 'dark'])('axe finds nothing that shuts somebody out, also while editing, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  const grid = await openGrid('/ledger?cols=total,specialist,remark');
  await select(grid, finance, 'specialist');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await patiently(() => expect(grid.place.querySelector('[role=option]')).not.toBeNull());
  const result = await axe.run(document, { rules: { region: { enabled: false } } });
  const heavy = result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(heavy.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  expect(result.passes.length).toBeGreaterThan(10);
  expect(grid.place.textContent).toContain(words.ledger.columns.specialist);
});
