// What the program understood of one sheet (读懂结果): projects with the cell every value came from, questions, problems,
// checked totals, and every cell that is not taken. Plain data: it crosses from the worker to the page.
import type { Day } from '../../../domain/day.ts';
import type { Done } from '../../../domain/entities/milestone.ts';
import type { Json } from '../../../domain/json.ts';
import type { Money, MoneyUnit } from '../../../domain/money.ts';
import type { Period } from '../../../domain/period.ts';
import type { Span } from '../../../domain/span.ts';
import type { Measure, NodeName, SlotRole, Target } from './target.ts';

export type CellAt = { readonly row: number; readonly column: number };

/** How sure the reading of a head is: exact words, a known pattern, a likeness, or none. */
export type Confidence = 'remembered' | 'exact' | 'pattern' | 'like' | 'none';

export type SheetColumn = {
  readonly column: number;
  /** The head from top to bottom: 投资情况 › 8月 › 上旬. */
  readonly path: readonly string[];
  readonly target: Target;
  readonly confidence: Confidence;
  /** The unit that the head itself names. */
  readonly unit: MoneyUnit | null;
  /** Why it is ignored: no known head, a second column for the same thing, or the person's choice. */
  readonly why: 'unknownHead' | 'doubled' | 'chosen' | null;
};

/** Column → target key (see target.ts): what is remembered per header. */
export type Mapping = ReadonlyMap<number, string>;

export type Answers = {
  /** The year of days and figures that say none. */
  readonly year: number | null;
  readonly unit: MoneyUnit | null;
  /** The person's choice of targets, column → target key. */
  readonly columns: Mapping;
  /** Fixes the person has accepted: problem key → index of the fix. */
  readonly fixes: ReadonlyMap<string, number>;
  /** Phone numbers come in only when asked for. */
  readonly phones: boolean;
};

export const NO_ANSWERS: Answers = {
  year: null,
  unit: null,
  columns: new Map(),
  fixes: new Map(),
  phones: false,
};

export type Question =
  /** Asked once when neither a value nor the sheet says the year. `likely` is the year most days of the sheet carry. */
  | { readonly code: 'year'; readonly likely: number | null; readonly cells: number }
  | { readonly code: 'unit'; readonly likely: MoneyUnit; readonly columns: readonly number[] }
  /** One head, several meanings: 责任人, 建设性质, 开工时间 … `choices` are target keys, the assumed one first. */
  | {
      readonly code: 'column';
      readonly column: number;
      readonly head: string;
      readonly choices: readonly string[];
      readonly assumed: string;
    };

/** What can be done about a problem; `answers.fixes` names it by its index. */
export type Fix =
  | { readonly kind: 'setDay'; readonly day: Day }
  | { readonly kind: 'swapDays' }
  | { readonly kind: 'mergeIntoRow'; readonly row: number }
  | { readonly kind: 'keepAsOwn' }
  | { readonly kind: 'addFigure'; readonly measure: Measure; readonly period: Period; readonly fen: number }
  | { readonly kind: 'placeAsMilestone'; readonly name: string }
  | { readonly kind: 'mapColumn'; readonly column: number }
  | { readonly kind: 'answerYear' }
  | { readonly kind: 'answerUnit' }
  | { readonly kind: 'writeInLedger' };

/** unreadable 无法识别 · missing 缺内容 · settled 已自动改好 · check 请核对. */
export type Severity = 'unreadable' | 'missing' | 'settled' | 'check';

export type ProblemCode =
  | 'noSuchDay'
  | 'notADay'
  | 'notAnAmount'
  | 'notAChoice'
  | 'notACount'
  | 'tooLong'
  | 'startAfterFinish'
  | 'duplicateName'
  | 'noTeam'
  | 'personMissing'
  | 'ownUnit'
  | 'approximate'
  | 'markRead'
  | 'markUnknown'
  | 'figureInText'
  | 'rateDiffers'
  | 'totalDiffers'
  | 'countDiffers'
  | 'vagueDone'
  | 'nodesSplit'
  | 'mergedRows';

export type Problem = {
  /** `row:column:code`: how answers name it. */
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly facts: { readonly [fact: string]: string | number };
  readonly fixes: readonly Fix[];
  /** The fix that was accepted, as its index. */
  readonly fixed: number | null;
};

export type LeftoverWhy =
  | 'unknownHead'
  | 'doubledColumn'
  | 'chosenNot'
  | 'derived'
  | 'noNodeName'
  | 'doneMark'
  | 'needsYear'
  | 'needsUnit'
  | 'unreadable'
  | 'rowWithoutName'
  | 'heldRow'
  | 'doubledValue'
  | 'phone'
  | 'markWithoutMeaning'
  | 'note'
  | 'signature'
  | 'attachmentLine'
  | 'reportLine'
  | 'columnNumbers'
  | 'headAgain'
  | 'groupNotATeam'
  | 'aboveTable'
  | 'comment'
  | 'link'
  | 'image'
  | 'textBox'
  | 'chart';

/** A cell that is not taken, with the reason and what could be done. Phone numbers are masked in `text`. */
export type Leftover = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: LeftoverWhy;
  readonly fix: Fix | null;
};

/** A sum or count the sheet states, checked against its rows; unknown where the file carries no result. */
export type TotalCheck = {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly what: 'money' | 'rate' | 'count';
  /** 分 for money, per cent for a rate, rows for a count. */
  readonly stated: number | null;
  readonly counted: number | null;
  readonly result: 'agree' | 'disagree' | 'unknown';
};

export type Placed<T> = { readonly value: T; readonly at: readonly CellAt[] };

export type PartyReading = {
  readonly unit: string | null;
  readonly person: string | null;
  /** What stood in brackets after the name: 局长. */
  readonly post: string | null;
  readonly liaison: string | null;
};

export type SlotReading = {
  readonly role: SlotRole;
  readonly holders: readonly PartyReading[];
  /** The head under which it stands: the label when the ledger has no such slot yet. */
  readonly label: string;
  readonly at: readonly CellAt[];
};

export type MilestoneReading = {
  readonly name: string;
  readonly kind: NodeName | null;
  readonly planned: Placed<Span> | null;
  readonly done: Placed<Omit<Done, 'by'>> | null;
  readonly unit: Placed<string> | null;
  readonly at: readonly CellAt[];
};

export type FigureReading = {
  readonly measure: Measure;
  readonly period: Period;
  readonly amount: Money;
  readonly at: readonly CellAt[];
};

export type ProgressReading = {
  /** The period its head names; null takes the sheet's own day. */
  readonly period: Period | null;
  readonly text: Placed<string> | null;
  readonly problems: Placed<string> | null;
  readonly next: Placed<string> | null;
};

export type ContactReading = { readonly person: string; readonly phone: string; readonly at: readonly CellAt[] };

export type ProjectReading = {
  readonly row: number;
  readonly name: string;
  readonly nameAt: CellAt;
  readonly team: Placed<string> | null;
  /** Plain fields of the project: field name → value and where it stood. */
  readonly fields: ReadonlyMap<string, Placed<Json>>;
  readonly owner: Placed<string> | null;
  readonly tags: ReadonlyMap<string, Placed<boolean>>;
  readonly slots: readonly SlotReading[];
  readonly milestones: readonly MilestoneReading[];
  readonly figures: readonly FigureReading[];
  readonly progress: readonly ProgressReading[];
  readonly contacts: readonly ContactReading[];
  /** Empty cells of mapped columns: they never erase anything; with a base they may say that something was emptied. */
  readonly emptied: readonly { readonly column: number; readonly target: Target }[];
};

export type RowKind =
  | 'title'
  | 'head'
  | 'project'
  | 'more'
  | 'total'
  | 'group'
  | 'blank'
  | 'note'
  | 'signature'
  | 'headAgain'
  | 'columnNumbers'
  | 'stray';

/** How a cell was used, for the proof that none was dropped. */
export type Use = 'title' | 'unit' | 'year' | 'head' | 'value' | 'group' | 'total' | 'legend' | 'nothing' | 'serial';

export type Understood = {
  readonly sheet: string;
  readonly title: string | null;
  readonly reporter: string | null;
  readonly reportedOn: Day | null;
  readonly year: {
    readonly year: number | null;
    readonly from: 'answer' | 'title' | 'reportLine' | 'head' | 'sheet' | 'none';
  };
  readonly unit: { readonly unit: MoneyUnit | null; readonly from: 'answer' | 'row' | 'title' | 'none' };
  readonly headRows: { readonly first: number; readonly last: number };
  readonly columns: readonly SheetColumn[];
  readonly rowKinds: ReadonlyMap<number, RowKind>;
  /** Marks and what the sheet's note says they mean: ★ → 省重点. */
  readonly legend: ReadonlyMap<string, string>;
  readonly projects: readonly ProjectReading[];
  readonly totals: readonly TotalCheck[];
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  readonly leftovers: readonly Leftover[];
  /** Cells that were used, `row:column` → how. */
  readonly used: ReadonlyMap<string, Use>;
  /** Names the header for the remembered mapping. */
  readonly signature: string;
};

export function cellKey(at: CellAt): string {
  return `${at.row}:${at.column}`;
}
