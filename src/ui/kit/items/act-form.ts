// What a form of an act holds (办理表单), which fields each act asks for, and the command it becomes.
import { acceptItems } from '../../../domain/commands/accept-items.ts';
import { answerExtension } from '../../../domain/commands/answer-extension.ts';
import { askExtension } from '../../../domain/commands/ask-extension.ts';
import { cancelItem } from '../../../domain/commands/cancel-item.ts';
import { issueItems } from '../../../domain/commands/issue-items.ts';
import { makeItemStanding } from '../../../domain/commands/make-item-standing.ts';
import { recordItemProgress } from '../../../domain/commands/record-item-progress.ts';
import { reissueItem } from '../../../domain/commands/reissue-item.ts';
import { reopenItem } from '../../../domain/commands/reopen-item.ts';
import { reportItem } from '../../../domain/commands/report-item.ts';
import { resumeItem } from '../../../domain/commands/resume-item.ts';
import { returnItem } from '../../../domain/commands/return-item.ts';
import { suspendItem } from '../../../domain/commands/suspend-item.ts';
import { type Day, isDay } from '../../../domain/day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import type { ItemSummary } from '../../../domain/items/item-summary.ts';
import type { View } from '../../../domain/view.ts';
import type { Identity } from '../../../ledger/ledger.ts';
import type { NewEvidence } from '../evidence/prepare-file.ts';
import { type Bound, bound } from './bound.ts';

export type FormAct =
  | 'issue'
  | 'accept'
  | 'progress'
  | 'report'
  | 'return'
  | 'reissue'
  | 'askExtension'
  | 'answerExtension'
  | 'suspend'
  | 'resume'
  | 'standing'
  | 'cancel'
  | 'reopen';

export type ActForm = {
  readonly on: Day | null;
  /** Result, progress, reason or note: what the act has to say. */
  readonly text: string;
  readonly due: Day | null;
  readonly dueWords: string | null;
  readonly review: Day | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly basis: Row<'step'>['basis'];
  readonly approver: string | null;
  readonly agreedBy: string;
  readonly evidence: readonly NewEvidence[];
  /** A return leaves the due day as it is. */
  readonly stays: boolean;
  readonly granted: boolean;
};

export type FieldName = 'party' | 'text' | 'due' | 'review' | 'approval' | 'evidence' | 'stays' | 'granted';

const FIELDS: Readonly<Record<FormAct, readonly FieldName[]>> = {
  issue: ['due', 'approval'],
  accept: ['party'],
  progress: ['text', 'party', 'evidence'],
  report: ['text', 'evidence', 'party'],
  return: ['text', 'stays', 'party'],
  reissue: ['due', 'text', 'approval'],
  askExtension: ['due', 'text', 'approval', 'party'],
  answerExtension: ['granted', 'approval'],
  suspend: ['text', 'review', 'approval'],
  resume: ['due', 'text'],
  standing: ['text', 'review', 'approval'],
  cancel: ['text', 'approval'],
  reopen: ['text', 'due', 'approval'],
};

export const fieldsOf = (kind: FormAct): readonly FieldName[] => FIELDS[kind];

/** Acts of the responsible unit; the others are the office's own. */
const OF_UNIT: ReadonlySet<FormAct> = new Set(['accept', 'progress', 'report', 'askExtension']);

export function startForm(kind: FormAct, item: ItemSummary, view: View, who: Identity | null, today: Day): ActForm {
  const party = OF_UNIT.has(kind) ? unitParty(item, view, who) : officeParty(view, who);
  return {
    on: today,
    text: '',
    due: null,
    dueWords: null,
    review: null,
    ...party,
    basis: null,
    approver: null,
    agreedBy: '',
    evidence: [],
    stays: true,
    granted: true,
  };
}

/** Who sits at the machine, where it is their matter; else the lead unit, for which somebody types. */
function unitParty(item: ItemSummary, view: View, who: Identity | null): Pick<ActForm, 'unit' | 'person'> {
  const person = who?.person ?? null;
  const unit = person === null ? null : (view.row('person', person)?.unit ?? null);
  const isTheirs = person !== null && (item.row.person === person || (unit !== null && unit === item.row.unit));
  return isTheirs ? { unit, person } : { unit: item.row.unit, person: null };
}

/** Who sits at the machine; an office that is used by its name is the unit of that name. */
export function officeParty(view: View, who: Identity | null): Pick<ActForm, 'unit' | 'person'> {
  const person = who?.person ?? null;
  if (person !== null) return { unit: view.row('person', person)?.unit ?? null, person };
  const names = [who?.words ?? '', who?.role ?? ''];
  return { unit: view.all('unit').find((unit) => names.includes(unit.name))?.id ?? null, person: null };
}

/** The command that the form stands for; null while its day is missing. */
export function boundAct(kind: FormAct, item: ItemSummary, form: ActForm): Bound | null {
  const { on, text, due, dueWords, review, approver, agreedBy } = form;
  if (on === null) return null;
  const id = item.id;
  const party = { unit: form.unit, person: form.person, basis: form.basis };
  const evidence = form.evidence.map(({ args }) => args);
  const by = { approver, agreedBy };
  const terms = { due, dueWords, ...by, round: null, decision: null };
  switch (kind) {
    case 'issue':
      return bound(issueItems, { on, items: [{ item: id, ...terms, note: null }] });
    case 'accept':
      return bound(acceptItems, { items: [id], on, party });
    case 'progress':
      return bound(recordItemProgress, { item: id, on, note: text, party, evidence });
    case 'report':
      return bound(reportItem, { item: id, on, note: text, party, evidence });
    case 'return':
      return form.stays || due !== null
        ? bound(returnItem, { item: id, on, reason: text, due: form.stays || due === null ? 'stays' : due, party })
        : null;
    case 'reissue':
      return bound(reissueItem, { item: id, terms: { on, ...terms, note: text } });
    case 'askExtension':
      return bound(askExtension, { item: id, on, due, reason: text, ...by, party });
    case 'answerExtension': {
      const answer = form.granted ? ({ granted: true, due } as const) : ({ granted: false, reason: text } as const);
      return bound(answerExtension, { item: id, on, answer, ...by });
    }
    case 'suspend':
      return bound(suspendItem, { item: id, on, reason: text, review, ...by });
    case 'standing':
      return bound(makeItemStanding, { item: id, on, reason: text, review, ...by });
    case 'resume':
      return bound(resumeItem, { item: id, on, due, note: text });
    case 'cancel':
      return bound(cancelItem, { item: id, on, reason: text, ...by });
    case 'reopen':
      return bound(reopenItem, { item: id, on, reason: text, due, ...by });
  }
}

/** Days and parties are chosen again in a moment; words and evidence are work. */
export function isBlankForm({ text, evidence }: ActForm): boolean {
  return text.trim() === '' && evidence.length === 0;
}

/** A draft as `useDraft` found it; null when it is none of these. */
export function readForm(stored: unknown): ActForm | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const held = stored as { readonly [name: string]: unknown };
  if (typeof held.text !== 'string' || !Array.isArray(held.evidence)) return null;
  // Written by this file's form only, under a key of its own; the days are looked at again.
  const form = stored as ActForm;
  return { ...form, on: dayIn(form.on), due: dayIn(form.due), review: dayIn(form.review) };
}

const dayIn = (value: Day | null): Day | null => (value !== null && isDay(value) ? value : null);
