// One file on its way into the ledger (导入台): read once, then understood as often as the person answers something anew.
import { ok, type Result, refuse } from '../../../domain/result.ts';
import type { BaseRow } from '../export/sheet-base.ts';
import { type ReadRefusal, readLimits } from '../read/read-refusal.ts';
import type { ReadPhase } from '../read/read-workbook.ts';
import type { SheetRow, TextEncoding } from '../read/workbook.ts';
import type { Answers, Leftover, Mapping, Problem, ProjectReading, RowKind } from '../understand/understood.ts';
import type { Batch, DeskBook, FromDesk, SheetReading, ToDesk } from './desk-messages.ts';

export type DeskProgress = {
  readonly phase: ReadPhase | 'understanding';
  readonly rows: number;
  /** Null while it is not known. */
  readonly of: number | null;
};

export type DeskRead = { readonly password?: string; readonly encoding?: TextEncoding };

export interface ImportDesk {
  /** Null in the result's value: the sheet is no ledger. A later call makes an earlier one stale: it then never resolves. */
  understand(
    sheet: number,
    answers: Answers,
    known: Mapping | null,
    onProgress?: (progress: DeskProgress) => void,
  ): Promise<Result<SheetReading | null, ReadRefusal>>;
  /** Ends the worker; nothing of the file outlives it. */
  close(): void;
}

export type Opened = { readonly desk: ImportDesk; readonly book: DeskBook };

/** Aborting ends the worker at once; the result is the refusal `cancelled`. */
export async function openDesk(
  file: Blob | Uint8Array,
  name: string,
  { password, encoding }: DeskRead = {},
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (now: DeskProgress) => void } = {},
): Promise<Result<Opened, ReadRefusal>> {
  const line = openLine();
  const cancel = () => line.end({ code: 'cancelled' });
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted === true) cancel();
  const rows = new Map<number, SheetRow[]>();
  const baseRows: BaseRow[] = [];
  let count = 0;
  let toCome: number | null = null;
  let book: DeskBook | null = null;
  const refusal = await line.talk(
    { kind: 'read', file, name, password: password ?? null, encoding: encoding ?? null },
    (message) => {
      if (message.kind === 'phase') onProgress?.({ phase: message.phase, rows: count, of: toCome });
      if (message.kind === 'book') {
        book = message.book;
        toCome = message.rowsToCome;
      }
      if (message.kind !== 'batch') return;
      if (message.batch.of === 'base') baseRows.push(...message.batch.rows);
      if (message.batch.of !== 'rows') return;
      push(rows, message.batch.sheet, message.batch.rows);
      count += message.batch.rows.length;
      onProgress?.({ phase: 'handingOver', rows: count, of: toCome });
    },
  );
  signal?.removeEventListener('abort', cancel);
  // Set inside the callback, which the compiler does not follow.
  const read = book as DeskBook | null;
  if (refusal !== null || read === null) {
    line.end();
    return refuse(refusal ?? { code: 'readerStopped' });
  }
  const whole: DeskBook = {
    ...read,
    sheets: read.sheets.map((sheet, at) => ({ ...sheet, rows: rows.get(at) ?? [] })),
    base: read.base === null ? null : { ...read.base, rows: baseRows },
  };
  return ok({ book: whole, desk: deskOn(line) });
}

function deskOn(line: Line): ImportDesk {
  let latest = 0;
  // One conversation at a time: the next begins when the last one has been heard to its end.
  let before: Promise<unknown> = Promise.resolve();
  return {
    understand: (sheet, answers, known, onProgress) => {
      const run = ++latest;
      const result = before.then(() =>
        run === latest ? converse(line, { kind: 'understand', sheet, answers, known }, onProgress) : null,
      );
      before = result;
      return result.then((value) => (run === latest && value !== null ? value : new Promise(() => undefined)));
    },
    close: () => line.end(),
  };
}

async function converse(
  line: Line,
  order: ToDesk,
  onProgress?: (progress: DeskProgress) => void,
): Promise<Result<SheetReading | null, ReadRefusal>> {
  const rowKinds = new Map<number, RowKind>();
  const projects: ProjectReading[] = [];
  const problems: Problem[] = [];
  const leftovers: Leftover[] = [];
  let of: number | null = null;
  let head: Extract<FromDesk, { readonly kind: 'reading' }>['head'] = null;
  const take = (batch: Batch) => {
    if (batch.of === 'rowKinds') for (const [row, kind] of batch.kinds) rowKinds.set(row, kind);
    if (batch.of === 'problems') problems.push(...batch.problems);
    if (batch.of === 'leftovers') leftovers.push(...batch.leftovers);
    if (batch.of === 'projects') projects.push(...batch.projects);
  };
  const refusal = await line.talk(order, (message) => {
    if (message.kind === 'reading') {
      head = message.head;
      of = message.projectsToCome;
    }
    if (message.kind === 'batch') take(message.batch);
    onProgress?.({ phase: 'understanding', rows: projects.length, of });
  });
  if (refusal !== null) return refuse(refusal);
  // Set inside the callback, which the compiler does not follow.
  const found = head as Extract<FromDesk, { readonly kind: 'reading' }>['head'];
  return ok(found === null ? null : { ...found, rowKinds, projects, problems, leftovers });
}

type Line = {
  /** Says an order and hears everything up to its end; the refusal it ended with, null when it went well. */
  readonly talk: (order: ToDesk, hear: (message: FromDesk) => void) => Promise<ReadRefusal | null>;
  readonly end: (why?: ReadRefusal) => void;
};

function openLine(): Line {
  const worker = new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' });
  let ended: ReadRefusal | null = null;
  let hear: ((message: FromDesk) => void) | null = null;
  let finish: ((refusal: ReadRefusal | null) => void) | null = null;
  const end = (why: ReadRefusal = { code: 'cancelled' }) => {
    ended ??= why;
    worker.terminate();
    finish?.(ended);
  };
  const onMessage = (message: FromDesk) => {
    hear?.(message);
    if (message.kind === 'end') finish?.(null);
    else if (message.kind === 'refused') finish?.(message.refusal);
    else if (message.kind === 'failed') end({ code: 'readerStopped' });
    else if (message.kind !== 'phase') worker.postMessage({ kind: 'next' } satisfies ToDesk);
  };
  worker.addEventListener('message', (event: MessageEvent<FromDesk>) => onMessage(event.data));
  worker.addEventListener('error', () => end({ code: 'readerStopped' }));
  worker.addEventListener('messageerror', () => end({ code: 'readerStopped' }));
  return {
    end,
    talk: (order, listen) =>
      new Promise((resolve) => {
        if (ended !== null) {
          resolve(ended);
          return;
        }
        const timer = setTimeout(
          () => end({ code: 'timeLimit', seconds: readLimits.seconds }),
          readLimits.seconds * 1000,
        );
        hear = listen;
        finish = (refusal) => {
          clearTimeout(timer);
          hear = null;
          finish = null;
          resolve(refusal);
        };
        worker.postMessage(order);
      }),
  };
}

function push(rows: Map<number, SheetRow[]>, sheet: number, more: readonly SheetRow[]): void {
  const held = rows.get(sheet);
  if (held === undefined) rows.set(sheet, [...more]);
  else held.push(...more);
}
