// Reads a sheet file and understands it off the page (导入台的线程). It keeps the file's cells, so that another answer or
// another column mapping is only a new reading; whatever a hostile file does, it does here, and this is terminated.
import '../../../polyfills';
import { readBase, type SheetBase } from '../export/sheet-base.ts';
import { readLimits } from '../read/read-refusal.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import type { Sheet, SheetRow, Workbook } from '../read/workbook.ts';
import { chooseSheet, scoreSheet } from '../understand/score-sheet.ts';
import { understandSheet } from '../understand/understand-sheet.ts';
import type { Understood } from '../understand/understood.ts';
import type { Batch, DeskBook, FromDesk, ToDesk } from './desk-messages.ts';

// The readers print what they stumble over, and that is the file's content. Nothing of a file goes to a log.
const quiet = () => undefined;
Object.assign(self.console, { error: quiet, warn: quiet, log: quiet });

/** A few milliseconds to unpack on a slow PC. */
const CELLS_A_BATCH = 2500;
const PROJECTS_A_BATCH = 60;
const NOTES_A_BATCH = 500;

const NOTHING = (function* (): Generator<Batch> {})();

/** What this worker holds of its one file. */
const desk: { sheets: readonly Sheet[]; batches: Generator<Batch> } = { sheets: [], batches: NOTHING };

const say = (message: FromDesk): void => self.postMessage(message);

async function read(order: Extract<ToDesk, { readonly kind: 'read' }>): Promise<void> {
  const { file, name, password, encoding } = order;
  const size = file instanceof Blob ? file.size : file.length;
  if (size > readLimits.fileBytes) {
    say({ kind: 'refused', refusal: { code: 'tooLarge', bytes: size, limit: readLimits.fileBytes } });
    return;
  }
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file;
  const result = await readWorkbook(bytes, name, {
    ...(password === null ? {} : { password }),
    ...(encoding === null ? {} : { encoding }),
    onPhase: (phase) => say({ kind: 'phase', phase }),
  });
  if (!result.ok) {
    say({ kind: 'refused', refusal: result.refusal });
    return;
  }
  desk.sheets = result.value.sheets.filter(({ veryHidden }) => !veryHidden);
  const base = readBase(result.value);
  desk.batches = bookBatches(desk.sheets, base);
  const rowsToCome = desk.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  say({ kind: 'book', book: bookOf(result.value, desk.sheets, base), rowsToCome });
}

function bookOf(workbook: Workbook, sheets: readonly Sheet[], base: SheetBase | null): DeskBook {
  const { format, encoding } = workbook;
  return {
    format,
    encoding,
    proposed: chooseSheet({ ...workbook, sheets }),
    sheets: sheets.map((sheet) => ({ ...sheet, rows: [], score: scoreSheet(sheet) })),
    base: base === null ? null : { ...base, rows: [] },
  };
}

function* bookBatches(sheets: readonly Sheet[], base: SheetBase | null): Generator<Batch> {
  for (const [sheet, { rows: all }] of sheets.entries()) {
    let rows: SheetRow[] = [];
    let cells = 0;
    for (const row of all) {
      rows.push(row);
      cells += row.cells.length + 2;
      if (cells < CELLS_A_BATCH) continue;
      yield { of: 'rows', sheet, rows };
      rows = [];
      cells = 0;
    }
    if (rows.length > 0) yield { of: 'rows', sheet, rows };
  }
  for (const rows of slices(base?.rows ?? [], NOTES_A_BATCH)) yield { of: 'base', rows };
}

function understand({ sheet: index, answers, known }: Extract<ToDesk, { readonly kind: 'understand' }>): void {
  const sheet = desk.sheets[index];
  const understood = sheet === undefined ? null : understandSheet(sheet, { answers, knownMapping: known });
  if (sheet === undefined || understood === null) {
    desk.batches = NOTHING;
    say({ kind: 'reading', head: null, projectsToCome: 0 });
    return;
  }
  const { projects, problems: _p, leftovers: _l, rowKinds: _k, used: _u, ...head } = understood;
  desk.batches = readingBatches(understood);
  const headMerges = sheet.merges.filter(
    ({ firstRow, lastRow }) => firstRow >= head.headRows.first && lastRow <= head.headRows.last,
  );
  say({ kind: 'reading', head: { ...head, headMerges }, projectsToCome: projects.length });
}

function* readingBatches({ rowKinds, projects, problems, leftovers }: Understood): Generator<Batch> {
  for (const kinds of slices([...rowKinds], NOTES_A_BATCH * 4)) yield { of: 'rowKinds', kinds };
  for (const some of slices(problems, NOTES_A_BATCH)) yield { of: 'problems', problems: some };
  for (const some of slices(leftovers, NOTES_A_BATCH)) yield { of: 'leftovers', leftovers: some };
  for (const some of slices(projects, PROJECTS_A_BATCH)) yield { of: 'projects', projects: some };
}

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

function sayNext(): void {
  const next = desk.batches.next();
  say(next.done === true ? { kind: 'end' } : { kind: 'batch', batch: next.value });
}

async function obey(order: ToDesk): Promise<void> {
  try {
    if (order.kind === 'read') await read(order);
    else if (order.kind === 'understand') understand(order);
    else sayNext();
  } catch {
    say({ kind: 'failed' });
  }
}

self.addEventListener('message', (event: MessageEvent<ToDesk>) => {
  void obey(event.data);
});
