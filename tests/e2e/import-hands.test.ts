// What people do around an import: stop it midway, change the ledger from another tab meanwhile, drop several files at once,
// drop a sheet on any screen, bring phones along.
import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zh } from '../../src/words/zh-CN/index.ts';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../support/open-page.ts';
import { type ServedDist, serveDist } from '../support/serve-dist.ts';
import {
  counts,
  csvOf,
  dropFiles,
  handIn,
  LANGUAGES,
  sampleFile,
  speak,
  stored,
  storedText,
  toDifference,
  writeIt,
} from './import-steps.ts';

let served: ServedDist;
let opened: OpenedPage;
beforeAll(async () => {
  served = await serveDist();
});
afterAll(() => served.close());

const NAME = '项目名称';
const SHEET = (marks: string, rows = 3) =>
  csvOf([
    ['序号', '专班', NAME, '总投资（万元）', '项目专员', '联系电话', '备注'],
    ...Array.from({ length: rows }, (_, at) => [
      String(at + 1),
      '第一专班',
      `示例项目${marks}${at + 1}`,
      '1200',
      '专员01',
      '13800005678',
      '',
    ]),
  ]);

describe.each(LANGUAGES)('in %s', (locale, words) => {
  const said = words.importing;

  test('an import stopped midway writes nothing and says so; afterwards it can be done all the same', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await speak(page, locale);
    await page.getByText(words.firstRun.excel.title).waitFor();
    await handIn(page, await sampleFile('ledger/ledger-1k-libreoffice.xlsx'));
    await toDifference(page, words);
    const log = await stored(page, 'log');
    const { added = 0 } = await counts(page, words);
    expect(added).toBe(1000);
    await page.getByRole('button', { name: said.diff.import(added), disabled: false }).waitFor();
    // The page is busy while it writes: the stop is pressed by the page itself in the first moment it can be.
    await page.evaluate((stop) => {
      const press = () => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(stop));
        if (button === undefined) return void requestAnimationFrame(press);
        button.click();
      };
      requestAnimationFrame(press);
    }, words.kit.progress.cancel);
    await page.keyboard.press('Control+Enter');
    await page.getByText(said.write.cancelled, { exact: true }).first().waitFor();
    expect(await stored(page, 'project')).toBe(0);
    expect(await stored(page, 'log')).toBe(log);
    await writeIt(page, words, added);
    expect(await stored(page, 'project')).toBe(added);
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });

  test('another tab writes between preview and write: the sheet is compared anew and that is said', async () => {
    opened = await openPage({ url: served.url });
    const { page, context } = opened;
    await speak(page, locale);
    await page.getByText(words.firstRun.excel.title).waitFor();
    await handIn(page, SHEET('甲'));
    await toDifference(page, words);
    await writeIt(page, words, 3);
    await page.getByRole('button', { name: said.result.again }).click();
    await handIn(page, SHEET('甲', 4));
    await toDifference(page, words);
    expect(await counts(page, words)).toMatchObject({ added: 1, same: 3 });
    const other = await context.newPage();
    await other.goto(`${served.url}#/main/teams`);
    await other.getByRole('link', { name: '第一专班' }).first().waitFor();
    await other.goto(`${served.url}#/main/ledger?new=1`);
    await other.getByRole('dialog').getByLabel(words.fields.project.name).fill('示例项目甲4');
    await other.keyboard.press('Enter');
    await other.getByRole('dialog').waitFor({ state: 'detached' });
    await page.bringToFront();
    await page.getByText(said.diff.stale, { exact: true }).waitFor();
    // Name and team decide: the new one has no team yet, so it is asked or taken up, and never doubled unseen.
    const after = await counts(page, words);
    expect((after.changed ?? 0) + (after.added ?? 0)).toBe(1);
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });
});

describe('in Chinese', () => {
  const said = zh.importing;

  test('several files at once are taken one after the other', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await page.getByText(zh.firstRun.excel.title).waitFor();
    await handIn(page, SHEET('甲'), SHEET('乙', 2), await sampleFile('hostile/08-corrupt.xlsx'));
    await page.getByText(said.file.waiting(2)).waitFor();
    await toDifference(page, zh);
    await writeIt(page, zh, 3);
    await page.getByRole('button', { name: said.file.nextFile }).click();
    await toDifference(page, zh);
    await writeIt(page, zh, 2);
    await page.getByRole('button', { name: said.file.nextFile }).click();
    await page.getByText(said.refused.title('08-corrupt.xlsx')).waitFor();
    expect(await stored(page, 'project')).toBe(5);
    await opened.close();
  });

  test('a sheet dropped on any screen opens the import, on first run as well', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await page.getByText(zh.firstRun.excel.title).waitFor();
    await dropFiles(page, SHEET('甲'));
    await toDifference(page, zh);
    await writeIt(page, zh, 3);
    for (const screen of ['', 'ledger', 'teams', 'people', 'settings', 'backup', 'history', 'tasks']) {
      await page.goto(`${served.url}#/main/${screen}`);
      await page.locator('#page > *').first().waitFor();
      await dropFiles(page, SHEET('甲'));
      await page.getByRole('button', { name: said.next, exact: true }).waitFor();
      await page.getByRole('button', { name: said.leave, exact: true }).click();
      await page.waitForFunction(() => !location.hash.includes('import'));
    }
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });

  test('phones come in only when asked for, into the contacts and not into the log; the card masks them', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await page.getByText(zh.firstRun.excel.title).waitFor();
    await handIn(page, SHEET('甲'));
    await page.getByRole('button', { name: said.next, exact: true }).waitFor();
    await page.getByText(said.questions.phones).click();
    await page.getByText(said.file.phase.understanding).waitFor({ state: 'hidden' });
    await toDifference(page, zh);
    await writeIt(page, zh, 3);
    expect(await stored(page, 'contact')).toBe(1);
    expect(await storedText(page, 'log')).not.toContain('13800005678');
    expect(await storedText(page, 'contact')).toContain('13800005678');
    await page.getByRole('link', { name: zh.shell.places.people }).click();
    await page.getByRole('link', { name: '专员01' }).first().click();
    await page.getByText('138****5678').first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('13800005678');
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });

  test('an export has no phones, masked or whole ones as asked, and comes back without changes', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await page.getByText(zh.firstRun.excel.title).waitFor();
    await handIn(page, SHEET('甲'));
    await page.getByRole('button', { name: said.next, exact: true }).waitFor();
    await page.getByText(said.questions.phones).click();
    await page.getByText(said.file.phase.understanding).waitFor({ state: 'hidden' });
    await toDifference(page, zh);
    await writeIt(page, zh, 3);
    for (const [choice, holds] of [
      ['none', null],
      ['masked', '专员01 138****5678'],
      ['full', '专员01 13800005678'],
    ] as const) {
      await page.goto(`${served.url}#/main/ledger`);
      await page.getByRole('button', { name: zh.exporting.button }).click();
      await page.getByRole('radio', { name: new RegExp(`^${zh.exporting.phones[choice]}`) }).check({ force: true });
      const [arriving] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: zh.exporting.act(3) }).click(),
      ]);
      const buffer = await readFile(await arriving.path());
      const book = read(buffer);
      const cells = utils.sheet_to_json<readonly unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
      const phones = cells.flat().filter((cell) => /1\d{2}[\d*]{8}/.test(String(cell)));
      expect({ choice, phones }).toEqual({ choice, phones: holds === null ? [] : [holds, holds, holds] });
      await page.goto(`${served.url}#/main/import`);
      await handIn(page, { name: arriving.suggestedFilename(), mimeType: '', buffer });
      await toDifference(page, zh);
      expect(await counts(page, zh)).toMatchObject({ changes: 0, same: 3, conflict: 0 });
    }
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });

  test('the blank sheet that the import offers has rows to fill in', async () => {
    opened = await openPage({ url: served.url });
    const { page } = opened;
    await page.getByRole('button', { name: zh.firstRun.teams.act }).click();
    await page.waitForFunction(() => location.hash.includes('teams'));
    await page.goto(`${served.url}#/main/import`);
    const [arriving] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: said.file.blank }).click(),
    ]);
    const buffer = await readFile(await arriving.path());
    const book = read(buffer);
    const cells = utils.sheet_to_json<readonly unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(cells.flat()).toEqual(expect.arrayContaining(['项目名称', '专班', '单位：万元']));
    await page.getByText(zh.exporting.done(arriving.suggestedFilename())).waitFor();
    // Handed in empty it is no error of anybody's: it says that there is nothing in it yet.
    await handIn(page, { name: arriving.suggestedFilename(), mimeType: '', buffer });
    await page
      .getByText(said.problems.sheetFacts('项目台账', 0))
      .or(page.getByText(said.notALedger.title))
      .first()
      .waitFor();
    expect(opened.problems).toEqual(NO_PROBLEMS);
    await opened.close();
  });
});
