// 电话 in an exported sheet: one column when asked for; it comes back without changes, and masked numbers are nobody's phone.
import { expect, test, vi } from 'vitest';
import { donePeriod, ledgerColumns, phoneColumn } from '../../../../src/exchange/sheet/export/export-columns.ts';
import { exportView } from '../../../../src/exchange/sheet/export/export-view.ts';
import { mappingOfBase, readBase } from '../../../../src/exchange/sheet/export/sheet-base.ts';
import { readWorkbook } from '../../../../src/exchange/sheet/read/read-workbook.ts';
import { accountFor } from '../../../../src/exchange/sheet/understand/account-for.ts';
import { understandSheet } from '../../../../src/exchange/sheet/understand/understand-sheet.ts';
import { NO_ANSWERS } from '../../../../src/exchange/sheet/understand/understood.ts';
import { writeWorkbook } from '../../../../src/exchange/sheet/write/write-workbook.ts';
import { zh } from '../../../../src/words/zh-CN/index.ts';
import { firstSheet, importInto, memoryLedger, planAgain, sample, TODAY, understood } from '../plan/memory-ledger.ts';

// Real files on a machine that is doing something else as well.
vi.setConfig({ testTimeout: 30_000 });

async function exportedWith(phones: string) {
  const first = firstSheet(await sample('ledger-small-libreoffice.xlsx'));
  const ledger = memoryLedger();
  importInto(ledger, first, understood(first, { year: 2020 }));
  const view = ledger.view();
  const rows = view.all('project').map(({ id }) => id);
  const columns = [...ledgerColumns(zh, 2020, donePeriod(view, rows, 2020), false), phoneColumn(zh)];
  const spec = exportView(rows, columns, zh, {
    view,
    today: TODAY,
    year: 2020,
    title: '2020 年项目台账',
    reporter: '',
    ledger: 'ledger1',
    stamp: 's1',
    grouped: false,
    totals: true,
    derived: () => null,
    phones: (project) => (project.number === '1' ? phones : null),
  });
  const workbook = await readWorkbook(await writeWorkbook(spec), '台账.xlsx');
  if (!workbook.ok) throw new Error(workbook.refusal.code);
  const sheet = firstSheet(workbook.value);
  const back = (withBase: boolean, asked: boolean) => {
    const base = withBase ? readBase(workbook.value) : null;
    const knownMapping = base === null ? null : mappingOfBase(base, sheet);
    const read = understandSheet(sheet, { knownMapping, answers: { ...NO_ANSWERS, phones: asked } });
    if (read === null) throw new Error('no ledger recognised');
    expect(accountFor(sheet, read).dropped).toEqual([]);
    const plan = planAgain(ledger, sheet, read, { base, file: '回来.xlsx' });
    return {
      changes: plan.rows.flatMap(({ changes }) => changes),
      contacts: plan.contacts.map(({ person, phone }) => [person, phone]),
      left: read.leftovers.filter(({ why }) => why === 'phone').length,
    };
  };
  return back;
}

const FULL = '项目专员4 13800005678；帮包部门28 0635-1234567、66123';

test('the sheet with phones comes back without changes, whether it knows where it came from or not', async () => {
  const back = await exportedWith(FULL);
  expect(back(true, false)).toEqual({ changes: [], contacts: [], left: 1 });
  expect(back(true, true)).toMatchObject({ changes: [], left: 0 });
});

test('in another ledger the phones come in with their people when they are asked for', async () => {
  const back = await exportedWith('项目专员4 13800005678；组长乙 0635-1234567、66123');
  expect(back(false, true).contacts).toEqual([
    ['项目专员4', '13800005678'],
    ['组长乙', '0635-1234567'],
    ['组长乙', '66123'],
  ]);
});

test('masked numbers are listed as not taken and never become anyone’s phone', async () => {
  const back = await exportedWith('项目专员4 138****5678');
  expect(back(false, true)).toEqual({ changes: [], contacts: [], left: 1 });
});
