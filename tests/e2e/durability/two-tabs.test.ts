// Two tabs of one profile write the same rows, a tab whose schema has been overtaken writes nothing any more.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_PROBLEMS, type OpenedPage, openPage } from '../../support/open-page';
import { type ServedDist, serveDist } from '../../support/serve-dist';
import { disagreements, readStore, type Store, textsIn } from './read-store';
import {
  beginLedger,
  type Column,
  columnTexts,
  GRID,
  goTo,
  lines,
  notSaved,
  notSavedMark,
  PATIENT,
  saved,
  say,
  type,
  words,
} from './screens';

const PROJECTS = 5;
const COLUMNS: readonly Column[] = ['remark', 'total', 'progress', 'scope'];

let served: ServedDist;
let opened: OpenedPage;

beforeEach(async () => {
  served = await serveDist();
  opened = await openPage({ url: served.url });
  await beginLedger(opened.page, PROJECTS);
});
afterEach(async () => {
  await opened.close();
  await served.close();
});

test('two tabs make 200 edits each on the same rows: all are in the log, and both show how it ended', {
  timeout: 400_000,
}, async () => {
  const EDITS = 200;
  const other = await opened.context.newPage();
  await other.goto(`${served.url}${GRID}`);
  await lines(other, PROJECTS);
  const before = await readStore(other);
  const [one, two] = await Promise.all([
    manyEdits(opened.page, EDITS, 'A', COLUMNS),
    // The other way round, so that they meet in every column.
    manyEdits(other, EDITS, 'B', [...COLUMNS].reverse()),
  ]);
  await Promise.all([saved(opened.page), saved(other)]);

  const after = await readStore(other);
  expect(disagreements(after)).toEqual([]);
  expect(after.log.length - before.log.length).toBe(2 * EDITS);
  const kept = textsIn(after);
  expect([...one, ...two].filter((text) => !kept.has(text))).toEqual([]);
  say(`two tabs: ${turns(after)} times the writing tab changed among ${2 * EDITS} edits`);
  expect(turns(after)).toBeGreaterThan(EDITS / 10);
  // Without a reload.
  for (const column of ['remark', 'scope'] as const) {
    const ended = inOrder(after).map((row) => row[column] ?? '');
    await expect.poll(() => columnTexts(opened.page, column), PATIENT).toEqual(ended);
    await expect.poll(() => columnTexts(other, column), PATIENT).toEqual(ended);
  }
  for (const column of ['total', 'progress'] as const)
    expect(await columnTexts(opened.page, column)).toEqual(await columnTexts(other, column));
  expect(opened.problems).toEqual(NO_PROBLEMS);

  // The judge of the store is no rubber stamp.
  const { log } = after;
  const cut = log.filter((_change, place) => place !== log.length - 7);
  expect(disagreements({ ...after, log: cut }).length).toBeGreaterThan(0);
  const project = after.rows.project?.map((row, place) => (place === 0 ? { ...row, remark: 'other' } : row)) ?? [];
  expect(disagreements({ ...after, rows: { ...after.rows, project } })).toHaveLength(1);
});

test('a newer version opens the database in the middle of a burst: the old tab stops, and says so', async () => {
  const { page } = opened;
  await goTo(page, 0, 'remark');
  const newer = await opened.context.newPage();
  await newer.goto(`${served.url}icon.svg`);
  const burst = (async () => {
    for (let edit = 0; edit < 400 && !(await isOver(page)); edit++) await type(page, `#${edit}`);
  })();
  await expect.poll(() => columnTexts(page, 'remark'), PATIENT).toContain('#3');
  const version = await newer.evaluate(async () => {
    const listed = await indexedDB.databases();
    const held = listed.find(({ name }) => name?.endsWith(':main'));
    const request = indexedDB.open(held?.name ?? '', (held?.version ?? 0) + 10);
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    const { version: reached } = request.result;
    request.result.close();
    return reached;
  });
  const taken = await readStore(newer);
  await page.getByRole('heading', { name: words.opening.ended.newerVersionOpen.title }).waitFor(PATIENT);
  await burst;
  // Keys still reach the page; the ledger they do not.
  await page.keyboard.insertText('too late');
  await page.keyboard.press('Control+z');
  expect(await readStore(newer)).toEqual(taken);
  expect(disagreements(taken)).toEqual([]);
  expect(taken.version).toBe(version);

  await page.reload();
  await page.getByRole('heading', { name: words.opening.newer.title }).waitFor(PATIENT);
  expect(await readStore(newer)).toEqual(taken);
});

test('the fence in the head stops a tab that never heard of the newer version; what was typed stays in the cell', async () => {
  const { page } = opened;
  const newer = await opened.context.newPage();
  await newer.goto(`${served.url}icon.svg`);
  await newer.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.endsWith(':main'))?.name ?? '';
    const request = indexedDB.open(name);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const write = request.result.transaction('head', 'readwrite');
    const read = write.objectStore('head').get('own');
    read.onsuccess = () => write.objectStore('head').put({ ...read.result, schema: read.result.schema + 1 });
    await new Promise((resolve) => {
      write.oncomplete = resolve;
    });
    request.result.close();
  });
  const fenced = await readStore(newer);
  await goTo(page, 0, 'remark');
  await type(page, '#old');
  await notSaved(page);
  expect((await columnTexts(page, 'remark'))[0]).toBe('#old');
  await notSavedMark(page).click();
  await page.getByText(words.shell.notSaved.newerSchema).first().waitFor(PATIENT);
  expect(await readStore(newer)).toEqual(fenced);
});

/** Down the columns, again and again; every text is another one. */
async function manyEdits(page: Page, edits: number, who: string, columns: readonly Column[]): Promise<string[]> {
  const texts: string[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const column = columns[Math.floor(edit / PROJECTS) % columns.length] ?? 'remark';
    if (edit % PROJECTS === 0) await goTo(page, 0, column);
    const number = (who === 'A' ? 1000 : 5000) + edit;
    const text = column === 'total' ? `${number}万元` : `#${who}${edit}`;
    if (column !== 'total') texts.push(text);
    await type(page, text);
  }
  return texts;
}

function inOrder({ rows }: Store) {
  return [...(rows.project ?? [])].sort((a, b) => Number(a.number) - Number(b.number));
}

/** How often the log goes over from one tab to the other: few turns would mean that they never met. */
function turns({ log }: Store): number {
  const tabs = log.flatMap(({ patches }) => {
    const text = patches.flatMap(({ set }) => Object.values(set)).find(({ to }) => /^#[AB]/.test(String(to)));
    return text === undefined ? [] : [String(text.to)[1]];
  });
  return tabs.filter((tab, place) => place > 0 && tab !== tabs[place - 1]).length;
}

function isOver(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('[role=grid]') === null);
}
