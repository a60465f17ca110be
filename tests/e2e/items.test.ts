// The life of an item in the built page, in both languages: issued, reported with a photo, returned, reported again, verified and
// struck off by a second party, the rest of the queue by keyboard; it is all there after a reload, and undo keeps its rule.
import { beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { LANGUAGES, onSample } from '../support/on-sample.ts';
import { itemHands, PNG } from './items-steps.ts';

const OFFICE = '督查室';
const CHIEF = '分管领导甲';
const MATTER = '补办夜间施工许可';
const RESULT = '许可已办妥';
const REASON = '照片看不清';

describe.each(LANGUAGES)('in $locale', ({ locale, words }) => {
  const on = onSample(locale, { viewport: { width: 1366, height: 768 } });
  const { said, panel, list, dialog, beWho, choose, confirm, issue, stateIs, attach } = itemHands(on.page, words);

  beforeEach(async () => {
    await on.go('items');
    await beWho(OFFICE);
    await on.page().locator('[data-item]').first().waitFor();
  });

  async function report(): Promise<void> {
    const page = on.page();
    await list().focus();
    await page.keyboard.press('r');
    await dialog().getByLabel(said.form.result).fill(RESULT);
    await attach('site.png', 'image/png', PNG);
    await dialog().getByText('site.png').waitFor();
    await confirm();
    await stateIs('reported');
  }

  async function tickChecks(): Promise<void> {
    for (const check of await panel().locator('li').getByRole('checkbox').all()) {
      await check.focus();
      await on.page().keyboard.press('Space');
    }
  }

  test('from issue to strike-off, and back by one step', async () => {
    const page = on.page();
    await issue(MATTER, '住建部门', '12.31');
    await stateIs('issued');

    await report();
    await list().focus();
    await page.keyboard.press('t');
    await dialog().getByLabel(said.form.returnReason).fill(REASON);
    await confirm();
    // It was the last of its queue, so it stays open.
    await panel().getByText(REASON).first().waitFor();
    await report();

    // Whoever reported does not verify.
    await tickChecks();
    await panel().getByLabel(said.form.agreedBy).fill(CHIEF);
    const unit = panel().getByRole('combobox', { name: said.panel.verifierUnit });
    await choose(unit, '住建部门');
    await panel().getByText(words.refusals.verifierOfReportingUnit()).first().waitFor();
    await unit.fill(OFFICE);
    await page.getByRole('option').last().click();
    await expect.poll(() => unit.inputValue()).toBe(OFFICE);
    const strike = panel().getByRole('button', { name: said.acts.strikeOff });
    await expect.poll(() => strike.getAttribute('aria-disabled')).toBe(null);
    await list().focus();
    await page.keyboard.press('Control+Enter');
    await stateIs('struckOff');

    // The rest of the queue by keyboard: office and approver are known by now.
    const open = Number(await page.getByRole('button', { name: said.pipe.reported }).locator('b').innerText());
    await on.go('items?show=reported');
    await list().focus();
    await page.keyboard.press('Home');
    let left = open;
    for (let guard = 0; guard < 8 && left > 0; guard++) {
      await strike.waitFor();
      await tickChecks();
      await expect.poll(() => strike.getAttribute('aria-disabled')).toBe(null);
      await page.keyboard.press('Control+Enter');
      await stateIs('struckOff');
      left--;
      await list().focus();
      await page.keyboard.press('j');
      if (left > 0) await strike.waitFor();
    }
    expect(left).toBe(0);

    await page.reload();
    await page.locator('fieldset').waitFor();
    const counted = await page.getByRole('button', { name: said.pipe.reported }).locator('b').innerText();
    expect(counted).toBe('0');

    // Undo reads the log: the last strike-off is taken back as a step; an issue is not.
    await on.go('items?show=struckOff');
    await list().focus();
    await page.keyboard.press('Control+z');
    await page.getByText(words.shell.undo.undone).first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: said.pipe.reported }).locator('b').innerText()).toBe('1');
    await on.go('items?show=issued');
    await page.locator('[data-item]').first().waitFor();
    await panel().getByRole('button', { name: said.panel.others }).click();
    const withdraw = page.getByRole('menuitem', { name: said.acts.withdraw });
    expect(await withdraw.getAttribute('aria-disabled')).toBe('true');
    await withdraw.getByText(words.refusals.stepIsIssue()).waitFor();
  });

  test.each(['light', 'dark'] as const)('nothing overflows and nobody is shut out in %s', async (theme) => {
    const page = on.page();
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFindings(page)).toEqual([]);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await on.go('items');
    await page.getByRole('button', { name: said.tools.create }).waitFor();
    // Targets grow with the density, a moment behind the window.
    await page.locator('[data-density="touch"]').first().waitFor({ state: 'attached' });
    expect(await axeFindings(page)).toEqual([]);
    expect(await wide()).toBe(0);
  });
});
