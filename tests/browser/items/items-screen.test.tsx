// The register: what is counted is what is listed, reported in time is never late, a second person strikes off, by keyboard.
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { reissueItem } from '../../../src/domain/commands/reissue-item.ts';
import { day } from '../../../src/domain/day.ts';
import { stateOf } from '../../../src/domain/items/item-run.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { ItemsScreen } from '../../../src/ui/items/items-screen.tsx';
import { sourceWords as words } from '../../../src/words/source-words.ts';
import { showAt } from '../project/on-ledger.tsx';
import { type ItemOffice, itemOffice, NAMES } from './item-office.ts';

const said = words.items;
const open = (ledger: Ledger, query = '') => showAt(ledger, `/items${query}`, '/items', <ItemsScreen />);
const grid = () => page.getByRole('grid', { name: said.list });
const rowOf = (name: string) => grid().getByRole('row', { name: new RegExp(name) });
const panel = () => page.getByRole('complementary');
const stageOf = ({ ledger, item }: ItemOffice, name: string) => stateOf(ledger.resident, item(name)).stage;

/** What shuts somebody out, by the rules that the journeys use. */
async function findings(): Promise<readonly string[]> {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const { violations, passes } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(passes.length).toBeGreaterThan(10);
  return violations
    .filter(({ tags }) => !tags.includes('experimental'))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Every check ticked, an approver named. */
async function review(): Promise<void> {
  for (const check of Object.values(words.fields.itemChecks))
    await userEvent.click(panel().getByRole('checkbox', { name: check }), { force: true });
  await userEvent.fill(panel().getByLabelText(said.form.agreedBy), NAMES.chief);
}

describe('the register of items', () => {
  beforeEach(() => page.viewport(1440, 900));

  it('each state counts the rows it shows, and each group its own', async () => {
    const { ledger } = await itemOffice();
    const root = open(ledger, '?show=all');
    await expect.element(rowOf(NAMES.draft)).toBeVisible();
    const heads = [...root.querySelectorAll('[role=row]')].flatMap(
      (row) => row.querySelector('b + .dim')?.textContent ?? [],
    );
    expect(heads).toEqual([2, 1, 1, 1].map((count) => said.count(count)));
    const counts = [...root.querySelectorAll('fieldset button')].map((each) => each.textContent);
    expect(counts).toEqual([
      `5${said.pipe.open}`,
      `2${said.pipe.issued}`,
      `0${said.pipe.working}`,
      `2${said.pipe.reported}`,
      `0${said.pipe.struckOff}`,
      `0${said.pipe.returned}`,
      `5${said.pipe.all}`,
    ]);
  });

  it('reported on the 21st, due on the 22nd: on the 2nd of March it waits and no light calls it late', async () => {
    const { ledger, item } = await itemOffice();
    const root = open(ledger, `?item=${item(NAMES.reported)}`);
    await expect
      .element(panel().getByText(said.says.waiting('住建部门', '02-21', '02-26'), { exact: false }))
      .toBeVisible();
    const row = root.querySelector(`[data-item="${item(NAMES.reported)}"]`);
    expect(row?.querySelector('.late')).toBeNull();
    expect(root.querySelector('[data-panel] .late')).toBeNull();
    expect(root.querySelector(`[data-item="${item(NAMES.overdue)}"] .late`)?.textContent).toContain(
      words.kit.items.left.over(10),
    );
  });

  it('a new deadline is the same item: number, count, and both days in its panel', async () => {
    const office = await itemOffice();
    const id = office.item(NAMES.overdue);
    const before = office.ledger.resident.all('item').length;
    const terms = { on: day('2026-03-02'), due: day('2026-03-12'), dueWords: null, approver: null, agreedBy: null };
    await office.run(reissueItem, { item: id, terms: { ...terms, note: null, round: null, decision: null } });
    open(office.ledger, `?item=${id}`);
    await expect.element(panel().getByText(words.kit.items.number.of('093'), { exact: true })).toBeVisible();
    await expect.element(panel().getByText(said.panel.wasDue('02-20'))).toBeVisible();
    await expect.element(panel().getByText('03-12').first()).toBeVisible();
    expect(office.ledger.resident.all('item').length).toBe(before);
  });

  it('who reported cannot verify: the button says why, and strikes off once somebody else does', async () => {
    const office = await itemOffice();
    const { ledger, item } = office;
    const root = open(ledger, `?item=${item(NAMES.reported)}`);
    await review();
    const strike = panel().getByRole('button', { name: said.acts.strikeOff });
    const unit = panel().getByRole('combobox', { name: said.panel.verifierUnit });
    await userEvent.fill(unit, '住建部门');
    await userEvent.click(page.getByRole('option', { name: '住建部门' }));
    await expect.element(panel().getByText(words.refusals.verifierOfReportingUnit()).first()).toBeVisible();
    await expect.element(strike).toHaveAttribute('aria-disabled', 'true');
    await userEvent.fill(unit, NAMES.office);
    await userEvent.click(page.getByRole('option', { name: NAMES.office }));
    await expect.element(strike).not.toHaveAttribute('aria-disabled');
    root.querySelector<HTMLElement>('[data-items]')?.focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => stageOf(office, NAMES.reported)).toBe('struckOff');
    // It stays where it stood, under the seal; the count is without it, and J goes on to the next of the group.
    await expect.element(panel().getByRole('button', { name: new RegExp(said.panel.next('092 号')) })).toBeVisible();
    root.querySelector<HTMLElement>('[data-items]')?.focus();
    await userEvent.keyboard('j');
    await expect.element(panel().getByRole('heading', { name: NAMES.second })).toBeVisible();
    const { struckOff, verified } = stateOf(ledger.resident, item(NAMES.reported));
    expect(verified?.checks).toHaveLength(3);
    expect(struckOff?.agreedBy).toBe(NAMES.chief);
  });

  it('a return asks for its reason and says whether the due day stays; then the next one is open', async () => {
    const office = await itemOffice();
    const { ledger, item } = office;
    const root = open(ledger, `?item=${item(NAMES.reported)}`);
    await expect.element(panel().getByRole('heading', { name: NAMES.reported })).toBeVisible();
    root.querySelector<HTMLElement>('[data-items]')?.focus();
    await userEvent.keyboard('t');
    const dialog = page.getByRole('dialog');
    const act = dialog.getByRole('button', { name: said.acts.return });
    await expect.element(act).toHaveAttribute('aria-disabled', 'true');
    await userEvent.fill(dialog.getByLabelText(said.form.returnReason), NAMES.reason);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => stageOf(office, NAMES.reported)).toBe('returned');
    expect(stateOf(ledger.resident, item(NAMES.reported)).due).toBe('2026-02-22');
    await expect.element(panel().getByRole('heading', { name: NAMES.second })).toBeVisible();
  });

  it('a save that fails says so and keeps what was typed, also for the next time', async () => {
    const office = await itemOffice();
    const { ledger, item } = office;
    const root = open(ledger, `?item=${item(NAMES.reported)}`);
    await expect.element(panel().getByRole('heading', { name: NAMES.reported })).toBeVisible();
    root.querySelector<HTMLElement>('[data-items]')?.focus();
    await userEvent.keyboard('t');
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByLabelText(said.form.returnReason, { exact: false });
    // The disk refuses the next writes, as a full one does.
    const disk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await userEvent.fill(reason, NAMES.reason);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(dialog.getByRole('alert')).toBeVisible();
    await expect.element(reason).toHaveValue(NAMES.reason);
    expect(stageOf(office, NAMES.reported)).toBe('reported');
    disk.mockRestore();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.elements().length).toBe(0);
    root.querySelector<HTMLElement>('[data-items]')?.focus();
    await userEvent.keyboard('t');
    await expect.element(reason).toHaveValue(NAMES.reason);
    await userEvent.click(reason);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => stageOf(office, NAMES.reported)).toBe('returned');
  });

  it('several chosen by key are accepted in one act', async () => {
    const office = await itemOffice();
    const { ledger } = office;
    const root = open(ledger, '?show=issued');
    await expect.element(rowOf(NAMES.fresh)).toBeVisible();
    root.querySelector<HTMLElement>('[data-items]')?.focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}');
    await userEvent.click(page.getByRole('button', { name: said.batch.accept(2) }));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: said.batch.accept(2) }));
    await expect.poll(() => stageOf(office, NAMES.fresh)).toBe('accepted');
    expect(stageOf(office, NAMES.overdue)).toBe('accepted');
  });

  it('several urged in one press: the sentences are copied together, each item keeps its own', async () => {
    const office = await itemOffice();
    const { ledger, item } = office;
    const root = open(ledger, '?show=issued');
    await expect.element(rowOf(NAMES.fresh)).toBeVisible();
    root.querySelector<HTMLElement>('[data-items]')?.focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}');
    const clipboard: string[] = [];
    const put = DataTransfer.prototype.setData;
    const spy = vi.spyOn(DataTransfer.prototype, 'setData').mockImplementation(function (
      this: DataTransfer,
      kind,
      text,
    ) {
      clipboard.push(text);
      put.call(this, kind, text);
    });
    await userEvent.click(page.getByRole('button', { name: said.batch.urge(2) }));
    spy.mockRestore();
    const noteOf = (name: string) => stateOf(ledger.resident, item(name)).lastUrged?.note ?? '';
    await expect.poll(() => noteOf(NAMES.fresh)).toContain(NAMES.fresh);
    expect(noteOf(NAMES.fresh)).not.toContain(NAMES.overdue);
    expect(noteOf(NAMES.overdue)).not.toContain(NAMES.fresh);
    expect(stateOf(ledger.resident, item(NAMES.fresh)).lastUrged?.agreedBy).toContain('住建部门');
    expect(clipboard[0]?.split('\n').sort()).toEqual([noteOf(NAMES.fresh), noteOf(NAMES.overdue)].sort());
  });

  it('a new matter gets the next number, and is open in the panel', async () => {
    const office = await itemOffice();
    open(office.ledger);
    await userEvent.click(page.getByRole('button', { name: said.tools.create }));
    const dialog = page.getByRole('dialog');
    await userEvent.fill(dialog.getByLabelText(said.form.name, { exact: false }).first(), '补办手续');
    const lead = dialog.getByRole('combobox', { name: said.form.lead });
    await userEvent.fill(lead, '住建部门');
    await userEvent.click(page.getByRole('option', { name: '住建部门' }));
    await userEvent.fill(dialog.getByLabelText(said.form.due, { exact: false }).first(), '3.31');
    await userEvent.click(dialog.getByRole('button', { name: said.form.createActAs('095') }));
    await expect.element(panel().getByRole('heading', { name: '补办手续' })).toBeVisible();
    await expect.element(panel().getByText(words.kit.items.number.of('095'), { exact: true })).toBeVisible();
  });

  it('the number finds an item, and hides the others', async () => {
    const { ledger } = await itemOffice();
    open(ledger, '?show=all');
    await expect.element(rowOf(NAMES.fresh)).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox'), '094');
    await expect.element(rowOf(NAMES.fresh)).toBeVisible();
    await expect.poll(() => rowOf(NAMES.overdue).elements().length).toBe(0);
  });

  it.each(['light', 'dark'])('nobody is shut out: register and panel, desk and phone, %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    const { ledger, item } = await itemOffice();
    open(ledger, `?show=all&item=${item(NAMES.reported)}`);
    await expect.element(rowOf(NAMES.draft)).toBeVisible();
    expect(await findings()).toEqual([]);
    await page.viewport(390, 844);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await findings()).toEqual([]);
  });
});
