// First run by each door, in both languages: what was begun is there after a reload, the sample stays apart from real data.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';

const LANGUAGES = [
  {
    locale: 'zh-CN',
    begin: '新建台账',
    write: /^写入 11 个专班/,
    teams: '11 个专班',
    lead: '组长甲',
    saved: /已存本机/,
    madeUp: '数据为虚构',
    toReal: '去正式台账',
    reset: '重置示例',
    add: '新建专班',
    make: /^建专班/,
    classified: /涉密内容不得录入/,
  },
  {
    locale: 'en',
    begin: 'New ledger',
    write: /^Write 11 teams/,
    teams: '11 teams',
    lead: '组长甲',
    saved: /Saved here/,
    madeUp: 'Made-up data',
    toReal: 'To the real ledger',
    reset: 'Reset sample',
    add: 'New team',
    make: /^Make team/,
    classified: /Classified matter must not be entered/,
  },
] as const;

/** Eleven rows as Excel puts them on the clipboard. */
const TABLE = [
  ['序号', '专班名称', '领域', '组长', '副组长', '联络员'],
  ...Array.from({ length: 11 }, (_, index) => [
    String(index + 1),
    `第${'一二三四五六七八九十'[index] ?? '十一'}专班`,
    `领域${index + 1}`,
    `组长${'甲乙丙丁戊己庚辛壬癸子'[index]}`,
    '',
    `联络员${String(index + 1).padStart(2, '0')}`,
  ]),
]
  .map((row) => row.join('\t'))
  .join('\r\n');

let served: ServedDist;
let opened: OpenedPage;

beforeEach(async () => {
  served = await serveDist();
});
afterEach(async () => {
  await opened.close();
  await served.close();
});

/** A fresh browser in that language. */
async function open(locale: string, hash = ''): Promise<OpenedPage> {
  const page = await openPage({ url: served.url, locale });
  await page.page.evaluate((chosen) => localStorage.setItem('tz.locale', chosen), locale);
  await page.page.goto(`${served.url}${hash}`);
  await page.page.reload();
  return page;
}

describe.each(LANGUAGES)('in $locale', (said) => {
  test('door 1: eleven teams from one pasted table, still there after a reload, and taken back by Ctrl Z', async () => {
    opened = await open(said.locale);
    const { page, context } = opened;
    await page.getByRole('heading', { name: said.begin }).waitFor();
    expect(await page.getByText(said.classified).isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('1');
    const first = page.locator('[data-cell="0-number"]');
    await first.waitFor();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((table) => navigator.clipboard.writeText(table), TABLE);
    await first.focus();
    await page.keyboard.press('Control+v');
    expect(await page.locator('[data-cell="10-lead"]').inputValue()).toBe('组长子');
    await page.getByRole('button', { name: said.write }).click();
    await page.getByRole('heading', { name: said.teams }).waitFor();
    await page.getByRole('cell', { name: said.lead }).first().waitFor();
    await page.getByText(said.saved).first().waitFor();

    await page.reload();
    await page.getByRole('heading', { name: said.teams }).waitFor();
    expect(await page.getByRole('row').count()).toBe(13);
    await page.getByRole('cell', { name: said.lead }).first().waitFor();

    await page.keyboard.press('Control+z');
    await page.getByRole('cell', { name: said.lead }).first().waitFor({ state: 'detached' });
    expect(await page.getByRole('row').count()).toBe(13);
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test('door 2: the chosen sheet is read at once, in a ledger with slots and without teams', async () => {
    opened = await open(said.locale);
    const { page } = opened;
    await page.getByRole('heading', { name: said.begin }).waitFor();
    // The interception must be in force before the key is pressed.
    const chooser = page.waitForEvent('filechooser');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.keyboard.press('2');
    await (await chooser).setFiles({
      name: 'ledger.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('序号,项目名称,专班,总投资(万元)\n1,示例项目甲,第一专班,1200\n'),
    });
    await page.waitForURL(/#\/main\/import/);
    await page.getByText('ledger.csv').first().waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });

  test('door 3: the sample is marked, keeps to its own database and comes back new when it is reset', async () => {
    opened = await open(said.locale);
    const { page } = opened;
    await page.getByRole('heading', { name: said.begin }).waitFor();
    await page.keyboard.press('3');
    await page.getByText(said.madeUp).waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\/sample\//);

    await page.goto(`${served.url}#/sample/teams`);
    await page.getByRole('button', { name: said.add }).click();
    await page.getByRole('dialog').getByRole('button', { name: said.make }).click();
    await page.getByRole('row').nth(13).waitFor();
    await page.getByRole('button', { name: said.reset }).click();
    await page.getByRole('row').nth(13).waitFor({ state: 'detached' });
    await page.getByRole('row').nth(12).waitFor();

    await page.getByRole('button', { name: said.toReal }).click();
    // Nothing of the sample has become a ledger of ours.
    await page.getByRole('heading', { name: said.begin }).waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
  });
});

test('a ledger that is gone is not begun anew: the recovery page says what is known, and goes on only when asked', async () => {
  opened = await open('zh-CN');
  const { page } = opened;
  await page.getByRole('heading', { name: '新建台账' }).waitFor();
  await page.keyboard.press('1');
  await page.locator('[data-cell="0-number"]').waitFor();
  await page.goto('about:blank');
  const other = await opened.context.newPage();
  await other.goto(`${served.url}icon.svg`);
  await other.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((done) => {
        indexedDB.deleteDatabase(name ?? '').onsuccess = done;
      });
  });
  await page.goto(served.url);
  await page.getByRole('heading', { name: '台账不见了' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const anyway = page.getByRole('button', { name: '照现在的打开' });
  // It stays focusable and says why, so playwright must be told to press it.
  await anyway.click({ force: true });
  expect(await page.getByRole('heading', { name: '台账不见了' }).isVisible()).toBe(true);
  await page.getByRole('checkbox').check({ force: true });
  await anyway.click();
  await page.getByRole('heading', { name: '新建台账' }).waitFor();
});
