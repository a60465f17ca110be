// 打印、强制颜色、少动画: a list prints whole with its heads repeated and no rail; lights keep their shapes without colours; nothing
// moves for whoever has asked for stillness.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zh } from '../../src/words/zh-CN/index.ts';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

let served: ServedDist;
let opened: OpenedPage;
beforeAll(async () => {
  served = await serveDist();
  opened = await openPage({ url: served.url });
  await openSample(opened.page, served.url, 'zh-CN');
});
afterAll(async () => {
  await opened.close();
  await served.close();
});

const go = async (screen: string) => {
  await opened.page.goto(`${served.url}#/sample/${screen}`);
  await opened.page.locator('#page > *').first().waitFor();
};

/** Parts that are printed and reach beyond the paper, or that belong to the screen only. */
const onPaper = () =>
  opened.page.evaluate(() => {
    const shown = (element: Element | null) => element !== null && element.getClientRects().length > 0;
    const wide = [...document.querySelectorAll('#page *')].filter(
      (element) => shown(element) && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    );
    return {
      rail: shown(document.querySelector('[data-region=rail]')),
      top: shown(document.querySelector('.top .find')),
      beyond: wide.slice(0, 3).map((element) => `${element.tagName}.${element.className}`),
      heads: [...document.querySelectorAll('#page table')].filter(shown).every((table) => {
        const head = table.querySelector('thead');
        return head === null || getComputedStyle(head).display === 'table-header-group';
      }),
    };
  });

test.each(['', 'ledger', 'teams', 'people', 'tasks', 'history'])(
  '“%s” prints whole: no rail, nothing beyond the edge, heads that repeat',
  async (screen) => {
    const { page } = opened;
    // A3 on its side at 96 dpi, less the margins.
    await page.setViewportSize({ width: 1490, height: 1050 });
    await go(screen);
    await page.waitForTimeout(300);
    await page.emulateMedia({ media: 'print' });
    expect(await onPaper()).toEqual({ rail: false, top: false, beyond: [], heads: true });
    await page.emulateMedia({ media: 'screen' });
  },
);

test('the ledger on paper has all projects, not only those in the window', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 1366, height: 768 });
  await go('ledger');
  await page.getByRole('grid').waitFor();
  // The browser says so before it takes the page for the printer.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const rows = await page.evaluate(
    () =>
      [...document.querySelectorAll('#page table tbody tr')].filter((row) => row.getClientRects().length > 0).length,
  );
  expect(rows).toBeGreaterThanOrEqual(40);
  expect(await onPaper()).toEqual({ rail: false, top: false, beyond: [], heads: true });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('#page table tbody tr').count()).toBe(0);
});

test.each(['', 'ledger', 'teams'])('with forced colours “%s” keeps shapes, borders and its focus', async (screen) => {
  const { page } = opened;
  await page.emulateMedia({ forcedColors: 'active' });
  await go(screen);
  const light = page.locator('#page .lt svg:visible').first();
  await light.waitFor();
  const paint = await light.evaluate((svg) => {
    const shape = svg.querySelector('rect, path, circle');
    const style = shape && getComputedStyle(shape);
    const ground = getComputedStyle(document.body).backgroundColor;
    return { drawn: style !== null && (style.fill !== ground || style.stroke !== ground), ground };
  });
  expect(paint.drawn).toBe(true);
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  });
  expect(ring).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
});

test('whoever wants stillness gets it: no part of a screen animates', async () => {
  const { page } = opened;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await go('');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: zh.palette.input }).waitFor();
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  );
  expect(moving).toBe(0);
  await page.keyboard.press('Escape');
  const slow = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((text) =>
          text.split(',').some((part) => Number.parseFloat(part) > 0.01),
        );
      }).length,
  );
  expect(slow).toBe(0);
  expect(opened.problems).toEqual(NO_PROBLEMS);
});
