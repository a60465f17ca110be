// How the page deals with a worker that is silent, dies or is no longer wanted. The worker itself is tested in a browser.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ReadProgress, readInWorker } from '../../../../src/exchange/sheet/read/read-in-worker.ts';
import type { FromSheetWorker, ToSheetWorker } from '../../../../src/exchange/sheet/worker-messages.ts';

type Listener = (event: { readonly data: FromSheetWorker }) => void;

class FakeWorker {
  static readonly made: FakeWorker[] = [];
  readonly orders: ToSheetWorker[] = [];
  readonly listeners = new Map<string, Listener>();
  ended = 0;

  constructor() {
    FakeWorker.made.push(this);
  }
  addEventListener(kind: string, listener: Listener): void {
    this.listeners.set(kind, listener);
  }
  postMessage(order: ToSheetWorker): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.ended += 1;
  }
  say(data: FromSheetWorker, kind = 'message'): void {
    this.listeners.get(kind)?.({ data });
  }
}

const newest = () => {
  const worker = FakeWorker.made.at(-1);
  if (!worker) throw new Error('no worker was started');
  return worker;
};
const file = new Uint8Array([1]);

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a worker that is silent for 60 seconds is ended, and the file is refused', async () => {
  const reading = readInWorker(file, 'a.xlsx');
  vi.advanceTimersByTime(59_999);
  expect(newest().ended).toBe(0);
  vi.advanceTimersByTime(1);
  expect(await reading).toEqual({ ok: false, refusal: { code: 'timeLimit', seconds: 60 } });
  expect(newest().ended).toBe(1);
});

test.each(['error', 'messageerror'])('a worker that dies (%s) is a refusal', async (kind) => {
  const reading = readInWorker(file, 'a.xlsx');
  newest().say({ kind: 'failed', message: '' }, kind);
  expect(await reading).toEqual({ ok: false, refusal: { code: 'readerStopped' } });
});

test('cancelling ends the worker', async () => {
  const abort = new AbortController();
  const reading = readInWorker(file, 'a.xlsx', {}, { signal: abort.signal });
  abort.abort();
  expect(await reading).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(newest().ended).toBe(1);
});

test('rows are asked for batch by batch and end in their sheets', async () => {
  const steps: ReadProgress[] = [];
  const reading = readInWorker(file, 'a.xlsx', { password: '示例' }, { onProgress: (step) => steps.push(step) });
  const worker = newest();
  expect(worker.orders).toEqual([{ kind: 'read', file, name: 'a.xlsx', password: '示例', encoding: null }]);
  const sheet = (name: string) => ({
    name,
    hidden: false,
    veryHidden: false,
    rowCount: 2,
    columnCount: 0,
    rows: [],
    merges: [],
    hiddenRows: [],
    notTaken: [],
  });
  const workbook = { format: 'xlsx', encoding: null, date1904: false, sheets: [sheet('甲'), sheet('乙')] } as const;
  worker.say({ kind: 'phase', phase: 'readingRows' });
  worker.say({ kind: 'head', workbook, rowsToCome: 3 });
  expect(worker.orders.slice(1)).toEqual([{ kind: 'next' }]);
  worker.say({ kind: 'rows', sheet: 0, rows: [{ row: 1, cells: [] }] });
  worker.say({ kind: 'rows', sheet: 0, rows: [{ row: 2, cells: [] }] });
  worker.say({ kind: 'rows', sheet: 1, rows: [{ row: 1, cells: [] }] });
  expect(worker.orders.slice(1)).toHaveLength(4);
  worker.say({ kind: 'read' });
  const result = await reading;
  expect(result.ok && result.value.sheets.map((found) => found.rows.map((row) => row.row))).toEqual([[1, 2], [1]]);
  expect(steps).toEqual([
    { phase: 'readingRows', rowsRead: 0, rowsInFile: null },
    { phase: 'handingOver', rowsRead: 1, rowsInFile: 3 },
    { phase: 'handingOver', rowsRead: 2, rowsInFile: 3 },
    { phase: 'handingOver', rowsRead: 3, rowsInFile: 3 },
  ]);
});
