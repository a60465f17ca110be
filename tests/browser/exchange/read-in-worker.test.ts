// The page stays free while a large file is read and written, in a real worker of a real browser.

import { expect, test } from 'vitest';
import { type ReadProgress, readInWorker } from '../../../src/exchange/sheet/read/read-in-worker.ts';
import type { Workbook } from '../../../src/exchange/sheet/read/workbook.ts';
import type { SheetSpec } from '../../../src/exchange/sheet/write/sheet-spec.ts';
import { writeInWorker } from '../../../src/exchange/sheet/write/write-in-worker.ts';

const ROWS = 20_000;
const kinds = ['number', 'text', 'text', 'text', 'money', 'money', 'percent', 'day', 'text', 'longText'] as const;

function largeSpec(rows: number): SheetSpec {
  return {
    name: '台账',
    title: '重点项目台账',
    unitRow: { left: '填报单位：示例项目办', right: '单位：万元' },
    heads: kinds.map((kind, index) => ({ text: `${kind}${index}`, row: 1, column: index + 1, rows: 1, columns: 1 })),
    columns: kinds.map((kind) => ({ width: 12, kind })),
    rows: Array.from({ length: rows }, (_, index) => ({
      kind: 'data' as const,
      merges: [],
      cells: [
        index + 1,
        `第${(index % 11) + 1}专班`,
        `示例项目${index + 1}号`,
        '示例企业',
        index * 1.5,
        index,
        0.5,
        { day: '2020-02-29' },
        '12月中旬',
        '需协调解决：\n1.土地指标',
      ],
    })),
    frozenColumns: 3,
    footer: { beforePage: '第 ', beforePages: ' 页 共 ', after: ' 页' },
    hidden: null,
  };
}

/** The longest time the page could not answer, while `work` was under way. */
async function longestGap<T>(work: () => Promise<T>): Promise<{ readonly gap: number; readonly result: T }> {
  let gap = 0;
  let last = performance.now();
  let done = false;
  const channel = new MessageChannel();
  const watching = new Promise<void>((resolve) => {
    channel.port1.onmessage = () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (done) resolve();
      else setTimeout(() => channel.port2.postMessage(null), 4);
    };
    channel.port2.postMessage(null);
  });
  const result = await work();
  done = true;
  await watching;
  channel.port1.close();
  return { gap, result };
}

function bookOf(result: Awaited<ReturnType<typeof readInWorker>>): Workbook {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

async function sample(path: string): Promise<Blob> {
  const response = await fetch(`/tests/fixtures/samples/${path}`);
  return response.blob();
}

test('20,000 rows are written and read back in batches, and the page answers all the time', async () => {
  const spec = largeSpec(ROWS);
  const { gap: writeGap, result: bytes } = await longestGap(() => writeInWorker(spec));
  const steps: ReadProgress[] = [];
  const { gap, result } = await longestGap(() =>
    readInWorker(
      new File([bytes as Uint8Array<ArrayBuffer>], '台账.xlsx'),
      '台账.xlsx',
      {},
      {
        onProgress: (step) => steps.push(step),
      },
    ),
  );
  const sheet = bookOf(result).sheets[0];
  expect(sheet).toMatchObject({ rowCount: ROWS + 3, columnCount: 10 });
  expect(sheet?.rows).toHaveLength(ROWS + 3);
  expect(sheet?.rows.at(-1)?.cells[2]?.text).toBe('示例项目20000号');
  expect(sheet?.rows.at(-1)?.cells[7]?.value).toMatchObject({ kind: 'day', day: '2020-02-29' });

  expect([...new Set(steps.map((step) => step.phase))]).toEqual([
    'inflating',
    'readingStrings',
    'readingRows',
    'handingOver',
  ]);
  const batches = steps.map((step, index) => step.rowsRead - (steps[index - 1]?.rowsRead ?? 0));
  expect(Math.max(...batches)).toBeLessThanOrEqual(500);
  expect(steps.at(-1)).toEqual({ phase: 'handingOver', rowsRead: ROWS + 3, rowsInFile: ROWS + 3 });
  // The bar is 100 ms on an idle machine; the margin is for a busy one. One message for all rows blocks several times that.
  expect(gap).toBeLessThan(400);
  expect(writeGap).toBeLessThan(400);
});

test('cancelling ends the worker and says so', async () => {
  const abort = new AbortController();
  const file = new File([(await writeInWorker(largeSpec(5000))) as Uint8Array<ArrayBuffer>], 'a.xlsx');
  const reading = readInWorker(file, 'a.xlsx', {}, { signal: abort.signal, onProgress: () => abort.abort() });
  expect(await reading).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(await readInWorker(file, 'a.xlsx', {}, { signal: abort.signal })).toEqual({
    ok: false,
    refusal: { code: 'cancelled' },
  });
});

test.each(['ledger/ledger-small.xls', 'ledger/ledger-small.ods', 'ledger/ledger-small-libreoffice.xlsx'])(
  '%s is read by the worker, with the spare reader where it is needed',
  async (path) => {
    const sheet = bookOf(await readInWorker(await sample(path), path)).sheets[0];
    expect(sheet).toMatchObject({ name: '项目台账', rowCount: 49, columnCount: 16 });
    expect(sheet?.merges).toHaveLength(25);
  },
);

test('a password is asked for and opens the file', async () => {
  const file = await sample(`ledger/${encodeURIComponent('password-示例123.xlsx')}`);
  expect(await readInWorker(file, 'a.xlsx')).toEqual({ ok: false, refusal: { code: 'needsPassword' } });
  const opened = bookOf(await readInWorker(file, 'a.xlsx', { password: '示例123' }));
  expect(opened.sheets.map((sheet) => sheet.name)).toEqual(['台账']);
});

test('a hostile file is refused through the worker', async () => {
  const file = await sample('hostile/13-corner-cell.xlsx');
  expect(await readInWorker(file, 'a.xlsx')).toMatchObject({ ok: false, refusal: { code: 'tooManyCells' } });
});
