// Pack and record on paper (调度材料、调度记录): A4 from the real browser, black on white whatever the screen is, heads of tables
// repeated and no row torn apart; every figure and every count of the print is that of the frozen text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDoc } from '../../src/domain/rounds/round-doc.ts';
import { figureText } from '../../src/ui/rounds/doc-words.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { openSample } from '../support/sample-ledger.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import { LANGUAGES } from './import-steps.ts';
import { rowsOf } from './rounds-steps.ts';

/** A4 in points, as Chromium writes it. */
const A4 = /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/g;

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const said = words.rounds.paper;
  let served: ServedDist;
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    served = await serveDist();
    opened = await openPage({ url: served.url, locale, reducedMotion: 'reduce' });
    await openSample(page(), served.url, locale);
    await page().goto(`${served.url}#/sample/rounds`);
    await page()
      .getByRole('link', { name: words.rounds.named(23, '轮') })
      .click();
    await page().getByRole('link', { name: words.rounds.page.paper }).click();
    await page().locator('article[data-edition]').waitFor();
  });
  afterAll(async () => {
    await opened.close();
    await served.close();
  });

  const section = (title: string) =>
    page()
      .locator('article[data-edition] section')
      .filter({ has: page().getByRole('heading', { name: title, exact: true }) });

  test.each(['pack', 'minutes'])('the figures of the frozen %s are those of its print', async (kind) => {
    const which = page().getByRole('combobox', { name: said.which });
    const [pack = '', minutes = ''] = await which
      .locator('option')
      .evaluateAll((all) => all.map((option) => option.getAttribute('value') ?? ''));
    const edition = kind === 'pack' ? pack : minutes;
    await which.selectOption(edition);
    await page().locator(`article[data-edition="${edition}"]`).waitFor();
    const frozen = (await rowsOf(page(), 'editionText')).find(({ id }) => id === edition)?.frozen;
    const doc = readDoc(typeof frozen === 'string' ? frozen : null);
    if (doc === null) throw new Error('no frozen text');
    const f = doc.figures;
    expect(f.projects).toBe(12);
    const printed = page().locator('[data-figure]');
    expect(await printed.count()).toBeGreaterThan(6);
    for (const cell of await printed.all()) {
      // The page names its figures by their own names.
      const name = (await cell.getAttribute('data-figure')) as keyof typeof f;
      expect([name, await cell.innerText()]).toEqual([name, figureText(words, name, f[name])]);
    }
    const text = await page().locator('article[data-edition]').innerText();
    expect(text).toContain(said.sentence(f.projects, f.late, f.soon, f.ok, f.idle, f.done, f.stopped));
    expect(text).toContain(said.itemsSentence(f.itemsCarried, f.itemsClosed, f.itemsOverdue));
    const lines = (title: string) => section(title).locator('tbody tr').count();
    expect(await lines(said.projects)).toBe(f.onAgenda);
    expect((await lines(said.projects)) + (await lines(said.rest))).toBe(f.projects);
    expect(await lines(said.items)).toBe(f.itemsCarried);
    expect(await lines(said.silent)).toBe(f.notReported);
    if (kind === 'minutes') {
      expect(text).toContain(said.newSentence(f.newItems, f.reissued, f.notes));
      expect(await lines(said.decisions)).toBe(f.newItems + f.reissued + f.notes);
    }
  });

  test('it is printed on A4, black on white from a dark screen, with heads repeated and rows whole', async () => {
    await page().evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    await page().emulateMedia({ media: 'print' });
    const looks = await page()
      .locator('article[data-edition]')
      .evaluate((article) => {
        const styles = (selector: string) =>
          [...article.querySelectorAll(selector)].map((part) => getComputedStyle(part));
        return {
          ink: getComputedStyle(article).color,
          heads: [...new Set(styles('thead').map(({ display }) => display))],
          rows: [...new Set(styles('tr').map(({ breakInside }) => breakInside))],
          titles: [...new Set(styles('h2').map(({ breakAfter }) => breakAfter))],
          buttons: [...document.querySelectorAll('button')].filter((button) => button.checkVisibility()).length,
          wide: article.scrollWidth - article.clientWidth,
        };
      });
    const [red = 255, green = 255, blue = 255] = (looks.ink.match(/\d+/g) ?? []).map(Number);
    expect(Math.max(red, green, blue)).toBeLessThan(64);
    expect(looks).toMatchObject({
      heads: ['table-header-group'],
      rows: ['avoid'],
      titles: ['avoid'],
      buttons: 0,
      wide: 0,
    });
    const pdf = (await page().pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type \/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(5);
    expect(pdf.match(A4)).toHaveLength(pages.length);
    await page().emulateMedia({ media: null });
  });

  test('nothing was refused by the policy, asked of another address or written as an error', () => {
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });
});
