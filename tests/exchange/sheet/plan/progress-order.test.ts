// 最新进展 after an import: what a sheet brings and what was typed on the same day stand in the order they were written.
import { expect, test, vi } from 'vitest';
import type { Context } from '../../../../src/domain/command.ts';
import { recordProgress } from '../../../../src/domain/commands/record-progress.ts';
import { latestProgress } from '../../../../src/domain/derive/latest-progress.ts';
import type { Cell } from '../../../../src/exchange/sheet/read/workbook.ts';
import { withCells } from '../support/with-cells.ts';
import { firstSheet, importInto, type MemoryLedger, memoryLedger, sample, TODAY, understood } from './memory-ledger.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

const text = (value: string): Cell => ({
  text: value,
  value: { kind: 'text', text: value },
  formula: null,
  unknown: false,
});

/** Ids fall, as random ones may: nothing may rest on their order. */
function fallingIds(): MemoryLedger {
  let next = 9_000_000;
  return { ...memoryLedger(), newId: () => `id${--next}` };
}

test('同一天先导表、再手填、再导表：每次都是最后写的那条为最新进展', async () => {
  const sheet = firstSheet(await sample('ledger-small-libreoffice.xlsx'));
  const ledger = fallingIds();
  // Its last column holds the remarks; here it is said to be 形象进度.
  const answers = { year: 2020, columns: new Map([[16, 'progress:text:']]) };
  importInto(ledger, sheet, understood(sheet, answers));
  const project = ledger
    .view()
    .all('project')
    .find((row) => row.number === '1');
  const newest = () => latestProgress(ledger.view().rows('progress', 'project', project?.id ?? ''))?.text;
  const again = (words: string) => {
    const copy = withCells(sheet, new Map([['5:16', text(words)]]));
    importInto(ledger, copy, understood(copy, answers));
  };
  again('表中第一次');
  expect(newest()).toBe('表中第一次');
  const context: Context = {
    today: TODAY,
    by: { person: null, words: '督查室' },
    device: 'office',
    newId: ledger.newId,
  };
  const typed = recordProgress.decide(
    ledger.view(),
    {
      project: project?.id ?? '',
      period: null,
      on: TODAY,
      text: '手填一次',
      problems: null,
      next: null,
      reportedBy: null,
    },
    context,
  );
  if (!typed.ok) throw new Error(typed.refusal.code);
  ledger.apply(typed.value);
  expect(newest()).toBe('手填一次');
  again('表中第二次');
  expect(newest()).toBe('表中第二次');
});
