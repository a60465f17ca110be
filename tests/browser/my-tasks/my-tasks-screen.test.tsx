// My tasks on a phone: what is late first, one touch ticks, what needs evidence opens the sheet, a draft waits for the office.
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { MyTasksScreen } from '../../../src/ui/my-tasks/my-tasks-screen.tsx';
import { tasksOf } from '../../../src/ui/my-tasks/tasks-of.ts';
import { sourceWords } from '../../../src/words/source-words.ts';
import { NODES, SPECIALIST } from '../../support/ledger/seed.ts';
import { seededLedger, showAt } from '../project/on-ledger.tsx';
import { TEXT } from '../project/texts.ts';

const words = sourceWords.myTasks;
const { plan, tick } = sourceWords.project;

const open = (ledger: Ledger) => showAt(ledger, '/tasks', '/tasks', <MyTasksScreen />);
const tickOf = (name: string) => page.getByRole('button', { name: plan.tick(name) });

describe('my tasks', () => {
  beforeEach(() => page.viewport(390, 844));

  it('asks who uses this machine before anything else', async () => {
    const { ledger } = await seededLedger({ named: false });
    open(ledger);
    await expect.element(page.getByText(words.who)).toBeVisible();
  });

  it('lists the nodes the specialist follows: late, within seven days, later', async () => {
    const { ledger, seeded } = await seededLedger();
    const tasks = tasksOf(
      ledger.resident,
      { person: seeded.specialist, words: SPECIALIST, role: '' },
      'own',
      ledger.today(),
    );
    const names = tasks.groups.map(({ group, tasks: each }) => [group, each.map(({ row }) => row.name)]);
    expect(names).toEqual([
      ['late', [NODES.facade]],
      ['week', [NODES.photo]],
      ['later', [NODES.fire, NODES.completion]],
    ]);
    open(ledger);
    await expect.element(page.getByRole('heading', { name: words.sentence(4, 0, 1) })).toBeVisible();
  });

  it('a team office sees the nodes of its whole team', async () => {
    const { ledger } = await seededLedger();
    const office = { person: null, words: TEXT.team, role: TEXT.team };
    const tasks = tasksOf(ledger.resident, office, 'team', ledger.today());
    expect(tasks.open).toBe(6);
    expect(tasksOf(ledger.resident, office, 'own', ledger.today()).open).toBe(0);
  });

  it('one touch ticks a node that asks for nothing; the row stays, and the receipt takes it back', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    open(ledger);
    await userEvent.click(tickOf(NODES.fire));
    await expect.poll(() => ledger.resident.row('milestone', node)?.done?.on).toBe(ledger.today());
    await expect.element(page.getByRole('button', { name: plan.ticked(NODES.fire) })).toBeVisible();
    await userEvent.click(page.getByRole('status').getByRole('button', { name: sourceWords.kit.undo }));
    await expect.element(tickOf(NODES.fire)).toBeVisible();
    expect(ledger.resident.row('milestone', node)?.done).toBeNull();
  });

  it('a node that asks for a photo opens its sheet, with the camera first', async () => {
    const { ledger, seeded } = await seededLedger();
    open(ledger);
    await userEvent.click(tickOf(NODES.photo));
    const sheet = page.getByRole('dialog');
    await expect.element(sheet).toBeVisible();
    const buttons = sheet
      .getByRole('button')
      .elements()
      .map((each) => each.textContent);
    expect(buttons.indexOf(sourceWords.kit.file.photo)).toBeLessThan(buttons.indexOf(tick.act));
    await expect.element(sheet.getByRole('button', { name: tick.act })).toHaveAttribute('aria-disabled', 'true');
    expect(ledger.resident.row('milestone', seeded.node(NODES.photo))?.done).toBeNull();
  });

  it('what is kept for later stays on the machine and is marked in the list', async () => {
    const { ledger } = await seededLedger();
    open(ledger);
    await userEvent.click(page.getByText(NODES.fire, { exact: true }));
    const sheet = page.getByRole('dialog');
    await userEvent.click(sheet.getByRole('button', { name: words.phrases.passed }));
    await userEvent.click(sheet.getByRole('button', { name: tick.keep }));
    await expect.element(page.getByText(words.kept, { exact: true })).toBeVisible();
    await userEvent.click(page.getByText(NODES.fire, { exact: true }));
    await expect.element(page.getByRole('dialog').getByLabelText(tick.note)).toHaveValue(words.phrases.passed);
  });

  it('every target is at least 44 px high and wide', async () => {
    document.documentElement.dataset.density = 'touch';
    const { ledger } = await seededLedger();
    const place = open(ledger);
    await expect.element(tickOf(NODES.fire)).toBeVisible();
    const targets = [...place.querySelectorAll('button, a')].filter((each) => each.getClientRects().length > 0);
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent ?? '').toBeGreaterThanOrEqual(44);
    }
  });

  it.each(['light', 'dark'])('shuts nobody out in %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    const { ledger } = await seededLedger();
    open(ledger);
    await userEvent.click(page.getByText(NODES.facade));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const result = await axe.run(document, { rules: { region: { enabled: false } } });
    expect(result.passes.length).toBeGreaterThan(10);
    const findings = result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((each) => `${id}: ${each.html}`));
    expect(findings).toEqual([]);
  });
});
