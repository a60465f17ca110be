// Items from elsewhere (别处的事项): found by sound in the register and in the palette, counted in the rail, and in the way of a
// project that is to be taken out.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, onSample } from '../support/on-sample.ts';
import { itemHands } from './items-steps.ts';

const MATTER = '雨污分流接驳井位确认';
const INITIALS = 'ywfljb';
const FULL = 'yuwufenliu';

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const on = onSample(locale, { viewport: { width: 1366, height: 768 } });
  const { said, panel, dialog, beWho } = itemHands(on.page, words);

  test('initials and pinyin of its title find an item, in the register and in the palette', async () => {
    const page = on.page();
    await on.go('items?show=all');
    const rows = page.locator('[data-item]');
    await rows.first().waitFor();
    for (const typed of [INITIALS, FULL]) {
      await page.getByRole('searchbox').fill(typed);
      await expect.poll(() => rows.count()).toBe(1);
      expect(await rows.innerText()).toContain(MATTER);
    }
    await on.go('teams');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: words.palette.input }).fill(INITIALS);
    await page.getByRole('option').filter({ hasText: MATTER }).click();
    await panel().getByRole('heading', { name: MATTER }).waitFor();
  });

  test('the rail counts what waits for the office, as the register does', async () => {
    const page = on.page();
    await on.go('items');
    const reported = page.getByRole('button', { name: said.pipe.reported });
    const counted = await reported.locator('b').innerText();
    expect(Number(counted)).toBeGreaterThan(0);
    await on.go('teams');
    const link = page.locator('[data-region=rail] a[href$="/items"]');
    await expect.poll(() => link.locator('em').innerText()).toBe(counted);
    expect(await link.innerText()).toContain(said.waiting(Number(counted)));
  });

  test('a project with open items is not taken out: the dialog says how many and leads to them', async () => {
    const page = on.page();
    await on.go('items');
    await beWho('督查室');
    await panel().locator('dd a').first().click();
    await page.getByRole('button', { name: words.project.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.project.remove.open }).click();
    await dialog().getByLabel(words.people.removal.reason).fill('退出');
    const act = dialog().getByRole('button', { name: words.people.removal.act, exact: true });
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await dialog().getByRole('link', { name: words.items.section.toRegister }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.locator('[data-item]').first().waitFor();
    expect(page.url()).toContain('items?project=');
  });
});
