/** 一人两岗: the same person in two slots of one project. */
import { inSlot, type ProjectFinding, personName } from './finding.ts';

export const samePersonTwice: ProjectFinding = (about) => {
  const first = new Map<string, string>();
  return about.held.flatMap((row) => {
    const slot = about.slots.find((held) => held.id === row.slot);
    if (row.person === null || slot === undefined) return [];
    const other = first.get(row.person);
    first.set(row.person, slot.label);
    if (other === undefined || other === slot.label) return [];
    return [inSlot(about, 'samePersonTwice', 'note', { name: personName(about.view, row.person), other }, slot)];
  });
};
