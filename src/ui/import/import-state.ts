// Where an import stands (导入进行到哪): the file at hand, what was answered, and the files that wait behind it.
import type { DeskBook, DeskSheet, SheetReading } from '../../exchange/sheet/desk/desk-messages.ts';
import type { DeskProgress } from '../../exchange/sheet/desk/import-desk.ts';
import type { ReadRefusal } from '../../exchange/sheet/read/read-refusal.ts';
import type { Answers, Mapping, Problem, Question } from '../../exchange/sheet/understand/understood.ts';

/** Steps of an open file; choosing it comes before, the result after. */
export type OpenStep = 'mapping' | 'problems' | 'diff';

export type OpenFile = {
  readonly file: File;
  readonly book: DeskBook;
  readonly sheet: number;
  readonly answers: Answers;
  readonly known: Mapping | null;
  readonly knownFrom: 'remembered' | 'ours' | null;
  /** The last finished reading; null = the sheet is no ledger, or it has not been read yet. */
  readonly reading: SheetReading | null;
  /** A reading is under way. */
  readonly understanding: DeskProgress | null;
  /** Every question that was ever asked of this sheet: an answer can still be changed. */
  readonly asked: readonly Question[];
  /** Problems without a fix that the person has taken note of, by key. */
  readonly noted: ReadonlySet<string>;
  /** The team the sheet is said to be limited to. */
  readonly onlyTeam: string | null;
  readonly step: OpenStep;
};

export type Stage =
  | { readonly kind: 'choose'; readonly refused: { readonly name: string; readonly refusal: ReadRefusal } | null }
  | { readonly kind: 'reading'; readonly file: File; readonly progress: DeskProgress | null }
  | { readonly kind: 'password'; readonly file: File; readonly wrong: boolean }
  | { readonly kind: 'open'; readonly open: OpenFile };

export type ImportState = { readonly stage: Stage; readonly waiting: readonly File[] };

export const sheetOf = (open: OpenFile): DeskSheet | null => open.book.sheets[open.sheet] ?? null;

/** A problem is open while nothing was decided about it; what was mended by itself needs no decision. */
export const isOpen = ({ severity, fixed, key }: Problem, noted: ReadonlySet<string>): boolean =>
  severity !== 'settled' && fixed === null && !noted.has(key);

/** Questions without which cells of the sheet would be left behind. */
export function unanswered({ reading }: OpenFile): boolean {
  return reading?.questions.some(({ code }) => code === 'year' || code === 'unit') ?? false;
}

export const isNamed = (question: Question, other: Question): boolean =>
  question.code === other.code &&
  (question.code !== 'column' || other.code !== 'column' || question.column === other.column);
