// English: why an act on an item cannot be done, and what to do next.
import type { Catalogue, Facts } from '../catalogue.ts';
import type { itemRefusals as source } from '../zh-CN/item-refusals.ts';
import { fields } from './fields.ts';
import { many } from './many.ts';

export const itemRefusals = {
  wrongStage: (f) => `The item is “${stage(f)}” now; “${act(f)}” cannot follow. Look at its history first`,
  stepNotLast: () => 'Only the last step can be withdrawn, by the person who made it; another one has followed',
  undoFinal: () => 'What is frozen cannot be undone; make a correction edition',
  stepIsIssue: () => 'It is issued and numbered and cannot be withdrawn; cancel it, the number stays',
  itemDueMissing: () => 'Enter the due day first',
  reporterMissing: () => 'Choose the reporting unit first',
  reportTextMissing: () => 'Write the result first',
  returnReasonMissing: () => 'A return needs a reason: what does not match, what to add',
  verifierMissing: () => 'Choose who verifies first',
  verifierIsReporter: () => 'The verifier is the person who reported it; choose someone else',
  verifierOfReportingUnit: () => 'The verifier belongs to the reporting unit; another unit must verify',
  evidenceNotAccepted: () => 'No evidence is accepted; add evidence and tick it',
  evidenceNotOfItem: () => 'Some of the evidence is not of this item or was removed; tick again',
  evidenceKindMissing: (f) => `Items of type “${f.type}” need: ${need(f)}. Add it before striking off`,
  evidenceInUse: (f) => `“${f.name}” is accepted evidence and stays as the ground of the strike-off`,
  checksMissing: (f) => `${f.count} checks are still open; tick each of them first`,
  approverMissing: () => 'Choose who approves first',
  approverIsReporter: () => 'The approver is the person who reported it; choose someone else',
  agreedByMissing: () => 'Write who agreed first',
  standingNotStruckOff: () => 'A standing item is not struck off; enter its next review day',
  reviewDayMissing: () => 'Enter the next review day first',
  reviewDayPast: (f) => `The review day ${f.day} has passed; choose a later one`,
  dueBeforeIssue: (f) => `The due day ${f.due} is before the day of issue ${f.on}; change one of them`,
  noDueToExtend: () => 'It has no fixed due day; there is nothing to extend',
  extensionOpen: (f) => `The extension asked on ${f.on} is not answered yet; answer it first`,
  extensionTooLate: (f) => `It was due on ${f.due}; an extension is asked before that. A round may issue it again`,
  extensionNotLater: (f) => `The new due day must be later than ${f.due}`,
  noExtensionOpen: () => 'No extension is waiting for an answer',
  leadUnitMissing: () => 'Choose the lead unit first',
  leadIsCoUnit: (f) => `“${f.name}” is the lead unit already and need not support`,
  noItemsChosen: () => 'Choose items first',
  notNumberingDevice: () => 'This computer does not allot numbers; the numbering computer confirms them',
  alreadyNumberingDevice: () => 'This computer allots the numbers already',
  lastNumberMissing: (f) => `Enter the last number issued in ${f.year}; 0 if there was none`,
  lastNumberTooLow: (f) => `The ledger knows number ${f.last}; enter ${f.last} or more`,
  deviceMissing: () => 'Choose the computer that takes over first',
  noNumbersWaiting: () => 'No item is waiting for a number',
  personHasOpenItems: (f) =>
    `“${f.name}” still answers for ${many(f.count, 'open item')}; give them to somebody else first`,
  projectHasOpenItems: (f) =>
    `“${f.name}” still has ${many(f.count, 'open item')}; strike them off, cancel them or move them to another project first`,
  itemIssued: () => 'It is issued and cannot be removed; cancel it',
} satisfies Catalogue<typeof source>;

function stage(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.itemStages;
  return names[String(f.stage)] ?? String(f.stage);
}

function act(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.choices.step.kind;
  return names[String(f.kind)] ?? String(f.kind);
}

function need(f: Facts): string {
  const names: Readonly<Record<string, string>> = fields.choices.itemType.evidence;
  return names[String(f.need)] ?? '';
}
