// The difference between a sheet and the ledger (导入差异), as plain data: what each row would change, what is asked, what stays.

import type { Draft } from '../../../domain/command.ts';
import type { Expectation } from '../../../domain/commands/import-sheet.ts';
import type { Day } from '../../../domain/day.ts';
import type { EntityName } from '../../../domain/entities/registry.ts';
import type { Money } from '../../../domain/money.ts';
import type { Period } from '../../../domain/period.ts';
import type { Span } from '../../../domain/span.ts';
import type { SheetBase } from '../export/sheet-base.ts';
import type { SlotRole } from '../understand/target.ts';
import type { CellAt, ContactReading } from '../understand/understood.ts';

/** A value as the difference shows it; choices are codes whose words the catalogue has. */
export type PlanValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'day'; readonly day: Day | null }
  | { readonly kind: 'choice'; readonly entity: EntityName; readonly field: string; readonly code: string };

/** What a change is about: a field of the project, a node, a figure, a slot, a new progress text. */
export type PlanSubject =
  | { readonly kind: 'project' }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'slot'; readonly role: SlotRole; readonly label: string }
  | { readonly kind: 'milestone'; readonly name: string; readonly part: 'planned' | 'done' | 'unit' | 'new' }
  | { readonly kind: 'figure'; readonly measure: string; readonly period: Period }
  | { readonly kind: 'progress'; readonly part: 'text' | 'problems' | 'next' };

export type PlanChange = {
  /** Names it in `conflicts` choices; the same for the same sheet and ledger. */
  readonly key: string;
  readonly subject: PlanSubject;
  readonly before: PlanValue;
  readonly after: PlanValue;
  readonly at: readonly CellAt[];
  /** Both the sheet and the ledger have changed it since the export: the person chooses. */
  readonly conflict: boolean;
  readonly drafts: readonly Draft[];
  readonly expects: readonly Expectation[];
  /** Ids of shared new rows (units, people, teams, slots) that the drafts name. */
  readonly needs: readonly string[];
};

export type PlanRowKind = 'added' | 'changed' | 'conflict' | 'same' | 'notInSheet' | 'ask';

export type PlanRow = {
  readonly kind: PlanRowKind;
  /** Sheet row, null for 本表未列. */
  readonly row: number | null;
  readonly project: string | null;
  readonly name: string;
  readonly team: string;
  readonly changes: readonly PlanChange[];
  /** For `ask`: the projects it may be. */
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly team: string }[];
  /** Empty cells over values of the ledger: they stay. */
  readonly kept: readonly { readonly column: number; readonly value: PlanValue }[];
  /** For a new project, what the list shows of it. */
  readonly summary: {
    readonly total: Money | null;
    readonly start: Span | null;
    readonly completion: Span | null;
    readonly specialist: string | null;
  } | null;
};

type PlanNoteCode =
  | 'teamRecognised'
  | 'teamNew'
  | 'personAmbiguous'
  | 'derivedEdited'
  | 'cannotErase'
  | 'parentUnknown';

export type PlanNote = {
  readonly code: PlanNoteCode;
  readonly row: number | null;
  readonly column: number | null;
  readonly facts: { readonly [fact: string]: string | number };
};

/** A team name of the sheet that the ledger does not have: match it or let it be created. */
export type TeamQuestion = {
  readonly name: string;
  readonly rows: number;
  /** The team it was taken for, null = a new one. */
  readonly assumed: string | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
};

export type ImportPlan = {
  readonly file: string;
  readonly signature: string;
  readonly rows: readonly PlanRow[];
  readonly counts: { readonly [kind in PlanRowKind]: number };
  /** Rows to be created once and named by many: in the order in which they must stand. */
  readonly shared: ReadonlyMap<string, { readonly draft: Draft; readonly needs: readonly string[] }>;
  readonly teamQuestions: readonly TeamQuestion[];
  readonly notes: readonly PlanNote[];
  /** Phones that came with the sheet, by person id: written to the contact table, not to the log. */
  readonly contacts: readonly (ContactReading & { readonly personId: string })[];
  /** More rows than one import takes: the sheet must be split. */
  readonly tooMany: { readonly rows: number; readonly most: number } | null;
};

/** Words the plan writes into the ledger: they are data once written. */
type PlanLabels = {
  /** 导入 ‹file›: the reason of a planned day that a sheet moves. */
  readonly reason: (file: string) => string;
  readonly slots: { readonly [role in SlotRole]: string };
  readonly duties: { readonly [role in SlotRole]: string };
};

export type PlanOptions = {
  readonly file: string;
  readonly today: Day;
  /** Who types, in words. */
  readonly by: string;
  readonly newId: () => string;
  readonly labels: PlanLabels;
  /** 「本表只含某专班」: projects of other teams are not missing. */
  readonly onlyTeam: string | null;
  /** Sheet row → project id, or 'new', where the match was asked. */
  readonly match: ReadonlyMap<number, string>;
  /** Team name as in the sheet → team id, or 'new'. */
  readonly teams: ReadonlyMap<string, string>;
  /** What our own export carries: makes the comparison three-way. */
  readonly base: SheetBase | null;
};
