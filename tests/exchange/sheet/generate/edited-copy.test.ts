// A copy of a sheet with twenty cells edited shows exactly twenty differences (改二十格即二十处差异).
import { expect, test } from 'vitest';
import type { Cell } from '../../../../src/exchange/sheet/read/workbook.ts';
import { importInto, memoryLedger, planAgain, understood } from '../plan/memory-ledger.ts';
import { withCells } from '../support/with-cells.ts';
import { chance } from './chance.ts';
import { type ColumnId, type Generated, generate, number, text } from './layout.ts';

/** Cells that say one plain thing each. */
const PLAIN: readonly ColumnId[] = [
  'sector',
  'site',
  'scope',
  'status',
  'remark',
  'total',
  'plan',
  'before',
  'run',
  'start',
  'finish',
  'started',
  'progress',
  'problems',
  'next',
];

function edited(id: ColumnId, place: number): Cell {
  if (['total', 'plan', 'before', 'run'].includes(id)) return number(7_777 + place);
  if (['start', 'finish', 'started'].includes(id)) return text(`2021-0${1 + (place % 9)}-1${place % 10}`);
  return text(`改动后的第${place}处`);
}

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

function suited(): readonly Generated[] {
  return SEEDS.map((seed) => generate(chance(seed))).filter(({ columns, projects }) => {
    const plain = columns.filter(({ id }) => PLAIN.includes(id)).length;
    return plain * projects.length >= 20;
  });
}

test('至少三十张表够改二十格', () => {
  expect(suited().length).toBeGreaterThan(30);
});

test('每张改二十格，正好二十处差异，写进去后再比没有差异', () => {
  for (const made of suited()) {
    const answers = { year: 2020, unit: made.unit } as const;
    const ledger = memoryLedger();
    importInto(ledger, made.sheet, understood(made.sheet, answers));
    const by = chance(made.projects.length);
    const places = made.projects.flatMap((project) =>
      made.columns.flatMap(({ id }, index) =>
        PLAIN.includes(id) ? [{ id, at: `${made.rowOf.get(project.number)}:${index + 1}` }] : [],
      ),
    );
    const chosen = by.shuffled(places).slice(0, 20);
    const copy = withCells(made.sheet, new Map(chosen.map(({ id, at }, place) => [at, edited(id, place)])));
    const read = understood(copy, answers);
    const plan = planAgain(ledger, copy, read);
    const changed = plan.rows.flatMap(({ changes }) =>
      changes.flatMap(({ at }) => at.map(({ row, column }) => `${row}:${column}`)),
    );
    expect(changed.sort()).toEqual(chosen.map(({ at }) => at).sort());
    expect(plan.rows.flatMap(({ changes }) => changes)).toHaveLength(20);
    expect(plan.counts.added + plan.counts.conflict + plan.counts.ask).toBe(0);
    importInto(ledger, copy, read);
    expect(planAgain(ledger, copy, read).counts.changed).toBe(0);
  }
}, 60_000);
