// Builds one cell of the result from what a reader found (单元格), the same way for every reader.

import { Refused, readLimits } from './read-refusal.ts';
import { type Shown, shownBy } from './serial-day.ts';
import type { Cell, CellValue } from './workbook.ts';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Line breaks become \n and the length is held to what a sheet allows. */
export function cleanText(raw: string, place: CellPlace): string {
  if (raw.length > readLimits.textLength) {
    throw new Refused({ code: 'textTooLong', ...place, limit: readLimits.textLength });
  }
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

/** Null for an empty text: an empty cell and a cell holding nothing look the same to the person. */
export function textCell(raw: string, formula: string | null, place: CellPlace): Cell | null {
  const text = cleanText(raw, place);
  if (text === '' && formula === null) return null;
  return { text, value: { kind: 'text', text }, formula, unknown: false };
}

export function numberCell(number: number, shown: string | null, formula: string | null): Cell {
  const text = shown ?? plainNumber(number);
  return { text, value: { kind: 'number', number, text }, formula, unknown: false };
}

/** `day` as counted by the reader, `shown` the display text; a clock time or an impossible day stays text. */
export function dayCell(day: string | null, pattern: string | null, shown: string, formula: string | null): Cell {
  const shows: Shown = shownBy(pattern);
  const value: CellValue =
    day === null || shows === 'time' ? { kind: 'text', text: shown } : { kind: 'day', day, text: shown, shows };
  return { text: shown, value, formula, unknown: false };
}

export function flagCell(flag: boolean, formula: string | null): Cell {
  return { text: flag ? 'TRUE' : 'FALSE', value: { kind: 'flag', flag }, formula, unknown: false };
}

export function errorCell(code: string, formula: string | null): Cell {
  return { text: code, value: { kind: 'error', code }, formula, unknown: false };
}

/** A formula whose result was never stored: a reader's stand-in 0 must not be taken for a value. */
export function unknownCell(formula: string): Cell {
  return { text: '', value: { kind: 'text', text: '' }, formula, unknown: true };
}

function plainNumber(number: number): string {
  return String(inSheetDigits(number));
}

/** 15 digits, as a sheet shows them: 0.1 + 0.2 is 0.3, and the last digits of an 18-digit id are gone. */
export function inSheetDigits(number: number): number {
  return Number(number.toPrecision(15));
}
