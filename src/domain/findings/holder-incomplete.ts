/** A slot that wants a unit and a person has only one of the two: no responsible officer, or no unit behind the officer. */
import { inSlot, type ProjectFinding, personName } from './finding.ts';

export const holderIncomplete: ProjectFinding = (about) =>
  about.slots
    .filter((slot) => about.isActive && (slot.holder === 'both' || slot.holder === 'unit'))
    .flatMap((slot) =>
      about.held
        .filter((row) => row.slot === slot.id)
        .flatMap((row) => {
          if (row.person === null && slot.holder === 'both') {
            const unit = row.unit === null ? '' : (about.view.row('unit', row.unit)?.name ?? '');
            return [inSlot(about, 'officerMissing', 'note', { unit }, slot)];
          }
          return row.unit === null
            ? [inSlot(about, 'unitMissing', 'note', { name: personName(about.view, row.person) }, slot)]
            : [];
        }),
    );
