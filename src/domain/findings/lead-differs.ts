/** 牵头不一致: the project's 统筹协调 is not its team's lead. */
import { inSlot, type ProjectFinding, personName } from './finding.ts';

export const leadDiffers: ProjectFinding = (about) => {
  const slot = about.slots.find((held) => held.role === 'coordination');
  const lead = about.lead?.person ?? null;
  if (slot === undefined || lead === null || !about.isActive) return [];
  const held = about.held.filter((row) => row.slot === slot.id && row.person !== null);
  if (held.length === 0 || held.some((row) => row.person === lead)) return [];
  const name = held.map((row) => personName(about.view, row.person)).join('、');
  return [inSlot(about, 'leadDiffers', 'note', { name, lead: personName(about.view, lead) }, slot)];
};
