// Fill-in sheets as they really come back (改乱的填报表): rows put in, taken out, copied and sorted, columns moved, ids damaged, days and
// amounts written as people write them. What cannot be placed is said and never guessed; what can be is taken.
import { read as readOther, utils, type WorkBook, type WorkSheet, write as writeOther } from '@e965/xlsx';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { create } from '../../../../src/domain/command.ts';
import { day } from '../../../../src/domain/day.ts';
import { idOf } from '../../../../src/domain/id.ts';
import { period } from '../../../../src/domain/period.ts';
import { FILL_IN_SHEET } from '../../../../src/exchange/sheet/fill-in/fill-in-base.ts';
import { type FillInWish, fillInSheet } from '../../../../src/exchange/sheet/fill-in/fill-in-sheet.ts';
import { chosenEntries, fillInArgs, planFillIn } from '../../../../src/exchange/sheet/fill-in/plan-fill-in.ts';
import { type FilledIn, readFillIn, type UnreadFillIn } from '../../../../src/exchange/sheet/fill-in/read-fill-in.ts';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { writeWorkbook } from '../../../../src/exchange/sheet/write/write-workbook.ts';
import { zh } from '../../../../src/words/zh-CN/index.ts';
import type { MemoryLedger } from '../plan/memory-ledger.ts';
import { FORM_DAY, FORM_WISH, smallForms } from './small-forms.ts';

vi.setConfig({ testTimeout: 30_000 });

let ledger: MemoryLedger;
beforeEach(() => {
  ledger = smallForms();
});

// Rows of the small form: 4 甲, 5 主体封顶, 6 竣工, 7 乙, 8 开工.
type Cells = (string | number | null)[];

async function cameBack(
  change: (rows: Cells[], book: WorkBook) => void,
  wish: FillInWish = FORM_WISH,
): Promise<FilledIn | UnreadFillIn> {
  const bytes = await writeWorkbook(fillInSheet(ledger.view(), zh, wish, FORM_DAY));
  const book = readOther(bytes, { cellStyles: true });
  const [name = ''] = book.SheetNames;
  const shown = book.Sheets[name] as WorkSheet;
  const rows = utils.sheet_to_json<Cells>(shown, { header: 1, defval: null, raw: false });
  change(rows, book);
  book.Sheets[name] = utils.aoa_to_sheet(rows);
  const read = await readWorkbook(new Uint8Array(writeOther(book, { type: 'array', bookType: 'xlsx' })), 'x.xlsx');
  if (!read.ok) throw new Error(read.refusal.code);
  return readFillIn(read.value);
}

async function readable(change: (rows: Cells[], book: WorkBook) => void, wish?: FillInWish): Promise<FilledIn> {
  const filled = await cameBack(change, wish);
  if (typeof filled === 'string') throw new Error(filled);
  return filled;
}

const at = (rows: Cells[], row: number): Cells => rows[row - 1] ?? [];
const put = (rows: Cells[], row: number, column: number, value: string): void => {
  at(rows, row)[column] = value;
};
const plan = (...sheets: readonly FilledIn[]) =>
  planFillIn(
    ledger.view(),
    sheets.map((filled, index) => ({ file: `${index}.xlsx`, filled })),
    FORM_DAY,
  );
const draftsOf = (...sheets: readonly FilledIn[]) =>
  fillInArgs(chosenEntries(plan(...sheets), new Map()), {
    view: ledger.view(),
    today: FORM_DAY,
    newId: ledger.newId,
  }).drafts;
const found = (filled: FilledIn) => filled.touched.map(({ id, key, is }) => [id, key, is]);
const TEXT = 5;
const PROBLEMS = 6;
const DONE = 4;
const FIGURE = 8;

describe('rows', () => {
  test('a row that was taken out is said to be gone, the others are taken', async () => {
    const filled = await readable((rows) => {
      at(rows, 7)[TEXT] = '乙的进展';
      rows.splice(4, 1);
    });
    expect(filled.lost).toEqual(['示例项目甲 › 主体封顶']);
    expect(found(filled)).toEqual([['projectb', 'text', '乙的进展']]);
  });

  test('a row that was put in is listed with its number where it says something, and moves nobody', async () => {
    const filled = await readable((rows) => {
      rows.splice(5, 0, ['', '示例项目甲', '二次结构', '2026-06-30', '2026-02-20']);
      rows.splice(6, 0, ['', '', '', null, null, null]);
      at(rows, 9)[TEXT] = '乙的进展';
    });
    expect(filled.added).toEqual([{ row: 6, words: '示例项目甲 › 二次结构' }]);
    expect([filled.lost, found(filled)]).toEqual([[], [['projectb', 'text', '乙的进展']]]);
  });

  test('a row that was copied and filled in twice is not guessed at', async () => {
    const filled = await readable((rows) => {
      rows.splice(4, 0, [...at(rows, 4)]);
      at(rows, 4)[TEXT] = '第一种说法';
      at(rows, 5)[TEXT] = '第二种说法';
    });
    expect(filled.touched).toEqual([]);
    expect(filled.lost).toEqual(['示例项目甲']);
    expect(filled.added.map(({ row }) => row)).toEqual([4, 5]);
  });

  test('a row that was copied and left as it is does no harm', async () => {
    const filled = await readable((rows) => {
      rows.splice(8, 0, [...at(rows, 4)]);
    });
    expect([filled.touched, filled.lost, filled.added]).toEqual([[], [], []]);
  });

  test('a project whose name was overwritten is said to be gone, and what was filled in there is listed', async () => {
    const filled = await readable((rows) => {
      at(rows, 7)[1] = '示例项目乙（二期）';
      at(rows, 7)[TEXT] = '写在改了名的行里';
    });
    expect(filled.lost).toEqual(['示例项目乙']);
    expect(filled.added).toEqual([{ row: 7, words: '示例项目乙（二期）' }]);
  });

  test('two nodes of one name are told apart by their order, and not at all once the sheet was sorted', async () => {
    ledger.apply([
      create('milestone', 'a3', {
        project: idOf<'project'>('projecta'),
        name: '竣工',
        order: 'z',
        evidence: 'none',
      }),
    ]);
    const fill = (rows: Cells[]) => {
      const twins = rows.filter((row) => row[2] === '竣工');
      for (const [index, row] of twins.entries()) row[DONE] = `2026-02-0${index + 1}`;
    };
    const inOrder = await readable((rows) => {
      rows.splice(3, 0, ['', '中间插一行']);
      fill(rows);
    });
    expect(found(inOrder)).toEqual([
      ['a2', 'done', '2026-02-01'],
      ['a3', 'done', '2026-02-02'],
    ]);
    const sorted = await readable((rows) => {
      fill(rows);
      rows.splice(3, rows.length, ...rows.slice(3).reverse());
    });
    expect(sorted.touched).toEqual([]);
    expect(sorted.lost).toEqual(['示例项目甲 › 竣工', '示例项目甲 › 竣工']);
    expect(sorted.added).toHaveLength(2);
  });
});

describe('columns', () => {
  test('moved, or with another put in between, are found by their heads', async () => {
    const filled = await readable((rows) => {
      for (const row of rows) {
        const [taken = null] = row.splice(PROBLEMS, 1);
        row.splice(1, 0, '自己加的', taken);
      }
      at(rows, 4)[2] = '钢材已到';
    });
    expect(found(filled)).toEqual([['projecta', 'problems', '钢材已到']]);
    expect(filled.absent).toEqual([]);
  });

  test('whose head is gone, changed or doubled are named; the others are taken', async () => {
    const filled = await readable((rows) => {
      at(rows, 3)[PROBLEMS] = '存在的问题';
      at(rows, 3).push(zh.sheet.fillIn.next);
      at(rows, 4)[TEXT] = '封顶';
      at(rows, 4)[PROBLEMS] = '没有了';
    });
    expect(filled.absent).toEqual(['problems', 'next']);
    expect(found(filled)).toEqual([['projecta', 'text', '封顶']]);
  });

  test('without the head of the projects nothing is certain: the sheet is refused', async () => {
    expect(await cameBack((rows) => put(rows, 3, 1, '项目'))).toBe('noHead');
  });
});

describe('the hidden sheet', () => {
  const inBase = (change: (lines: Cells[]) => void) => (_rows: Cells[], book: WorkBook) => {
    const lines = utils.sheet_to_json<Cells>(book.Sheets[FILL_IN_SHEET] as WorkSheet, { header: 1, defval: null });
    change(lines);
    book.Sheets[FILL_IN_SHEET] = utils.aoa_to_sheet(lines);
  };

  test('with an id that is none, one of another project, a row less or no sum is refused whole', async () => {
    expect(await cameBack(inBase(() => undefined))).toMatchObject({ touched: [] });
    for (const change of [
      (lines: Cells[]) => put(lines, 3, 3, '#REF!'),
      (lines: Cells[]) => put(lines, 3, 3, 'projectb'),
      (lines: Cells[]) => put(lines, 1, 2, 'ledger2'),
      (lines: Cells[]) => void lines.splice(3, 1),
      (lines: Cells[]) => void lines.pop(),
    ])
      expect(await cameBack(inBase(change))).toBe('damaged');
  });

  test('that is gone makes it a sheet like any other; one of a newer version says so', async () => {
    expect(
      await cameBack((_rows, book) => {
        book.SheetNames = book.SheetNames.slice(0, 1);
      }),
    ).toBe('other');
    expect(await cameBack(inBase((lines) => put(lines, 1, 1, '9')))).toBe('newer');
  });
});

describe('cells', () => {
  const states = (filled: FilledIn) => plan(filled).map(({ cell, state }) => [cell.is, state]);

  test.each([
    ['3月1日', 'change'],
    ['2026.3.1', 'change'],
    ['20260301', 'change'],
    ['12月28日', 'change'],
    ['2.28', 'change'],
    ['2.10', 'change'],
    ['2.1', 'notADay'],
    ['3月', 'notADay'],
    ['二月底', 'notADay'],
    ['2026-02-30', 'notADay'],
    ['1900-01-08', 'notADay'],
    ['2026-03-03', 'dayInFuture'],
  ])('a completion day written %s: %s', async (written, state) => {
    const filled = await readable((rows) => put(rows, 5, DONE, written));
    expect(states(filled).map(([, each]) => each)).toEqual([state]);
  });

  test('12月28日 in March is of the year before, 2.10 is the tenth of February', async () => {
    const filled = await readable((rows) => {
      at(rows, 5)[DONE] = '12月28日';
      at(rows, 8)[DONE] = '2.10';
    });
    const days = draftsOf(filled).map(({ set }) => set.done);
    expect(days).toMatchObject([{ on: '2025-12-28' }, { on: '2026-02-10' }]);
  });

  test.each([
    ['1,234.5', 'change'],
    ['１２３４．５', 'change'],
    ['1234.5万元', 'change'],
    ['约500', 'change'],
    ['500 多', 'change'],
    ['五百万', 'notAnAmount'],
    ['#DIV/0!', 'notAnAmount'],
    ['见附表', 'notAnAmount'],
  ])('an amount written %s: %s', async (text, state) => {
    const filled = await readable((rows) => put(rows, 4, FIGURE, text));
    expect(states(filled).map(([, each]) => each)).toEqual([state]);
  });

  test('an error or a formula without a result is no text and erases nothing', async () => {
    const bytes = await writeWorkbook(fillInSheet(ledger.view(), zh, FORM_WISH, FORM_DAY));
    const book = readOther(bytes, { cellStyles: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet;
    sheet.F4 = { t: 'e', v: 0x17 };
    const read = await readWorkbook(new Uint8Array(writeOther(book, { type: 'array', bookType: 'xlsx' })), 'x.xlsx');
    const filled = read.ok ? readFillIn(read.value) : 'other';
    if (typeof filled === 'string') throw new Error(filled);
    expect(plan(filled).map(({ cell, state }) => [cell.key, state])).toEqual([['text', 'unreadable']]);
  });
});

describe('several sheets', () => {
  test('the same one twice is one; two that differ are to be decided, cell by cell', async () => {
    const one = await readable((rows) => {
      at(rows, 4)[TEXT] = '一样的';
      at(rows, 7)[TEXT] = '甲说';
    });
    const two = await readable((rows) => {
      at(rows, 4)[TEXT] = '一样的';
      at(rows, 7)[TEXT] = '乙说';
    });
    expect(plan(one, one).map(({ state }) => state)).toEqual(['change', 'change']);
    expect(plan(one, two, one).map(({ cell, state }) => [cell.is, state])).toEqual([
      ['一样的', 'change'],
      ['甲说', 'contested'],
      ['乙说', 'contested'],
    ]);
  });

  test('of the last period beside one of this: each amount goes to its own month', async () => {
    const before = { ...FORM_WISH, given: 'given0', on: day('2026-02-15'), period: period('2026-02') };
    const older = await readable((rows) => put(rows, 4, FIGURE, '100'), before);
    const newer = await readable((rows) => put(rows, 4, FIGURE, '200'));
    expect(plan(older, newer).map(({ facts, cell, state }) => [facts.period, cell.is, state])).toEqual([
      ['2026-02', '100', 'change'],
      ['2026-03', '200', 'change'],
    ]);
    expect(draftsOf(older, newer).map(({ set }) => [set.period, set.amount])).toMatchObject([
      ['2026-02', { fen: 100_000_000 }],
      ['2026-03', { fen: 200_000_000 }],
    ]);
  });
});
