// Fill-in sheets (填报表): out with white cells, edited in another office program, back with exactly what was filled in; a cell that
// nobody touched never overwrites, and what was changed on both sides is asked.
import { read as readOther, type WorkBook, type WorkSheet, write as writeOther } from '@e965/xlsx';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { edit } from '../../../../src/domain/command.ts';
import { recordProgress } from '../../../../src/domain/commands/record-progress.ts';
import { day } from '../../../../src/domain/day.ts';
import { latestProgress } from '../../../../src/domain/derive/latest-progress.ts';
import { milestonesOf } from '../../../../src/domain/derive/milestones-of.ts';
import { moneyOfFen } from '../../../../src/domain/money.ts';
import { period } from '../../../../src/domain/period.ts';
import { sampleDrafts } from '../../../../src/domain/sample/sample-drafts.ts';
import { figureOf } from '../../../../src/exchange/sheet/fill-in/fill-in-cell.ts';
import { type FillInWish, fillInSheet, projectsOf } from '../../../../src/exchange/sheet/fill-in/fill-in-sheet.ts';
import {
  chosenEntries,
  type FillInChoices,
  type FillInEntry,
  type FillInFile,
  fillInArgs,
  planFillIn,
} from '../../../../src/exchange/sheet/fill-in/plan-fill-in.ts';
import { type FilledIn, readFillIn } from '../../../../src/exchange/sheet/fill-in/read-fill-in.ts';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { writeWorkbook } from '../../../../src/exchange/sheet/write/write-workbook.ts';
import { zh } from '../../../../src/words/zh-CN/index.ts';
import { type MemoryLedger, memoryLedger, write } from '../plan/memory-ledger.ts';

vi.setConfig({ testTimeout: 30_000 });

const TODAY = day('2026-03-02');
const MARCH = period('2026-03');

let ledger: MemoryLedger;
let wish: FillInWish;

beforeEach(() => {
  ledger = memoryLedger();
  ledger.apply(sampleDrafts(TODAY, ledger.newId));
  // A team whose first project has nodes still to be done.
  const view = ledger.view();
  const team = view.all('team').find(({ id, name }) => {
    const [project] = projectsOf(view, { kind: 'team', id, name }, TODAY);
    return milestonesOf(view, project?.id ?? '').filter(({ done }) => done === null).length > 2;
  });
  wish = {
    ledger: 'ledger1',
    given: 'given1',
    scope: { kind: 'team', id: team?.id ?? '', name: team?.name ?? '' },
    on: TODAY,
    period: MARCH,
  };
});

const out = () => writeWorkbook(fillInSheet(ledger.view(), zh, wish, TODAY));

async function back(bytes: Uint8Array): Promise<FilledIn> {
  const read = await readWorkbook(bytes, '填报表.xlsx');
  if (!read.ok) throw new Error(read.refusal.code);
  const filled = readFillIn(read.value);
  if (typeof filled === 'string') throw new Error(filled);
  return filled;
}

/** Opened, edited and saved by another program. */
async function edited(bytes: Uint8Array, change: (sheet: WorkSheet, book: WorkBook) => void): Promise<FilledIn> {
  const book = readOther(bytes, { cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  change(sheet, book);
  return back(new Uint8Array(writeOther(book, { type: 'array', bookType: 'xlsx' })));
}

const text = (value: string) => ({ t: 's' as const, v: value });
const rowsOf = () => fillInSheet(ledger.view(), zh, wish, TODAY).rows;
/** The sheet row of the first project, and of its first open node. */
const PROJECT = 4;
const NODE = 5;

function planned(filled: FilledIn, file = '第三专班.xlsx') {
  const files: readonly FillInFile[] = [{ file, filled }];
  return { files, entries: planFillIn(ledger.view(), files, TODAY) };
}

function written({ entries }: ReturnType<typeof planned>, choices: FillInChoices = new Map()): void {
  const chosen = chosenEntries(entries, choices);
  write(ledger, fillInArgs(chosen, { view: ledger.view(), today: TODAY, newId: ledger.newId }));
}

const forSheets = (entries: readonly FillInEntry[]): FillInChoices => new Map(entries.map(({ key, id }) => [key, id]));

const first = () => {
  const [project] = projectsOf(ledger.view(), wish.scope, TODAY);
  if (project === undefined) throw new Error('no project');
  return project;
};

describe('out', () => {
  test('one row per project and open node of the team, white only where something is to be filled in', () => {
    const rows = rowsOf();
    const nodes = projectsOf(ledger.view(), wish.scope, TODAY).flatMap(({ id }) => milestonesOf(ledger.view(), id));
    expect(projectsOf(ledger.view(), wish.scope, TODAY).length).toBeGreaterThan(1);
    expect(rows.filter(({ open }) => open?.length === 4)).toHaveLength(
      projectsOf(ledger.view(), wish.scope, TODAY).length,
    );
    expect(rows.filter(({ open }) => open?.join() === '5')).toHaveLength(
      nodes.filter(({ done }) => done === null).length,
    );
    expect(rows).toHaveLength(rows.filter(({ open }) => (open?.length ?? 0) > 0).length);
  });

  test('grey cells are locked, white ones are not, and ids are not to be seen', async () => {
    const book = readOther(await out(), { cellStyles: true, sheetStubs: true });
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
    const shown = JSON.stringify(book.Sheets[book.SheetNames[0] ?? '']);
    expect(shown).not.toContain(first().id);
  });

  test('comes back untouched as no change, also through another program', async () => {
    expect(planned(await back(await out())).entries).toEqual([]);
    const filled = await edited(await out(), () => undefined);
    expect(filled).toMatchObject({ touched: [], lost: [], facts: { scope: wish.scope, on: TODAY, period: MARCH } });
    expect(filled.rows).toBe(rowsOf().length);
  });
});

describe('back', () => {
  test('what was filled in is written: words, amount and day, and nothing else', async () => {
    const project = first();
    const before = latestProgress(ledger.view().rows('progress', 'project', project.id));
    const node = milestonesOf(ledger.view(), project.id).find(({ done }) => done === null);
    if (node !== undefined) ledger.apply([edit('milestone', node.id, { evidence: 'none' })]);
    const plan = planned(
      await edited(await out(), (sheet) => {
        sheet[`F${PROJECT}`] = text('主体封顶');
        sheet[`I${PROJECT}`] = { t: 'n', v: 1234.5 };
        sheet[`E${NODE}`] = text('3月1日');
      }),
    );
    expect(plan.entries.map(({ state, cell }) => [cell.key, state])).toEqual([
      ['text', 'change'],
      ['figure', 'change'],
      ['done', 'change'],
    ]);
    written(plan);
    const view = ledger.view();
    expect(latestProgress(view.rows('progress', 'project', project.id))).toMatchObject({
      text: '主体封顶',
      problems: before?.problems ?? null,
      next: before?.next ?? null,
      reportedBy: wish.scope.name,
    });
    expect(figureOf(view, project.id, MARCH)?.amount).toEqual(moneyOfFen(123_450_000_0));
    expect(view.row('milestone', node?.id ?? '')?.done).toEqual({ on: '2026-03-01', by: wish.scope.name, note: null });
    expect(planned(await edited(await out(), () => undefined)).entries).toEqual([]);
  });

  test('an untouched stale cell never overwrites; touched on both sides is a conflict to choose', async () => {
    const bytes = await out();
    const project = first();
    const decided = recordProgress.decide(
      ledger.view(),
      {
        project: project.id,
        period: null,
        on: TODAY,
        text: '办里改的',
        problems: null,
        next: '办里的打算',
        reportedBy: null,
      },
      { today: TODAY, by: { person: null, words: '项目办' }, newId: ledger.newId, device: 'test' },
    );
    if (decided.ok) ledger.apply(decided.value);
    const stale = planned(await edited(bytes, () => undefined));
    expect(stale.entries).toEqual([]);
    const both = planned(
      await edited(bytes, (sheet) => {
        sheet[`F${PROJECT}`] = text('班里改的');
      }),
    );
    expect(both.entries.map(({ state, now, cell }) => [state, now, cell.is])).toEqual([
      ['conflict', '办里改的', '班里改的'],
    ]);
    expect(chosenEntries(both.entries, new Map())).toEqual([]);
    expect(chosenEntries(both.entries, new Map(both.entries.map(({ key }) => [key, 'ledger'])))).toEqual([]);
    written(both, forSheets(both.entries));
    expect(latestProgress(ledger.view().rows('progress', 'project', project.id))).toMatchObject({
      text: '班里改的',
      next: '办里的打算',
    });
  });

  test('both sides filled in the same: nothing to do', async () => {
    const bytes = await out();
    const project = first();
    ledger.apply([...sampleFigure(project.id)]);
    const same = planned(
      await edited(bytes, (sheet) => {
        sheet[`I${PROJECT}`] = { t: 'n', v: 88 };
      }),
    );
    expect(same.entries).toEqual([]);
  });

  test('what cannot be taken is listed with its reason, never dropped', async () => {
    const project = first();
    const nodes = milestonesOf(ledger.view(), project.id).filter(({ done }) => done === null);
    expect(nodes.length).toBeGreaterThan(2);
    const [one, two, three] = nodes;
    for (const node of [one, two]) ledger.apply([edit('milestone', node?.id ?? '', { evidence: 'none' })]);
    ledger.apply([edit('milestone', three?.id ?? '', { evidence: 'photo' })]);
    const plan = planned(
      await edited(await out(), (sheet) => {
        sheet[`E${NODE}`] = text('年底前');
        sheet[`E${NODE + 1}`] = text('2027-01-01');
        sheet[`E${NODE + 2}`] = text('2026-03-01');
        sheet[`I${PROJECT}`] = text('一点点');
      }),
    );
    expect(plan.entries.map(({ state }) => state).sort()).toEqual([
      'dayInFuture',
      'evidenceMissing',
      'notADay',
      'notAnAmount',
    ]);
    expect(chosenEntries(plan.entries, forSheets(plan.entries))).toEqual([]);
  });

  test('a sheet that was sorted and got a row put in is still read row by row; a deleted row is said to be lost', async () => {
    const project = first();
    const filled = await edited(await out(), (sheet) => {
      // Two rows change places, with what stands in them, and one is emptied.
      for (const column of 'ABCDEFGHI') {
        const [a, b] = [sheet[`${column}${PROJECT}`], sheet[`${column}${NODE}`]];
        sheet[`${column}${PROJECT}`] = b ?? text('');
        sheet[`${column}${NODE}`] = a ?? text('');
        sheet[`${column}${NODE + 1}`] = text('');
      }
      sheet[`F${NODE}`] = text('排过序的');
    });
    expect(filled.touched.map(({ id, key, is, row }) => [id, key, is, row])).toEqual([
      [project.id, 'text', '排过序的', NODE],
    ]);
    expect(filled.lost).toHaveLength(1);
  });

  test('two sheets that say different things about one cell: neither is written before one of them is chosen', async () => {
    const [one, two] = await Promise.all(
      ['甲', '乙'].map(async (words) =>
        edited(await out(), (sheet) => {
          sheet[`F${PROJECT}`] = text(words);
        }),
      ),
    );
    if (one === undefined || two === undefined) throw new Error('two sheets');
    const files = [
      { file: '一.xlsx', filled: one },
      { file: '二.xlsx', filled: two },
      { file: '一又来.xlsx', filled: one },
    ];
    expect(planFillIn(ledger.view(), files, TODAY).map(({ file, state }) => [file, state])).toEqual([
      ['一.xlsx', 'contested'],
      ['二.xlsx', 'contested'],
    ]);
    const entries = planFillIn(ledger.view(), files, TODAY);
    expect(chosenEntries(entries, new Map())).toEqual([]);
    const [, second] = entries;
    written({ files, entries }, new Map([[second?.key ?? '', second?.id ?? '']]));
    expect(latestProgress(ledger.view().rows('progress', 'project', first().id))?.text).toBe('乙');
  });

  test('another sheet is none of ours', async () => {
    const read = await readWorkbook(
      await writeWorkbook({ ...fillInSheet(ledger.view(), zh, wish, TODAY), hidden: null }),
      'x.xlsx',
    );
    expect(read.ok && readFillIn(read.value)).toBe('other');
  });
});

function sampleFigure(project: string) {
  const amount = moneyOfFen(88_000_000);
  const held = figureOf(ledger.view(), project, MARCH);
  return [
    held === null
      ? {
          entity: 'figure' as const,
          id: 'f-new',
          set: { project, period: MARCH, measure: 'done', amount, removed: null },
        }
      : edit('figure', held.id, { amount }),
  ];
}
