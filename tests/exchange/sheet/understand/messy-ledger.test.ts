// ledger-messy (乱表): marks, units of their own, group rows, quarters with words, totals that do not agree; the answer by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { accountFor } from '../../../../src/exchange/sheet/understand/account-for.ts';
import type { ProjectReading } from '../../../../src/exchange/sheet/understand/understood.ts';
import { firstSheet, sample, understood } from '../plan/memory-ledger.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

const want = JSON.parse(readFileSync(new URL('../../../fixtures/expected/ledger-messy.json', import.meta.url), 'utf8'));

function flat(project: ProjectReading) {
  // Read by the money field.
  const total = project.fields.get('totalInvestment')?.value as {
    fen: number;
    words: string | null;
    approximate: boolean;
  };
  const text = (field: string) => project.fields.get(field)?.value ?? null;
  return {
    row: project.row,
    number: text('number'),
    name: project.name,
    scope: text('scope'),
    team: project.team?.value,
    totalWan: total.fen / 1_000_000,
    words: total.words,
    approximate: total.approximate,
    slots: Object.fromEntries(
      project.slots.map(({ role, holders }) => [role, holders.map(({ unit, person }) => [unit, person])]),
    ),
    milestones: project.milestones.map(({ name, kind, planned }) => [
      name,
      kind,
      planned?.value.to,
      planned?.value.words,
    ]),
    progress: project.progress[0]?.text?.value ?? null,
    problems: project.progress[0]?.problems?.value ?? null,
    remark: text('remark'),
    tags: [...project.tags.keys()],
  };
}

const YI = 10_000_000_000;

for (const file of ['ledger-messy-libreoffice.xlsx', 'ledger-messy.xls', 'ledger-messy.gb18030.csv'])
  describe(file, () => {
    test('与手写答案逐项一致', async () => {
      const sheet = firstSheet(await sample(file));
      const read = understood(sheet);
      expect([read.title, read.reporter, read.reportedOn]).toEqual([want.title, want.reporter, want.reportedOn]);
      expect([read.year.year, read.unit.unit]).toEqual([want.year, want.unit]);
      expect([read.headRows.first, read.headRows.last]).toEqual(want.headRows);
      expect(Object.fromEntries(read.legend)).toEqual(want.legend);
      expect(
        read.questions.map((question) =>
          question.code === 'column' ? `column ${question.column} ${question.head}` : question.code,
        ),
      ).toEqual(want.questions);
      expect(read.projects.map(flat)).toEqual(want.projects);
      expect(accountFor(sheet, read).dropped).toEqual([]);
    });

    test('三处合计都报出，什么也不改', async () => {
      const read = understood(firstSheet(await sample(file)));
      const shown = read.totals.map(({ row, column, what, stated, counted, result }) => {
        const scale = what === 'money' ? YI : 1;
        return [row, column, what, (stated ?? 0) / scale, (counted ?? 0) / scale, result];
      });
      expect(shown).toEqual(want.totals);
    });

    test('没有取的每一格都列出原因', async () => {
      const read = understood(firstSheet(await sample(file)));
      const byPlace = (a: readonly unknown[], b: readonly unknown[]) =>
        Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]);
      expect(read.leftovers.map(({ row, column, why, text }) => [row, column, why, text]).sort(byPlace)).toEqual(
        want.leftovers,
      );
      expect(
        read.problems.map(({ row, column, code, severity }) => [row, column, code, severity]).sort(byPlace),
      ).toEqual(want.problems);
    });
  });

describe('由人决定的', () => {
  test('责任人默认是责任单位的责任人；选了专员才是专员', async () => {
    const sheet = firstSheet(await sample('ledger-messy-libreoffice.xlsx'));
    const read = understood(sheet, { columns: new Map([[5, 'slot:specialist:person']]) });
    expect(read.questions).toEqual([]);
    const roles = read.projects[1]?.slots.map(({ role, holders }) => [role, holders[0]?.unit, holders[0]?.person]);
    expect(roles).toEqual([
      ['specialist', null, '组长乙'],
      ['coordination', null, '县级干部甲'],
      ['permits', '示例局', null],
    ]);
  });

  test('文字里的完成投资只是提议，采用了才记为数据', async () => {
    const sheet = firstSheet(await sample('ledger-messy-libreoffice.xlsx'));
    expect(understood(sheet).projects[0]?.figures).toEqual([]);
    const read = understood(sheet, { fixes: new Map([['7:11:figureInText', 0]]) });
    expect(read.projects[0]?.figures.map(({ measure, period, amount }) => [measure, period, amount.fen])).toEqual([
      ['done', '2020-01/2020-06', 5_000_000_000],
    ]);
    expect(read.projects[0]?.progress[0]?.text?.value).toBe('已开工，完成投资5000万元');
  });
});
