// An import (导入一张表) by the functions of the import screen: the worker reads and understands a sheet of new projects, the
// plan is made, and one command writes it.
import { importSheet } from '../../../src/domain/commands/import-sheet.ts';
import { openDesk } from '../../../src/exchange/sheet/desk/import-desk.ts';
import { ALL_ROWS, importArgs } from '../../../src/exchange/sheet/plan/import-args.ts';
import { planSteps } from '../../../src/exchange/sheet/plan/plan-import.ts';
import { NO_ANSWERS } from '../../../src/exchange/sheet/understand/understood.ts';
import type { SheetSpec, SpecCell } from '../../../src/exchange/sheet/write/sheet-spec.ts';
import { writeInWorker } from '../../../src/exchange/sheet/write/write-in-worker.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { sourceWords } from '../../../src/words/source-words.ts';
import { chanceOf } from './chance.ts';

export type Imported = {
  readonly rows: number;
  readonly readMs: number;
  readonly understandMs: number;
  readonly planMs: number;
  readonly commitMs: number;
};

export async function measureImport(ledger: Ledger, rows: number): Promise<Imported> {
  const bytes = await writeInWorker(sheetOf(rows, ledger.today().slice(0, 4)));
  const start = performance.now();
  // The writer fills a buffer of its own, never a shared one.
  const file = new File([bytes as Uint8Array<ArrayBuffer>], 'bench.xlsx');
  const opened = await openDesk(file, file.name);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { desk, book } = opened.value;
  const read = performance.now();
  const at = book.proposed ?? 0;
  const reading = await desk.understand(at, NO_ANSWERS, null);
  const sheet = book.sheets[at];
  if (!reading.ok || reading.value === null || sheet === undefined) throw new Error('the sheet was not understood');
  const understood = performance.now();
  const steps = planSteps(sheet, { ...reading.value, used: new Map() }, ledger.resident, {
    file: file.name,
    today: ledger.today(),
    by: '',
    newId: ledger.context().newId,
    labels: {
      reason: sourceWords.importing.reason,
      slots: sourceWords.presets.slots,
      duties: sourceWords.presets.duties,
    },
    onlyTeam: null,
    match: new Map(),
    teams: new Map(),
    base: null,
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const planned = performance.now();
  if (step.value.counts.added !== rows) throw new Error(`${step.value.counts.added} of ${rows} rows are new projects`);
  const done = await commit(ledger, importSheet, importArgs(step.value, ALL_ROWS), { batch: true });
  if (!done.ok) throw new Error(done.refusal.code);
  const end = performance.now();
  desk.close();
  return {
    rows,
    readMs: read - start,
    understandMs: understood - read,
    planMs: planned - understood,
    commitMs: end - planned,
  };
}

const HEADS = [
  '序号',
  '专班',
  '项目名称',
  '建设内容及规模',
  '总投资',
  '年度计划投资',
  '1-9月完成投资',
  '开工时间',
  '竣工时间',
  '形象进度',
  '存在问题',
  '建设单位',
  '项目专员',
  '备注',
] as const;

function sheetOf(rows: number, year: string): SheetSpec {
  const chance = chanceOf(11);
  const line = (at: number): readonly SpecCell[] => [
    at + 1,
    `第${['一', '二', '三', '四', '五'][at % 5]}专班`,
    `导入示例项目${at + 1}号`,
    `建筑面积 ${chance.below(90) + 1} 万平方米，含办公、仓储和道路`,
    chance.below(100_000) + 1000,
    chance.below(20_000) + 100,
    chance.below(10_000),
    { day: `${Number(year) - 1}-0${chance.below(9) + 1}-15` },
    { day: `${Number(year) + 1}-0${chance.below(9) + 1}-20` },
    `已完成工程量的 ${chance.below(100)}%`,
    chance.oneIn(3) ? '需协调解决土地指标' : '',
    `示例建设单位${chance.below(50)}`,
    `专员${chance.below(100)}`,
    '',
  ];
  return {
    name: '台账',
    title: `${year}年重点项目台账`,
    unitRow: { left: '填报单位：示例项目办', right: '单位：万元' },
    heads: HEADS.map((text, at) => ({ text, row: 1, column: at + 1, rows: 1, columns: 1 })),
    columns: HEADS.map((_, at) => ({
      width: 14,
      kind: at >= 4 && at <= 6 ? 'money' : at === 7 || at === 8 ? 'day' : 'text',
    })),
    rows: Array.from({ length: rows }, (_, at) => ({ kind: 'data', cells: line(at), merges: [] })),
    frozenColumns: 3,
    footer: { beforePage: '第 ', beforePages: ' 页 共 ', after: ' 页' },
    hidden: null,
  };
}
