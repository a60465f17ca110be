/** 责任人未落实: a slot has fewer holders today than it needs. */
import { inSlot, type ProjectFinding } from './finding.ts';

export const slotUnfilled: ProjectFinding = (about) =>
  about.isActive
    ? about.slots
        .filter((slot) => about.held.filter((row) => row.slot === slot.id).length < (slot.least ?? 1))
        .map((slot) => inSlot(about, 'slotUnfilled', 'warn', {}, slot))
    : [];
