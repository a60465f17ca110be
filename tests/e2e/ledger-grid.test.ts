// The ledger by keyboard in the built page, both languages: edit, filter, sort, reload keeps the view and what was written.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const LANGUAGES = [
  {
    locale: 'zh-CN',
    box: /项目名称/,
    total: /总投资/,
    filter: /筛项目/,
    none: '没有符合条件的项目',
    clear: '清空条件',
  },
  {
    locale: 'en',
    box: /Project/,
    total: /Total/,
    filter: /Filter the list/,
    none: 'No project meets the conditions',
    clear: 'Clear conditions',
  },
] as const;

let served: ServedDist;
let opened: OpenedPage;

beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: `${served.url}#/sample/ledger`, reducedMotion: 'reduce' });
  await opened.page.getByRole('grid').waitFor();
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

async function cell(row: number, column: string) {
  return opened.page.locator(`[role=row][aria-rowindex="${row}"] [id$="-${column}"]`);
}

describe.each(LANGUAGES)('in $locale', (said) => {
  beforeEach(async () => {
    const { page } = opened;
    await page.evaluate((locale) => localStorage.setItem('tz.locale', locale), said.locale);
    await page.goto(`${served.url}#/sample/ledger`);
    await page.reload();
    await page.getByRole('grid').waitFor();
  });

  test('a cell is written by keyboard alone, and stands after a reload', async () => {
    const { page } = opened;
    await (await cell(3, 'name')).click();
    await page.getByRole('textbox', { name: said.box }).waitFor();
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: said.total }).waitFor();
    const amount = said.locale === 'en' ? '23456' : '12345';
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
    const shown = Number(amount).toLocaleString('en-US');
    await expect.poll(async () => (await cell(3, 'total')).textContent()).toBe(shown);
    // The receipt comes only after the transaction is complete.
    await page
      .getByRole('status')
      .filter({ hasText: /总投资|Total/ })
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('grid').waitFor();
    await expect.poll(async () => (await cell(3, 'total')).textContent()).toBe(shown);
  });

  test('filter and sort stand in the address and survive a reload', async () => {
    const { page } = opened;
    await (await cell(3, 'name')).click();
    await page.keyboard.press('/');
    await page.keyboard.type('专班不会有这个');
    await page.getByText(said.none).waitFor();
    await page.getByRole('button', { name: said.clear }).last().click();
    await page.getByRole('searchbox').or(page.getByLabel(said.filter)).last().fill('路');
    await expect.poll(() => page.url()).toContain('q=');
    const whole = 52;
    const count = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
    await expect.poll(count).toBeLessThan(whole);
    const narrowed = await count();
    expect(narrowed).toBeGreaterThan(1);
    await page.locator('[role=columnheader][id$="-total"]').click({ position: { x: 8, y: 10 } });
    await expect.poll(() => page.url()).toContain('sort=total');
    await page.reload();
    await page.getByRole('grid').waitFor();
    await expect.poll(count).toBe(narrowed);
    expect(await page.locator('[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
  });
});

test.each(['light', 'dark'])('the grid shuts nobody out, %s', async (theme) => {
  const { page } = opened;
  await page.evaluate((chosen) => localStorage.setItem('tz.theme', chosen), theme);
  for (const view of ['ledger', 'ledger?q=zzzz', 'ledger?group=0&sort=-total']) {
    await page.goto(`${served.url}#/sample/${view}`);
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect({ view, findings: await axeFindings(page) }).toEqual({ view, findings: [] });
  }
});

test('nothing runs over the edge at 1366 × 768, and on a phone it is a list', async () => {
  const { page } = opened;
  for (const locale of ['zh-CN', 'en']) {
    await page.evaluate((chosen) => localStorage.setItem('tz.locale', chosen), locale);
    await page.goto(`${served.url}#/sample/ledger?light=late`);
    await page.reload();
    await page.getByRole('grid').waitFor();
    const over = await page.evaluate(() => {
      const bar = document.querySelector('main [role=search]');
      return bar === null ? -1 : bar.scrollWidth - bar.clientWidth;
    });
    expect({ locale, over }).toEqual({ locale, over: 0 });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${served.url}#/sample/ledger`);
  await page.reload();
  await page.locator('main li a').first().waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('nothing was refused by the policy, asked of another address or written as an error', () => {
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
