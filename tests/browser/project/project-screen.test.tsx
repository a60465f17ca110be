// The project page: a node is ticked off with a day, a note and the evidence it asks for; refusals say why; everything can be taken back.
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDays } from '../../../src/domain/day.ts';
import { readBlob } from '../../../src/ledger/blob.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { undoLast } from '../../../src/ledger/undo.ts';
import { ProjectScreen } from '../../../src/ui/project/project-screen.tsx';
import { sourceWords } from '../../../src/words/source-words.ts';
import { NODES, OTHER, PROJECT, SPECIALIST } from '../../support/ledger/seed.ts';
import { seededLedger, showAt } from './on-ledger.tsx';
import { TEXT } from './texts.ts';

const words = sourceWords.project;

function open(ledger: Ledger, project: string, node: string | null = null): HTMLElement {
  const at = `/project/${project}${node === null ? '' : `?node=${node}`}`;
  return showAt(ledger, at, '/project/:id', <ProjectScreen />);
}

const finish = () => page.getByRole('button', { name: words.tick.act });
const doneOf = (ledger: Ledger, node: string) => ledger.resident.row('milestone', node)?.done ?? null;

describe('the project page', () => {
  beforeEach(() => page.viewport(1366, 768));

  it('says the light with its sentence, nodes and investment beside each other, and who is missing', async () => {
    const { ledger, seeded } = await seededLedger();
    open(ledger, seeded.project);
    await expect.element(page.getByRole('heading', { name: PROJECT })).toBeVisible();
    await expect.element(page.getByText(words.late(14))).toBeVisible();
    await expect.element(page.getByText(words.roster.gaps(1))).toBeVisible();
    await expect.element(page.getByText(words.moneyShare(63, '2026-03'))).toBeVisible();
    const chart = page.getByRole('img', { name: new RegExp(`^${NODES.completion}: `) });
    await expect.element(chart).toBeVisible();
  });

  it('a node that asks for evidence is not ticked without it, and the button says so', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.facade);
    open(ledger, seeded.project, node);
    await expect.element(finish()).toHaveAttribute('aria-disabled', 'true');
    const reason = sourceWords.refusals.evidenceMissing({ name: NODES.facade, need: 'any' });
    await expect.element(page.getByText(reason).first()).toBeInTheDocument();
    await userEvent.click(finish(), { force: true });
    expect(doneOf(ledger, node)).toBeNull();
  });

  it('a paper by its number and place is evidence; the tick is taken back by the receipt', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.facade);
    open(ledger, seeded.project, node);
    await userEvent.click(page.getByRole('button', { name: words.evidence.paper }));
    await userEvent.fill(page.getByLabelText(words.evidence.paperName), TEXT.notice);
    await userEvent.fill(page.getByLabelText(sourceWords.fields.attachment.docNumber), TEXT.docNumber);
    await userEvent.click(page.getByRole('button', { name: words.evidence.add, exact: true }));
    await userEvent.fill(page.getByLabelText(words.tick.note), TEXT.posted);
    await userEvent.click(finish());
    await expect.element(page.getByText(words.tick.said(NODES.facade))).toBeVisible();
    expect(doneOf(ledger, node)).toEqual({ on: ledger.today(), by: SPECIALIST, note: TEXT.posted });
    expect(ledger.resident.rows('attachment', 'milestone', node)[0]?.docNumber).toBe(TEXT.docNumber);
    await userEvent.click(page.getByRole('status').getByRole('button', { name: sourceWords.kit.undo }));
    await expect.poll(() => doneOf(ledger, node)).toBeNull();
    expect(ledger.resident.rows('attachment', 'milestone', node)).toEqual([]);
  });

  it('a photo goes into the ledger with the tick, in the same act', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.photo);
    open(ledger, seeded.project, node);
    await expect.element(finish()).toBeVisible();
    const chooser = document.querySelector('input[type=file]');
    if (chooser === null) throw new Error('no way in for a file');
    await userEvent.upload(chooser, await photo(40, 30));
    await expect.element(page.getByText('site.png')).toBeVisible();
    await userEvent.click(finish());
    await expect.poll(() => doneOf(ledger, node)?.on).toBe(ledger.today());
    const [kept] = ledger.resident.rows('attachment', 'milestone', node);
    expect(kept?.mediaType).toBe('image/png');
    expect((await readBlob(ledger, kept?.hash ?? ''))?.size).toBe(kept?.size);
    await undoLast(ledger);
    expect(doneOf(ledger, node)).toBeNull();
  });

  it('evidence waits until it is said who uses this machine', async () => {
    const { ledger, seeded } = await seededLedger({ named: false });
    const node = seeded.node(NODES.facade);
    open(ledger, seeded.project, node);
    await userEvent.click(page.getByRole('button', { name: words.evidence.site }));
    await userEvent.fill(page.getByLabelText(words.evidence.siteNote), TEXT.seen);
    await userEvent.click(page.getByRole('button', { name: words.evidence.add, exact: true }));
    await expect.element(page.getByText(words.tick.whoFirst).first()).toBeInTheDocument();
    await expect.element(finish()).toHaveAttribute('aria-disabled', 'true');
    await expect.element(page.getByRole('button', { name: sourceWords.shell.who.label })).toBeVisible();
  });

  it('a day in the future is refused', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    open(ledger, seeded.project, node);
    const tomorrow = addDays(ledger.today(), 1);
    await userEvent.fill(page.getByLabelText(new RegExp(`^${words.tick.on}`)).first(), tomorrow);
    const reason = sourceWords.refusals.dayInFuture({ day: tomorrow, today: ledger.today() });
    await expect.element(page.getByText(reason).first()).toBeInTheDocument();
    expect(doneOf(ledger, node)).toBeNull();
  });

  it('by keyboard alone: down to the node, space, a note, Ctrl Enter, on to the next', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    open(ledger, seeded.project);
    await expect.element(page.getByRole('table', { name: words.plan.title })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}'.repeat(7));
    expect(document.activeElement?.getAttribute('data-node')).toBe(node);
    await userEvent.keyboard(' ');
    await expect.element(finish()).toBeVisible();
    await userEvent.click(page.getByLabelText(words.tick.note));
    await userEvent.keyboard(`${TEXT.passed}{Control>}{Enter}{/Control}`);
    await expect.poll(() => doneOf(ledger, node)?.note).toBe(TEXT.passed);
    await expect.poll(() => document.activeElement?.getAttribute('data-node')).toBe(seeded.node(NODES.completion));
  });

  it('space and Ctrl Enter tick a node that asks for nothing; one that asks for evidence is told by its button', async () => {
    const { ledger, seeded } = await seededLedger();
    open(ledger, seeded.project);
    await expect.element(page.getByRole('table', { name: words.plan.title })).toBeVisible();
    const tick = (node: string) => document.querySelector<HTMLElement>(`[data-node="${seeded.node(node)}"]`);
    tick(NODES.fire)?.focus();
    await userEvent.keyboard(' ');
    await expect.element(finish()).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => doneOf(ledger, seeded.node(NODES.fire))?.on).toBe(ledger.today());
    tick(NODES.photo)?.focus();
    await userEvent.keyboard(' ');
    await expect.element(finish()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(finish()).toHaveFocus();
    expect(doneOf(ledger, seeded.node(NODES.photo))).toBeNull();
  });

  it('whoever opens another node while the tick is being painted keeps it', async () => {
    const { ledger, seeded } = await seededLedger();
    open(ledger, seeded.project, seeded.node(NODES.fire));
    await expect.element(finish()).toBeVisible();
    // The frame that shows the tick is late.
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    try {
      await userEvent.click(page.getByLabelText(words.tick.note));
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      await expect.poll(() => doneOf(ledger, seeded.node(NODES.fire))?.on).toBe(ledger.today());
      const other = document.querySelector<HTMLElement>(`[data-node="${seeded.node(NODES.photo)}"]`);
      other?.focus();
      await userEvent.keyboard(' ');
      await expect.element(finish()).toHaveAttribute('aria-disabled', 'true');
      await new Promise((done) => setTimeout(done, 300));
      await expect.element(finish()).toHaveAttribute('aria-disabled', 'true');
      expect(document.activeElement).toBe(other);
    } finally {
      frames.mockRestore();
    }
  });

  it('[ and ] go to the project before and after in the official order', async () => {
    const { ledger, seeded } = await seededLedger();
    open(ledger, seeded.project);
    await expect.element(page.getByRole('heading', { name: PROJECT })).toBeVisible();
    await userEvent.keyboard(']');
    await expect.element(page.getByRole('heading', { name: OTHER })).toBeVisible();
    await userEvent.keyboard('[[');
    await expect.element(page.getByRole('heading', { name: PROJECT })).toBeVisible();
  });

  it('Esc folds the node and gives the focus back to its tick', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    open(ledger, seeded.project, node);
    await userEvent.click(page.getByLabelText(words.tick.note));
    await userEvent.keyboard('{Escape}');
    await expect.element(finish()).not.toBeInTheDocument();
    expect(document.activeElement?.getAttribute('data-node')).toBe(node);
  });

  it('what was begun is there again after the page was left', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    const place = open(ledger, seeded.project, node);
    await userEvent.fill(page.getByLabelText(words.tick.note), TEXT.waiting);
    await expect.poll(async () => (await ledger.inner.db.draft.get(`tick:${node}`))?.key).toBe(`tick:${node}`);
    place.remove();
    open(ledger, seeded.project, node);
    await expect.element(page.getByLabelText(words.tick.note)).toHaveValue(TEXT.waiting);
    await userEvent.click(finish());
    await expect.poll(() => doneOf(ledger, node)?.note).toBe(TEXT.waiting);
    expect(await ledger.inner.db.draft.get(`tick:${node}`)).toBeUndefined();
  });

  it('a planned day moves with a reason, the baseline stays', async () => {
    const { ledger, seeded } = await seededLedger();
    const node = seeded.node(NODES.fire);
    open(ledger, seeded.project, node);
    await userEvent.click(page.getByRole('button', { name: words.planned.act }));
    const dialog = page.getByRole('dialog');
    await userEvent.fill(dialog.getByLabelText(words.planned.to), TEXT.monthEnd);
    const act = dialog.getByRole('button', { name: words.planned.act });
    await expect.element(act).toHaveAttribute('aria-disabled', 'true');
    await userEvent.fill(dialog.getByLabelText(new RegExp(`^${words.planned.reason}`)), TEXT.lateDelivery);
    await userEvent.click(act);
    await expect.poll(() => ledger.resident.row('milestone', node)?.planned?.words).toBe(TEXT.monthEnd);
    const row = ledger.resident.row('milestone', node);
    expect(row?.baseline?.to).toBe(addDays(ledger.today(), 160));
    expect(row?.planReason?.text).toBe(TEXT.lateDelivery);
  });

  it('a project taken out of the ledger says so and comes back', async () => {
    const { ledger, seeded } = await seededLedger();
    open(ledger, seeded.other);
    await userEvent.click(page.getByRole('button', { name: words.more }));
    await userEvent.click(page.getByRole('menuitem', { name: words.remove.open }));
    const dialog = page.getByRole('dialog');
    await userEvent.fill(dialog.getByRole('textbox'), TEXT.listedTwice);
    await userEvent.click(dialog.getByRole('button', { name: sourceWords.people.removal.act }));
    await expect.poll(() => ledger.resident.row('project', seeded.other)?.removed?.why).toBe(TEXT.listedTwice);
    await userEvent.click(page.getByRole('button', { name: sourceWords.people.person.restore }));
    await expect.poll(() => ledger.resident.row('project', seeded.other)?.removed).toBeNull();
  });

  it.each(['light', 'dark'])('shuts nobody out in %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    const { ledger, seeded } = await seededLedger();
    open(ledger, seeded.project, seeded.node(NODES.facade));
    await expect.element(finish()).toBeVisible();
    await expect.element(page.getByText(words.changes.all(20))).toBeVisible();
    const result = await axe.run(document, { rules: { region: { enabled: false } } });
    expect(result.passes.length).toBeGreaterThan(10);
    const findings = result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((each) => `${id}: ${each.html} ${each.failureSummary}`));
    expect(findings).toEqual([]);
  });
});

async function photo(width: number, height: number): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (bytes === null) throw new Error('the canvas gave no picture');
  return new File([bytes], 'site.png', { type: 'image/png' });
}
