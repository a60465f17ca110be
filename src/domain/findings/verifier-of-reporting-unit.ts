/** 核查人属申报单位: the verification that stands was made by a person who belongs to the unit that reported. */

import { personName } from './finding.ts';
import { type ItemFinding, inItem } from './item-case.ts';

export const verifierOfReportingUnit: ItemFinding = (about) => {
  const { reported, verified } = about.item.state;
  if (reported === null || verified === null || verified.person === null || reported.unit === null) return [];
  const unit = about.view.row('person', verified.person)?.unit ?? null;
  if (unit !== reported.unit) return [];
  const facts = { person: personName(about.view, verified.person), unit: about.view.row('unit', unit)?.name ?? '' };
  return [inItem(about, 'verifierOfReportingUnit', 'bad', facts)];
};
