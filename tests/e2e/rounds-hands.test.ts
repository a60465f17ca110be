// A round in the hands of its office (调度的手上功夫), by mouse and by keyboard, in both languages: the agenda reordered, dropped from
// and added to, a sentence copied, an open matter given a new deadline under its number, the record corrected beside itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { LANGUAGES } from './import-steps.ts';
import { agendaOf, buttonOf, confirmed, dialogOn, fromMenu, rowsOf } from './rounds-steps.ts';

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const said = words.rounds;
  let served: ServedDist;
  let opened: OpenedPage;
  let open = '';
  let number = '';

  const page = () => opened.page;
  const go = (hash: string) => page().goto(`${served.url}#/sample/${hash}`);
  const entry = (name: string) => page().locator('[data-entry]').filter({ hasText: name }).first();

  beforeAll(async () => {
    served = await serveDist();
    opened = await openPage({
      url: served.url,
      locale,
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(served.url).origin,
    });
    await openSample(page(), served.url, locale);
    await go('rounds');
    await page()
      .getByRole('link', { name: said.named(24, '轮') })
      .click();
    await page().locator('[data-entry]').nth(3).waitFor();
    open = /\/round\/([^/?]+)/.exec(page().url())?.[1] ?? '';
  });
  afterAll(async () => {
    await opened.close();
    await served.close();
  });

  test('the agenda is put in order by dragging and by keys, and each step is taken back', async () => {
    const before = await agendaOf(page());
    const [first = '', second = '', third = ''] = before;
    await entry(third).dragTo(entry(first));
    await expect.poll(() => agendaOf(page())).toEqual([third, first, second, ...before.slice(3)]);
    await page().keyboard.press('Control+z');
    await expect.poll(() => agendaOf(page())).toEqual(before);
    await entry(first).dragTo(entry(third));
    await expect.poll(() => agendaOf(page())).toEqual([second, third, first, ...before.slice(3)]);
    await entry(first).focus();
    await page().keyboard.press('Alt+ArrowUp');
    await expect.poll(() => agendaOf(page())).toEqual([second, first, third, ...before.slice(3)]);
  });

  test('an entry is dropped with a reason; a project that is not on it is added with one, without a mouse', async () => {
    const before = await agendaOf(page());
    const gone = before[1] ?? '';
    await page()
      .getByRole('button', { name: said.agenda.acts(gone) })
      .click();
    await page().getByRole('menuitem', { name: said.agenda.drop }).click();
    const act = dialogOn(page()).locator('footer button').last();
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await page().keyboard.type('已专题研究');
    await act.click();
    await expect.poll(() => agendaOf(page())).not.toContain(gone);
    const rest = page()
      .getByRole('button', { name: /\d/, expanded: false })
      .filter({ hasText: said.agenda.more(3) });
    await rest.focus();
    await page().keyboard.press('Enter');
    await page().getByText(said.agenda.dropped('已专题研究')).waitFor();
    await page()
      .getByRole('button', { name: said.agenda.acts(gone) })
      .focus();
    await page().keyboard.press('Enter');
    await page().getByRole('menuitem', { name: said.agenda.add }).waitFor();
    await page().keyboard.press('Enter');
    await dialogOn(page()).waitFor();
    await page().keyboard.type('分管领导要求再议');
    await page().keyboard.press('Control+Enter');
    await expect.poll(async () => (await agendaOf(page())).filter((name) => name === gone)).toEqual([gone]);
    await expect.poll(async () => (await agendaOf(page())).length).toBe(before.length + 2);
  });

  test('who has not reported is copied as a sentence with every project and who answers for it', async () => {
    await go(`round/${open}?project=all`);
    const silent = page().getByRole('region', { name: said.silent.title, exact: true });
    const names = await silent.locator('tbody tr td:first-child').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    await buttonOf(silent, said.silent.copy).click();
    await page().getByText(said.silent.copied).waitFor();
    const text = await page().evaluate(() => navigator.clipboard.readText());
    const [head = '', ...lines] = text.split(/\r?\n/);
    expect(head).toContain(said.named(24, '轮'));
    expect(head).toContain(String(names.length));
    expect(lines).toHaveLength(names.length);
    for (const [at, name] of names.entries()) expect(lines[at]).toContain(name);
  });

  test('what was typed for a decision survives the crash of its tab', async () => {
    await entry((await agendaOf(page()))[0] ?? '').click();
    const address = page().url();
    await page().keyboard.press('n');
    await page().keyboard.type('住建部门先行研究');
    // The draft waits a moment before it goes to the disk.
    await page().waitForTimeout(1500);
    const crashed = page().waitForEvent('crash');
    const session = await opened.context.newCDPSession(page());
    // It never answers.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    // Opened behind the crash: a tab from before might share what has crashed.
    const after = await opened.context.newPage();
    await after.goto(address);
    const box = after.getByLabel(said.decide.label);
    await expect.poll(() => box.inputValue()).toBe('住建部门先行研究');
    await after.getByText(said.decide.restored).waitFor();
    await box.fill('');
    opened = { ...opened, page: after };
  });

  test('the round is held earlier than planned, with the reason', async () => {
    await fromMenu(page(), words, said.page.facts);
    const today = await page().evaluate(() => new Date().toLocaleDateString('sv-SE'));
    const dialog = dialogOn(page());
    await dialog.getByLabel(words.fields.round.cutOff).first().fill(today);
    await dialog.getByLabel(words.fields.round.day).first().fill(today);
    await page().keyboard.press('Tab');
    await dialog.getByLabel(words.fields.round.movedFor).fill('与全会错开');
    await confirmed(page());
    await go('rounds');
    const row = page()
      .getByRole('row')
      .filter({ hasText: said.named(24, '轮') });
    await row.getByText(new RegExp(said.list.movedFrom('').trim())).waitFor();
    await row.getByRole('link').click();
  });

  test('a decision that names an open matter is its new deadline: no new item, the number stays, both days are in its history', async () => {
    const carried = page().getByRole('region', { name: said.project.items });
    const first = carried.locator('tbody tr').first();
    for (let at = 0; (await first.count()) === 0 && at < 8; at++) {
      await page().keyboard.press(']');
      await page().waitForTimeout(200);
    }
    number = (await first.getByRole('link').innerText()).trim();
    expect(number).toMatch(/^\d{3}$/);
    const due = (await first.innerText()).match(/\d{2}-\d{2}/)?.[0] ?? '';
    const items = (await rowsOf(page(), 'item')).length;
    await page().keyboard.press('n');
    await page().keyboard.type(`${number}号由住建部门12月29日前办结`);
    const group = page().getByRole('group', { name: said.decide.understood });
    const which = group.getByRole('combobox', { name: said.decide.continues });
    await expect.poll(() => which.locator('option:checked').innerText()).toContain(number);
    await page().keyboard.press('Enter');
    const record = page().getByRole('complementary', { name: said.decide.title });
    await record.getByText(said.decide.isAgain(number)).waitFor();
    await buttonOf(page(), said.page.close).click();
    await dialogOn(page()).getByText(said.close.newItems(0)).waitFor();
    await dialogOn(page()).getByText(said.close.reissued(1)).waitFor();
    await page().keyboard.press('Control+Enter');
    await page().getByText(said.page.frozenNote).waitFor();
    // Closed for good: no undo is offered that would be refused.
    expect(await page().getByRole('status').getByRole('button', { name: words.kit.undo }).count()).toBe(0);
    expect((await rowsOf(page(), 'item')).length).toBe(items);
    await record.getByRole('link', { name: said.decide.isAgain(number) }).click();
    const panel = page().locator('[data-panel]');
    await panel.getByText(words.kit.items.number.of(number)).first().waitFor();
    const history = await panel.innerText();
    for (const day of [due, '12-29']) expect(history).toContain(day);
    expect(history).toContain(words.fields.choices.step.kind.reissued);
  });

  test('the record is corrected beside itself, and stays as it was', async () => {
    const frozen = async () =>
      (await rowsOf(page(), 'editionText'))
        .filter(({ round }) => round === open)
        .map(({ id, frozen: text }) => [id, text]);
    const before = await frozen();
    expect(before).toHaveLength(1);
    await go(`round/${open}`);
    await fromMenu(page(), words, said.page.correct);
    const dialog = dialogOn(page());
    await dialog.getByLabel(said.correct.about).fill('24-1');
    await dialog.getByLabel(said.correct.was).fill('12-29');
    await dialog.getByLabel(said.correct.now, { exact: true }).fill('12-30');
    expect(await dialog.locator('footer button').last().getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel(said.correct.reason).fill('日期写错');
    await page().keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const editions = page().getByRole('group', { name: said.page.editions });
    await editions.getByRole('button').nth(1).click();
    const corrections = page().getByRole('region', { name: said.correct.title2, exact: true });
    await corrections.getByText('12-30').waitFor();
    await corrections.getByText(said.correct.reasonOf('日期写错')).waitFor();
    await buttonOf(editions, (await editions.getByRole('button').first().innerText()).trim()).click();
    await corrections.waitFor({ state: 'detached' });
    const after = await frozen();
    expect(after).toHaveLength(2);
    for (const one of before) expect(after).toContainEqual(one);
  });

  test('it is compared with any round before it', async () => {
    await fromMenu(page(), words, said.page.compare);
    const other = page().getByRole('combobox', { name: said.compare.with });
    await page().getByRole('region', { name: said.compare.figures }).getByRole('row').nth(5).waitFor();
    await other.selectOption({ label: said.named(21, '轮') });
    await page()
      .getByText(`${said.named(21, '轮')} ${said.arrow} ${said.named(24, '轮')}`)
      .waitFor();
    await page().getByRole('region', { name: said.compare.items }).getByRole('listitem').nth(2).waitFor();
  });

  test('nothing was refused by the policy, asked of another address or written as an error', () => {
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });
});
