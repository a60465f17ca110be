// Two hundred sheets as offices draw them (造表二百张): every cell placed or listed, values as generated, a second import without
// changes. The generator shares no code with the reader.
import { expect, test, vi } from 'vitest';
import { accountFor } from '../../../../src/exchange/sheet/understand/account-for.ts';
import { understandSheet } from '../../../../src/exchange/sheet/understand/understand-sheet.ts';
import { NO_ANSWERS } from '../../../../src/exchange/sheet/understand/understood.ts';
import { importInto, memoryLedger, planAgain, understood } from '../plan/memory-ledger.ts';
import { chance } from './chance.ts';
import { found, wanted } from './expected.ts';
import { type Generated, generate } from './layout.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);

function read(made: Generated) {
  return understood(made.sheet, {
    year: made.yearInTitle ? null : 2020,
    unit: made.unitPlace === 'nowhere' ? made.unit : null,
  });
}

test('二百张表各有不同：表头层数、单位位置、专班写法、合计位置都出现过', () => {
  const made = SEEDS.map((seed) => generate(chance(seed)));
  const kinds = new Set(
    made.flatMap(({ headRows, unitPlace, teams, totals }) => [
      `heads ${headRows}`,
      `unit ${unitPlace}`,
      `teams ${teams}`,
      `totals ${totals}`,
    ]),
  );
  expect([...kinds].sort()).toEqual([
    'heads 1',
    'heads 2',
    'heads 3',
    'teams blankBelow',
    'teams groups',
    'teams merged',
    'teams none',
    'teams repeated',
    'totals above',
    'totals below',
    'totals none',
    'unit head',
    'unit nowhere',
    'unit row',
    'unit title',
  ]);
  const columns = new Set(made.flatMap((sheet) => sheet.columns.map(({ id }) => id)));
  expect(columns.size).toBe(43);
});

test.each(SEEDS)('第 %i 张：逐格有交代，值与所造一致，合计一致，再导一次不改动', (seed) => {
  const made = generate(chance(seed));
  const result = read(made);
  expect(accountFor(made.sheet, result).dropped).toEqual([]);
  const byRow = new Map(result.projects.map((project) => [project.row, project]));
  expect(result.projects).toHaveLength(made.projects.length);
  for (const project of made.projects) {
    const reading = byRow.get(made.rowOf.get(project.number) ?? 0);
    expect(reading === undefined ? null : found(reading)).toEqual(wanted(made, project));
  }
  expect(result.leftovers.map(({ why, text }) => `${why} ${text}`)).toHaveLength(made.unplaceable);
  expect(result.totals.filter(({ result: agrees }) => agrees !== 'agree')).toEqual([]);
  const ledger = memoryLedger();
  importInto(ledger, made.sheet, result);
  const again = planAgain(ledger, made.sheet, result);
  expect(again.rows.flatMap(({ changes }) => changes.map(({ key }) => key))).toEqual([]);
  expect(again.counts.same).toBe(made.projects.length);
});

test('没写单位又没人答时问单位，金额一个也不猜', () => {
  const made = SEEDS.map((seed) => generate(chance(seed))).find(
    ({ unitPlace, columns }) => unitPlace === 'nowhere' && columns.some(({ id }) => id === 'total'),
  );
  if (made === undefined) throw new Error('no such sheet was generated');
  const result = understandSheet(made.sheet, { answers: { ...NO_ANSWERS, year: 2020 } });
  expect(result?.questions.map(({ code }) => code)).toContain('unit');
  const guessed = result?.projects.filter(({ fields }) => {
    // Read by the money field.
    const total = fields.get('totalInvestment')?.value as { readonly words: string | null } | undefined;
    return total !== undefined && total.words === null;
  });
  expect(guessed).toEqual([]);
});
