// Phones that a sheet brought (电话), joined to what the contact list already holds of the same people.
import type { ImportPlan } from '../../exchange/sheet/plan/import-plan.ts';
import { allContacts, type ContactRecord } from '../../ledger/contact.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** Only people who stand in the ledger after the import; numbers that are known are not added twice. */
export async function phonesOf(ledger: Ledger, contacts: ImportPlan['contacts']): Promise<readonly ContactRecord[]> {
  if (contacts.length === 0) return [];
  const held = new Map((await allContacts(ledger)).map((record) => [record.person, record]));
  const changed = new Map<string, ContactRecord>();
  for (const { personId, phone } of contacts) {
    if (ledger.resident.row('person', personId) === null) continue;
    const known = changed.get(personId) ?? held.get(personId) ?? { person: personId, phones: [], note: '' };
    if (!known.phones.includes(phone)) changed.set(personId, { ...known, phones: [...known.phones, phone] });
  }
  return [...changed.values()];
}
