// A ledger of plain rows for the tests of the import: drafts are folded in by the domain's own merge, behind the domain's own
// check of every value.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Patch } from '../../../../src/domain/change.ts';
import type { Context, Draft } from '../../../../src/domain/command.ts';
import { type ImportSheetArgs, importSheet } from '../../../../src/domain/commands/import-sheet.ts';
import { day } from '../../../../src/domain/day.ts';
import { type EntityName, isEntityName, type Row } from '../../../../src/domain/entities/registry.ts';
import type { StoredRow } from '../../../../src/domain/entity.ts';
import { mergePatch } from '../../../../src/domain/merge.ts';
import { checkPatch, fillRow, indexKeysOf } from '../../../../src/domain/row.ts';
import { writeStamp } from '../../../../src/domain/stamp.ts';
import { type AnyRow, type View, viewOf } from '../../../../src/domain/view.ts';
import { ALL_ROWS, type ImportChoices, importArgs } from '../../../../src/exchange/sheet/plan/import-args.ts';
import type { ImportPlan, PlanOptions } from '../../../../src/exchange/sheet/plan/import-plan.ts';
import { planImport } from '../../../../src/exchange/sheet/plan/plan-import.ts';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import type { Sheet, Workbook } from '../../../../src/exchange/sheet/read/workbook.ts';
import { understandSheet } from '../../../../src/exchange/sheet/understand/understand-sheet.ts';
import { type Answers, NO_ANSWERS, type Understood } from '../../../../src/exchange/sheet/understand/understood.ts';
import { zh } from '../../../../src/words/zh-CN/index.ts';

export const TODAY = day('2020-06-15');

export type MemoryLedger = {
  readonly view: () => View;
  readonly apply: (drafts: readonly Draft[]) => void;
  readonly newId: () => string;
};

export function memoryLedger(): MemoryLedger {
  const rows = new Map<string, { entity: EntityName; row: StoredRow }>();
  let ms = 1_000;
  let ids = 0;
  return {
    view: () =>
      indexed(viewOf([...rows.values()].map(({ entity, row }) => ({ entity, row: fillRow(entity, row) }) as AnyRow))),
    apply: (drafts) => {
      const at = writeStamp({ ms: ms++, count: 0 }, 'test');
      for (const { entity, id, set } of drafts) {
        const patch: Patch = {
          entity,
          id,
          set: Object.fromEntries(
            Object.entries(set).map(([field, to]) => [field, { to, was: null, over: '' as const }]),
          ),
        };
        expect(checkPatch(patch)).toBeNull();
        const key = `${entity} ${id}`;
        if (isEntityName(entity)) rows.set(key, { entity, row: mergePatch(rows.get(key)?.row ?? null, patch, at) });
      }
    },
    newId: () => `id${String(++ids).padStart(7, '0')}`,
  };
}

/** The plain view walks all rows at each question: here they are looked up once, as the resident ledger does. */
function indexed(view: View): View {
  const lists = new Map<EntityName, readonly Row<EntityName>[]>();
  const byKey = new Map<string, Map<string, Row<EntityName>[]>>();
  const all = <N extends EntityName>(entity: N): readonly Row<N>[] => {
    const known = lists.get(entity) ?? view.all(entity);
    lists.set(entity, known);
    // Filed under its own entity's name.
    return known as unknown as readonly Row<N>[];
  };
  return {
    row: view.row,
    all,
    rows: (entity, by, key) => {
      const index = byKey.get(`${entity} ${by}`) ?? new Map<string, Row<EntityName>[]>();
      if (!byKey.has(`${entity} ${by}`))
        for (const row of all(entity))
          for (const [name, held] of indexKeysOf(entity, row))
            if (name === by) index.set(held, [...(index.get(held) ?? []), row]);
      byKey.set(`${entity} ${by}`, index);
      return (index.get(key) ?? []) as unknown as ReturnType<typeof view.rows<typeof entity>>;
    },
  };
}

export function planOptions(ledger: MemoryLedger, more: Partial<PlanOptions> = {}): PlanOptions {
  const { member: _slot, ...slots } = zh.presets.slots;
  const { member: _duty, ...duties } = zh.presets.duties;
  return {
    file: '台账.xlsx',
    today: TODAY,
    by: '督查室',
    newId: ledger.newId,
    labels: { reason: zh.importing.reason, slots, duties },
    onlyTeam: null,
    match: new Map(),
    teams: new Map(),
    base: null,
    ...more,
  };
}

export function understood(sheet: Sheet, answers: Partial<Answers> = {}): Understood {
  const read = understandSheet(sheet, { answers: { ...NO_ANSWERS, ...answers } });
  if (read === null) throw new Error('no ledger recognised');
  return read;
}

/** Plans and writes a sheet; returns the plan it wrote. */
export function importInto(
  ledger: MemoryLedger,
  sheet: Sheet,
  read: Understood,
  more: Partial<PlanOptions> = {},
  choices: ImportChoices = ALL_ROWS,
): ImportPlan {
  const plan = planImport(sheet, read, ledger.view(), planOptions(ledger, more));
  write(ledger, importArgs(plan, choices));
  return plan;
}

export function write(ledger: MemoryLedger, args: ImportSheetArgs): void {
  const decided = decide(ledger, args);
  if (!decided.ok && decided.refusal.code === 'nothingChanged') return;
  if (!decided.ok) throw new Error(decided.refusal.code);
  ledger.apply(decided.value);
}

export function decide(ledger: MemoryLedger, args: ImportSheetArgs) {
  const context: Context = {
    today: TODAY,
    by: { person: null, words: '督查室' },
    device: 'office',
    newId: ledger.newId,
  };
  return importSheet.decide(ledger.view(), args, context);
}

export function planAgain(
  ledger: MemoryLedger,
  sheet: Sheet,
  read: Understood,
  more: Partial<PlanOptions> = {},
): ImportPlan {
  return planImport(sheet, read, ledger.view(), planOptions(ledger, more));
}

export const SAMPLES = new URL('../../../fixtures/samples/ledger/', import.meta.url);

export async function sample(name: string): Promise<Workbook> {
  const read = await readWorkbook(new Uint8Array(readFileSync(new URL(encodeURIComponent(name), SAMPLES))), name);
  if (!read.ok) throw new Error(`${name}: ${read.refusal.code}`);
  return read.value;
}

export function firstSheet(workbook: Workbook, index = 0): Sheet {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error('no such sheet');
  return sheet;
}
