/** 级别不够: the holder ranks below what the slot asks for. Unknown ranks are not judged. */
import { reachesRank } from '../entities/person.ts';
import { inSlot, type ProjectFinding } from './finding.ts';

export const rankTooLow: ProjectFinding = (about) =>
  about.slots.flatMap((slot) =>
    about.held
      .filter((row) => row.slot === slot.id && row.person !== null)
      .flatMap((row) => {
        const person = row.person === null ? null : about.view.row('person', row.person);
        return person !== null && !reachesRank(person.rank, slot.leastRank)
          ? [inSlot(about, 'rankTooLow', 'warn', { name: person.name }, slot)]
          : [];
      }),
  );
