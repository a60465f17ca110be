// The running account of one sheet (读表记录): which cell was used for what, what is left over, what is wrong. One per reading.
import { squeezed } from './normalise.ts';
import {
  type Answers,
  type CellAt,
  cellKey,
  type Fix,
  type Leftover,
  type LeftoverWhy,
  type Problem,
  type ProblemCode,
  type Severity,
  type Use,
} from './understood.ts';

export type Notes = {
  readonly answers: Answers;
  readonly problems: Problem[];
  readonly leftovers: Leftover[];
  readonly used: Map<string, Use>;
  /** Cells that are listed as not taken. */
  readonly listed: Set<string>;
  /** 分 read in a cell, for the check of totals. */
  readonly amounts: Map<string, number>;
  /** Cells whose meaning needs a year that nobody has said yet. */
  readonly needYear: CellAt[];
  readonly needUnit: Set<number>;
  readonly use: (at: CellAt, use: Use) => void;
  readonly left: (at: CellAt, text: string, why: LeftoverWhy, fix?: Fix | null) => void;
  /** @returns the fix the person has accepted, or null. */
  readonly problem: (
    at: CellAt,
    code: ProblemCode,
    severity: Severity,
    facts?: Problem['facts'],
    fixes?: readonly Fix[],
  ) => Fix | null;
};

export function newNotes(sheet: string, answers: Answers): Notes {
  const problems: Problem[] = [];
  const leftovers: Leftover[] = [];
  const used = new Map<string, Use>();
  const listed = new Set<string>();
  return {
    answers,
    problems,
    leftovers,
    used,
    listed,
    amounts: new Map(),
    needYear: [],
    needUnit: new Set(),
    use: (at, use) => {
      used.set(cellKey(at), use);
    },
    left: (at, text, why, fix = null) => {
      listed.add(cellKey(at));
      leftovers.push({ sheet, row: at.row, column: at.column, text: why === 'phone' ? masked(text) : text, why, fix });
    },
    problem: (at, code, severity, facts = {}, fixes = []) => {
      const key = `${at.row}:${at.column}:${code}`;
      const chosen = answers.fixes.get(key);
      const fixed = chosen !== undefined && chosen >= 0 && chosen < fixes.length ? chosen : null;
      problems.push({ key, row: at.row, column: at.column, code, severity, facts, fixes, fixed });
      return fixed === null ? null : (fixes[fixed] ?? null);
    },
  };
}

/** A phone number as lists show it: 138****0000, 0000-****000. */
export function masked(text: string): string {
  return squeezed(text).replace(
    /\d{7,}|\d{3,4}-?\d{7,8}/g,
    (digits) => `${digits.slice(0, 3)}${'*'.repeat(Math.max(4, digits.length - 6))}${digits.slice(-3)}`,
  );
}
