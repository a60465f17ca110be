// English: what can be wrong with an item, and what to do next.
import type { Catalogue, Facts } from '../catalogue.ts';
import type { itemFindings as source } from '../zh-CN/item-findings.ts';
import { fields } from './fields.ts';
import { many } from './many.ts';

export const itemFindings = {
  itemOverdue: (f) => `${no(f)}“${f.name}” was due on ${f.due}, ${many(f.days, 'day')} ago`,
  itemCheckLate: (f) => `${no(f)}“${f.name}” is reported; checking it is ${many(f.days, 'day')} over the office’s time`,
  itemReviewDue: (f) =>
    `${no(f)}“${f.name}”: the review day ${f.day} passed ${many(f.days, 'day')} ago; review it and set the next`,
  itemWithoutPerson: (f) => `${no(f)}“${f.name}” has no responsible person`,
  verifierOfReportingUnit: (f) =>
    `${no(f)}“${f.name}” was verified by ${f.person} of ${f.unit}, which reported it; let another unit verify`,
  evidenceGone: (f) =>
    `${no(f)}“${f.name}”: evidence it was verified on was removed or is not here (${f.count}); bring it back or verify again`,
  stepWithoutEffect: (f) =>
    `${no(f)}“${f.name}”: “${act(f.kind)}” by ${f.by} on ${f.on} does not follow what came before and has no effect; check it`,
  stepsCrossed: (f) =>
    `${no(f)}“${f.name}”: ${f.by} wrote “${act(f.kind)}” without knowing of “${act(f.earlier)}” by ${f.earlierBy}; decide which holds`,
  duplicateNumber: (f) =>
    `Number ${f.number} is used twice: “${f.name}” and “${f.other}”; cancel one and issue it again`,
  numberWaiting: (f) => `“${f.name}” is issued and waits for its number from the numbering computer`,
} satisfies Catalogue<typeof source>;

function no(f: Facts): string {
  return f.number === '' ? '' : `No. ${f.number} `;
}

function act(kind: Facts[string] | undefined): string {
  const names: Readonly<Record<string, string>> = fields.choices.step.kind;
  return names[String(kind)] ?? '';
}
