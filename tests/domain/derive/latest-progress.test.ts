// 最新进展: of two reports on one day the one written last is shown.
import { expect, test } from 'vitest';
import type { Context } from '../../../src/domain/command.ts';
import { recordProgress } from '../../../src/domain/commands/record-progress.ts';
import { day } from '../../../src/domain/day.ts';
import { latestProgress } from '../../../src/domain/derive/latest-progress.ts';
import { fillRow } from '../../../src/domain/row.ts';
import { CLOCK_START, writeStamp } from '../../../src/domain/stamp.ts';
import { type AnyRow, viewOf } from '../../../src/domain/view.ts';

const at = writeStamp(CLOCK_START, 'test');
const stored = (id: string, set: object) => ({ ...set, id, at, ex: {} });

test('同一天报两次，后写的那次是最新进展，与行号无关', () => {
  const rows: AnyRow[] = [{ entity: 'project', row: fillRow('project', stored('p1', { name: '甲项目' })) }];
  // Ids fall the other way round, as random ones may.
  for (const [id, text] of [
    ['z', '第一次'],
    ['m', '第二次'],
    ['a', '第三次'],
  ] as const) {
    const context: Context = {
      today: day('2026-11-23'),
      by: { person: null, words: '督查室' },
      device: 'office',
      newId: () => id,
    };
    const args = {
      project: 'p1',
      period: null,
      on: day('2026-11-23'),
      text,
      problems: null,
      next: null,
      reportedBy: null,
    };
    const decided = recordProgress.decide(viewOf(rows), args, context);
    if (!decided.ok) throw new Error(decided.refusal.code);
    for (const draft of decided.value)
      rows.push({ entity: 'progress', row: fillRow('progress', stored(draft.id, draft.set)) });
  }
  expect(latestProgress(viewOf(rows).rows('progress', 'project', 'p1'))?.text).toBe('第三次');
});
