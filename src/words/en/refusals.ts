// English: why something cannot be done now, and what to do next.
import type { Catalogue, Facts } from '../catalogue.ts';
import type { refusals as source } from '../zh-CN/refusals.ts';
import { fields } from './fields.ts';
import { itemRefusals } from './item-refusals.ts';
import { many } from './many.ts';
import { roundRefusals } from './round-refusals.ts';

export const refusals = {
  ...itemRefusals,
  ...roundRefusals,
  rowGone: (f) => `This ${entity(f)} is no longer in the ledger; reload and look again`,
  rowRemoved: (f) => `“${f.name}” was taken out of the ledger on ${f.on}; bring it back first`,
  notRemoved: (f) => `“${f.name}” is in the ledger; nothing to bring back`,
  nothingChanged: () => 'Same as before; nothing to change',
  nameMissing: () => 'Write the name first',
  reasonMissing: () => 'Write the reason first',
  badValue: (f) => `“${label(f)}” cannot hold this; enter something else`,
  notEditable: (f) => `“${label(f)}” is not changed here; change it where it is kept`,
  derivedField: (f) => `“${f.field}” is worked out; change its source: milestone, figure or role slot`,
  notADay: (f) => `“${f.typed}” is not a day; write 8.15 or 2026-08-15`,
  notAnAmount: (f) => `“${f.typed}” is not an amount; write it in 万元 or 亿元`,
  notACount: (f) => `“${f.typed}” is not a number; write digits only`,
  notAChoice: (f) => `There is no choice “${f.typed}”; choose ${list(f.choices)}`,
  tooLong: (f) => `Too long; at most ${many(f.most, 'character')}`,
  mustNotBeEmpty: () => 'This cell must be filled',
  notTypedHere: (f) => `“${f.typed}” must be chosen from the list`,
  dayInFuture: (f) => `${f.day} has not come yet; the latest day is today, ${f.today}`,
  dayMissing: () => 'Enter the day first',
  alreadyDone: (f) => `“${f.name}” was done on ${f.on}; reopen it before changing it`,
  notDone: (f) => `“${f.name}” is not done; nothing to reopen`,
  evidenceMissing: (f) => `Evidence missing: “${f.name}” wants ${evidence(f)}; add it, then tick`,
  lastEvidence: (f) => `“${f.name}” is done and this is its only evidence; add another before removing it`,
  noBaseline: (f) => `“${f.name}” has no baseline yet; enter its planned day first`,
  kindTaken: (f) => `This project already has a ${kind(f)} milestone, “${f.name}”; change that one`,
  sameNodeName: (f) => `This project already has a milestone “${f.name}”; use another name`,
  notInThisProject: (f) => `“${f.name}” belongs to another project; choose one of this project`,
  bundleLoop: (f) => `“${f.name}” lies under this project and cannot be its bundle`,
  hasChildren: (f) => `“${f.name}” still has ${many(f.count, 'sub-project')}; move them first`,
  teamHasProjects: (f) => `“${f.name}” still has ${many(f.count, 'project')}; move them to another team first`,
  unitInUse: (f) =>
    `“${f.name}” is still used in ${many(f.count, 'place')} (people, assignments, milestones); change those first`,
  personHasDuties: (f) => `“${f.name}” still has ${many(f.count, 'duty', 'duties')}; hand over or end them first`,
  slotInUse: (f) => `“${f.label}” still has ${many(f.count, 'assignment')}; give it a last day instead`,
  oneOfProjectTeam: () => 'An assignment belongs to one project or one team; choose one',
  slotScope: (f) => `“${f.slot}” does not belong here; choose a fitting slot`,
  slotNotInForce: (f) => `“${f.slot}” is not in use on ${f.day}; change the day or the slot`,
  needsPerson: (f) => `“${f.slot}” is held by a person; choose one`,
  needsUnit: (f) => `“${f.slot}” is held by a unit; choose one`,
  slotFull: (f) => `“${f.slot}” is held by ${f.holder}; replace the holder`,
  alreadyHolds: (f) => `${f.name} already holds “${f.slot}”`,
  reassignTooEarly: (f) => `The present holder began on ${f.from}; the successor cannot begin before that`,
  assignmentEnded: (f) => `This assignment ended on ${f.to}; assign anew`,
  endBeforeBegin: (f) => `The last day ${f.to} is before the first day ${f.from}; change one of them`,
  numberMissing: () => 'Enter the team number first',
  sameTeamNumber: (f) => `Number ${f.number} is “${f.name}”; use another number`,
  sameName: (f) => `There is already “${f.name}”; use it or choose another name`,
  samePerson: (f) => `${f.unit} already has “${f.name}”; use that entry, or tell them apart by post`,
  ambiguousPerson: (f) => `${f.count} people are called “${f.name}”; say which unit`,
  sameNameInTeam: (f) => `This team already has a project “${f.name}”; use another name`,
  mergeSelf: () => 'A project cannot be merged into itself; choose another',
  alreadyMerged: (f) => `“${f.name}” has already been merged into another project`,
  ledgerNotEmpty: () => 'The ledger already has teams or slots; add to them or change them',
  noTeams: () => 'Enter at least one team',
  progressEmpty: () => 'Write at least one of progress, problems and next steps',
  figureExists: (f) => `This figure for ${f.period} is there already; correct it instead`,
  amountMissing: () => 'Enter the amount first',
  amountNegative: () => 'An amount cannot be negative; check and enter it again',
  periodInFuture: (f) => `${f.period} is not over yet; nothing done can be entered for it`,
  periodMissing: () => 'Choose the period first',
  fileWithoutBytes: (f) => `“${f.name}” could not be read; choose the file again`,
  paperWithoutPlace: (f) => `“${f.name}” needs its document number or where it is kept`,
  unknownSetting: (f) => `There is no setting “${f.name}”`,
  badYear: (f) => `“${f.typed}” is not a year; write four digits such as 2026`,
  ruleEmpty: () => 'A rule needs at least one end: from or to',
  endsCrossed: (f) => `From ${f.from} to ${f.to} is the wrong way round; swap them`,
  mostBelowLeast: (f) => `At most ${f.most} is less than at least ${f.least}; change one of them`,
  undoWrittenLater: (f) => `“${f.name}” was changed again since; change it back by hand`,
  undoGone: () => 'Nothing left to undo',
  redoGone: () => 'Nothing left to redo',
  undoAlready: () => 'This step has been undone already',
  undoRowRemoved: (f) => `“${f.name}” has been removed; restore it first, then undo`,
  undoRowInUse: (f) => `“${f.name}” is still used in ${many(f.count, 'place')}; change those first, then undo`,
  conflictSettled: () => 'Someone has decided this one already. Look again.',
  planIsStale: (f) => `The ledger has changed since the preview. Compare “${f.file}” again, then import`,
  importTooLarge: (f) =>
    `This sheet has ${many(f.rows, 'row')}; one import takes ${f.most}. Split it and import the parts`,
} satisfies Catalogue<typeof source>;

function entity(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.entity;
  return (names[String(f.entity)] ?? 'entry').toLowerCase();
}

function label(f: Facts): string {
  const entities: Readonly<Record<string, unknown>> = fields;
  const group = entities[String(f.entity)];
  const name = String(f.field).split('.')[0] ?? '';
  const found =
    typeof group === 'object' && group !== null ? Object.entries(group).find(([key]) => key === name) : null;
  return typeof found?.[1] === 'string' ? found[1] : name;
}

function evidence(f: Facts): string {
  if (f.need === 'photo') return 'a photo';
  return f.need === 'paper' ? 'a document' : 'evidence';
}

function kind(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.choices.milestone.kind;
  return (names[String(f.kind)] ?? String(f.kind)).toLowerCase();
}

function list(value: Facts[string] | undefined): string {
  return typeof value === 'object' ? value.join(', ') : String(value ?? '');
}
