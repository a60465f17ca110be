/** The owner's own staff stands as responsible person: who is served cannot be the one who answers. */
import { inSlot, type ProjectFinding } from './finding.ts';

export const ownerStaffResponsible: ProjectFinding = (about) => {
  const { owner } = about.project;
  if (owner === null) return [];
  return about.held.flatMap((row) => {
    const slot = about.slots.find((held) => held.id === row.slot);
    const person = row.person === null ? null : about.view.row('person', row.person);
    if (slot === undefined || person === null || (person.unit !== owner && row.unit !== owner)) return [];
    return [inSlot(about, 'ownerStaffResponsible', 'warn', { name: person.name }, slot)];
  });
};
