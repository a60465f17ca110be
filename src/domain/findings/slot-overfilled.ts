/** 席位超员: more holders at a time than the slot allows (two colleagues may each have assigned one). */
import { inSlot, type ProjectFinding } from './finding.ts';

export const slotOverfilled: ProjectFinding = (about) =>
  about.slots.flatMap((slot) => {
    const count = about.held.filter((row) => row.slot === slot.id).length;
    return slot.most !== null && count > slot.most
      ? [inSlot(about, 'slotOverfilled', 'warn', { count, most: slot.most }, slot)]
      : [];
  });
