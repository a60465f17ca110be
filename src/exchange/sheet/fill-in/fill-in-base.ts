// What a fill-in sheet carries in its very-hidden sheet (填报表底稿): whose it is, which row is which thing, and what stood in every white
// cell when it left — so that a cell nobody touched says nothing, however old the sheet is.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Day, isDay } from '../../../domain/day.ts';
import { isId } from '../../../domain/id.ts';
import { isPeriod, type Period } from '../../../domain/period.ts';
import type { Workbook } from '../read/workbook.ts';

/** Kept in files that are out in the offices: never renamed. */
export const FILL_IN_SHEET = '_ledger_fill_in';
const MARK = 'ledger-fill-in';
const VERSION = '2';
/** Version 1 had no sum. */
const WITHOUT_SUM = '1';

/** White cells by their kind. `done` is a node's, the others are a project's. */
export const FILL_IN_KEYS = ['done', 'text', 'problems', 'next', 'figure'] as const;
export type FillInKey = (typeof FILL_IN_KEYS)[number];

export type FillInRow = {
  readonly sheetRow: number;
  readonly kind: 'project' | 'milestone';
  readonly id: string;
  /** The grey words of the row by which it is found when rows were moved. */
  readonly words: string;
  /** What stood in its white cells. */
  readonly cells: ReadonlyMap<FillInKey, string>;
};

export type FillInBase = {
  readonly ledger: string;
  /** One giving-out, several sheets. */
  readonly given: string;
  readonly scope: { readonly kind: 'team' | 'person'; readonly id: string; readonly name: string };
  /** 截至日: what is filled in holds for this day. */
  readonly on: Day;
  /** 本期. */
  readonly period: Period;
  /** Head of each white column, and of the two by which rows are found. */
  readonly heads: ReadonlyMap<FillInKey | 'project' | 'node', string>;
  readonly rows: readonly FillInRow[];
};

export function writeFillInBase(base: FillInBase): readonly (readonly string[])[] {
  const { ledger, given, scope, on, period, heads, rows } = base;
  const lines = [
    [MARK, VERSION, ledger, given, scope.kind, scope.id, scope.name, on, period],
    ['heads', ...[...heads].map(([key, head]) => `${key}=${head}`)],
    ...rows.map(({ sheetRow, kind, id, words, cells }) => [
      'row',
      String(sheetRow),
      kind,
      id,
      words,
      ...[...cells].map(([key, text]) => `${key}=${text}`),
    ]),
  ];
  return [...lines, ['sum', sumOf(lines)]];
}

/** Why a workbook cannot be read as a fill-in sheet: none of ours, what it carries was altered, or a newer version wrote it. */
export type FillInBaseProblem = 'other' | 'damaged' | 'newer';

/** An id that points elsewhere would write into a project nobody meant: what it carries is read whole or not at all. */
export function readFillInBase(workbook: Workbook): FillInBase | FillInBaseProblem {
  const sheet = workbook.sheets.find(({ rows }) => rows[0]?.cells[0]?.text === MARK);
  if (sheet === undefined) return 'other';
  const lines = sheet.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
  const version = lines[0]?.[1] ?? '';
  if (Number(version) > Number(VERSION)) return 'newer';
  const last = lines[lines.length - 1];
  const body = version === WITHOUT_SUM ? lines : lines.slice(0, -1);
  if (version !== WITHOUT_SUM && (last?.[0] !== 'sum' || last[1] !== sumOf(body))) return 'damaged';
  const [first, second, ...rest] = body;
  if (first === undefined || second?.[0] !== 'heads') return 'damaged';
  const [, , ledger = '', given = '', kind, id = '', name = '', on = '', period = ''] = first;
  if ((kind !== 'team' && kind !== 'person') || !isId(ledger) || !isId(given) || !isId(id)) return 'damaged';
  if (!isDay(on) || !isPeriod(period)) return 'damaged';
  const rows: FillInRow[] = [];
  for (const [what, sheetRow = '', rowKind, rowId = '', words = '', ...held] of rest) {
    if (what !== 'row' || (rowKind !== 'project' && rowKind !== 'milestone') || !isId(rowId)) return 'damaged';
    rows.push({ sheetRow: Number(sheetRow), kind: rowKind, id: rowId, words, cells: pairsOf(held) });
  }
  return { ledger, given, scope: { kind, id, name }, on, period, heads: headsOf(second.slice(1)), rows };
}

/** Spaces and empty ends are left out: office programs write them as they like. */
function sumOf(lines: readonly (readonly string[])[]): string {
  const said = lines.map((cells) =>
    cells
      .map((text) => text.replace(/\s+/g, ''))
      .join('\t')
      .replace(/\t+$/, ''),
  );
  return bytesToHex(sha256(utf8ToBytes(said.join('\n'))));
}

function pairsOf(held: readonly string[]): ReadonlyMap<FillInKey, string> {
  const pairs = new Map<FillInKey, string>();
  for (const pair of held) {
    const key = FILL_IN_KEYS.find((each) => pair.startsWith(`${each}=`));
    if (key !== undefined) pairs.set(key, pair.slice(key.length + 1));
  }
  return pairs;
}

function headsOf(held: readonly string[]): FillInBase['heads'] {
  const heads = new Map<FillInKey | 'project' | 'node', string>();
  for (const pair of held) {
    const key = ([...FILL_IN_KEYS, 'project', 'node'] as const).find((each) => pair.startsWith(`${each}=`));
    if (key !== undefined) heads.set(key, pair.slice(key.length + 1));
  }
  return heads;
}
