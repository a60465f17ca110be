// Reads a fill-in sheet that came back (读填报表): which white cells were touched. Columns are found by their heads and rows by
// their grey words, so that a sheet that was sorted, or got a row or a column put in, is still read; what cannot be placed is listed.
import { canonicalCell } from '../export/sheet-base.ts';
import type { Cell, Sheet, Workbook } from '../read/workbook.ts';
import { type Grid, gridOf } from '../understand/grid.ts';
import { tidy } from '../understand/normalise.ts';
import {
  FILL_IN_KEYS,
  type FillInBase,
  type FillInBaseProblem,
  type FillInKey,
  type FillInRow,
  readFillInBase,
} from './fill-in-base.ts';
import { wordsOf } from './fill-in-sheet.ts';

export type FilledCell = {
  readonly kind: FillInRow['kind'];
  readonly id: string;
  readonly key: FillInKey;
  /** Row of the sheet as it came back. */
  readonly row: number;
  readonly was: string;
  readonly is: string;
  /** A formula that gave nothing, or an error: `is` says nothing then. */
  readonly unreadable: boolean;
};

export type FilledIn = {
  readonly facts: Omit<FillInBase, 'heads' | 'rows'>;
  readonly touched: readonly FilledCell[];
  /** Rows that are no longer found, or stand there more than once with different content, by their grey words. */
  readonly lost: readonly string[];
  /** Rows that did not go out and say something in a white column. */
  readonly added: readonly { readonly row: number; readonly words: string }[];
  /** White columns whose head is gone, altered or doubled. */
  readonly absent: readonly FillInKey[];
  /** Comments and pictures beside the cells: the form has no place for them. */
  readonly beside: number;
  /** How many rows went out. */
  readonly rows: number;
};

/** `noHead`: the head of the columns by which rows are known is gone. */
export type UnreadFillIn = FillInBaseProblem | 'noHead';

export function readFillIn(workbook: Workbook): FilledIn | UnreadFillIn {
  const base = readFillInBase(workbook);
  if (typeof base === 'string') return base;
  for (const sheet of workbook.sheets) {
    if (sheet.veryHidden) continue;
    const head = headOf(sheet, base);
    if (head !== null) return new Reading(sheet, base, head).filledIn();
  }
  return 'noHead';
}

type ColumnKey = FillInKey | 'project' | 'node';
type Head = { readonly row: number; readonly columns: ReadonlyMap<ColumnKey, number> };

/** Rows above the head that a person may have put in. */
const HEAD_WITHIN = 20;

function headOf(sheet: Sheet, base: FillInBase): Head | null {
  for (const { row, cells } of sheet.rows.slice(0, HEAD_WITHIN)) {
    const columns = new Map<ColumnKey, number>();
    for (const [key, head] of base.heads) {
      const found = cells.flatMap((cell, at) => (canonicalCell(cell) === head ? [at + 1] : []));
      const [first] = found;
      // A white column that was copied: nobody can say which of the two was meant.
      if (first !== undefined && (found.length === 1 || key === 'project' || key === 'node')) columns.set(key, first);
    }
    if (columns.has('project') && columns.has('node')) return { row, columns };
  }
  return null;
}

class Reading {
  readonly #sheet: Sheet;
  readonly #grid: Grid;
  readonly #base: FillInBase;
  readonly #head: Head;
  /** Rows of the sheet by their grey words. */
  readonly #places = new Map<string, number[]>();

  constructor(sheet: Sheet, base: FillInBase, head: Head) {
    this.#sheet = sheet;
    this.#grid = gridOf(sheet);
    this.#base = base;
    this.#head = head;
    for (let row = head.row + 1; row <= this.#grid.rowCount; row++) {
      const words = this.#words(row);
      const list = this.#places.get(words);
      if (list === undefined) this.#places.set(words, [row]);
      else list.push(row);
    }
  }

  filledIn(): FilledIn {
    const { ledger, given, scope, on, period, rows } = this.#base;
    const touched: FilledCell[] = [];
    const lost: string[] = [];
    const used = new Map<number, FillInRow>();
    for (const [words, group] of grouped(rows)) {
      const places = this.#placesOf(words, group);
      for (const [at, row] of group.entries()) {
        const place = places[at];
        if (place === undefined) lost.push(shown(row.words));
        else used.set(place, row);
      }
    }
    for (const [place, row] of [...used].sort(([a], [b]) => a - b)) touched.push(...this.#touched(place, row));
    return {
      facts: { ledger, given, scope, on, period },
      touched,
      lost,
      added: this.#added(used),
      absent: FILL_IN_KEYS.filter((key) => this.#base.heads.has(key) && !this.#head.columns.has(key)),
      beside: this.#sheet.notTaken.length,
      rows: rows.length,
    };
  }

  /** Where the rows of these words stand now; none when that is not certain. */
  #placesOf(words: string, group: readonly FillInRow[]): readonly number[] {
    const found = this.#places.get(words) ?? [];
    const [first] = found;
    const [row] = group;
    if (found.length === group.length) return group.length === 1 || this.#inOrder() ? found : [];
    // A row that was copied and left as it was.
    const copies = group.length === 1 && row !== undefined && first !== undefined;
    return copies && found.every((place) => this.#white(place, row).join('\t') === this.#white(first, row).join('\t'))
      ? [first]
      : [];
  }

  #order: boolean | null = null;

  /** True when the rows whose words stand once come in the order in which they went out: then alike ones do, too. */
  #inOrder(): boolean {
    if (this.#order === null) {
      const alone = [...grouped(this.#base.rows)].filter(([, group]) => group.length === 1);
      const places = alone.flatMap(([words]) => this.#places.get(words)?.[0] ?? []);
      this.#order = places.every((place, at) => at === 0 || (places[at - 1] ?? 0) < place);
    }
    return this.#order;
  }

  #touched(row: number, { kind, id, cells }: FillInRow): readonly FilledCell[] {
    return [...cells].flatMap(([key, was]) => {
      const column = this.#head.columns.get(key);
      if (column === undefined) return [];
      const cell = this.#grid.cell(row, column);
      const is = key === 'done' ? dayText(cell) : canonicalCell(cell);
      const unreadable = cell !== null && (cell.unknown || cell.value.kind === 'error');
      return unreadable || is !== was ? [{ kind, id, key, row, was, is, unreadable }] : [];
    });
  }

  /** What stands below the head and went out nowhere. */
  #added(used: ReadonlyMap<number, FillInRow>): FilledIn['added'] {
    const added: { readonly row: number; readonly words: string }[] = [];
    for (const [words, places] of this.#places)
      for (const row of places) {
        if (used.has(row)) continue;
        const twin = [...used].find(([, each]) => each.words === words);
        const white = FILL_IN_KEYS.map((key) => this.#text(row, key) ?? '');
        const says = white.some((text) => text !== '');
        const copied = twin !== undefined && this.#white(twin[0], twin[1]).join() === this.#white(row, twin[1]).join();
        if (says && !copied) added.push({ row, words: shown(words) });
      }
    return added.sort((a, b) => a.row - b.row);
  }

  #white(place: number, { cells }: FillInRow): readonly string[] {
    return [...cells.keys()].map((key) => this.#text(place, key) ?? '');
  }

  #words(row: number): string {
    return wordsOf(this.#text(row, 'project'), this.#text(row, 'node'));
  }

  #text(row: number, key: ColumnKey): string | null {
    const column = this.#head.columns.get(key);
    return column === undefined ? null : canonicalCell(this.#grid.cell(row, column));
  }
}

function grouped(rows: readonly FillInRow[]): ReadonlyMap<string, readonly FillInRow[]> {
  const groups = new Map<string, FillInRow[]>();
  for (const row of rows) {
    const group = groups.get(row.words);
    if (group === undefined) groups.set(row.words, [row]);
    else group.push(row);
  }
  return groups;
}

/** 8.10 typed as text is a day and no number: it keeps its zero. */
function dayText(cell: Cell | null): string {
  const said = cell?.value.kind === 'text' ? tidy(cell.value.text) : '';
  return /^\d{1,2}\.\d{1,2}$/.test(said) ? said : canonicalCell(cell);
}

/** Grey words as a person reads them: a project's own row names no node. */
function shown(words: string): string {
  return words.replace(/ › $/, '').replace(/^ › /, '');
}
