/**
 * Phones in a file between two offices (随整本带的电话): sent only when asked for, and taken in so that what is here stands: an
 * empty place is filled, and where both sides have something else a person chooses.
 */
import { allContacts, type ContactRecord, writeContacts } from '../../ledger/contact.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { SentContact } from './bundle-format.ts';

export type PhoneDifference = { readonly here: ContactRecord; readonly there: SentContact };

export type PhonesTaken = {
  /** People who had no phone here. */
  readonly added: number;
  /** Nothing that was not here already. */
  readonly same: number;
  /** Of people who are not in this ledger: not taken. */
  readonly strangers: number;
  readonly differing: readonly PhoneDifference[];
};

export type PhoneChoice = 'here' | 'there' | 'both';

/** Of people who stand in the ledger: whoever was removed is nobody's to be called. */
export async function contactsToSend(ledger: Ledger): Promise<readonly SentContact[]> {
  return (await allContacts(ledger)).flatMap(({ person, phones, note }) =>
    phones.length > 0 && standsHere(ledger, person) ? [{ person, phones: [...phones], note }] : [],
  );
}

/** @throws SaveError when the disk refuses; nothing of it stands then. */
export async function takeContacts(ledger: Ledger, sent: readonly SentContact[]): Promise<PhonesTaken> {
  const held = new Map((await allContacts(ledger)).map((record) => [record.person, record]));
  const added: ContactRecord[] = [];
  const differing: PhoneDifference[] = [];
  let [same, strangers] = [0, 0];
  for (const there of sent) {
    const here = held.get(there.person);
    if (!standsHere(ledger, there.person)) strangers++;
    else if (here === undefined || here.phones.length === 0) added.push({ ...there, note: here?.note || there.note });
    else if (missing(here, there).length === 0) same++;
    else differing.push({ here, there });
  }
  if (added.length > 0) await writeContacts(ledger, added);
  return { added: added.length, same, strangers, differing };
}

/** Writes what a person chose. @throws SaveError */
export function choosePhones(
  ledger: Ledger,
  choices: readonly { readonly difference: PhoneDifference; readonly choice: PhoneChoice }[],
): Promise<void> {
  const records = choices.flatMap(({ difference: { here, there }, choice }): readonly ContactRecord[] => {
    if (choice === 'here') return [];
    const phones = choice === 'there' ? [...there.phones] : [...here.phones, ...missing(here, there)];
    return [{ person: here.person, phones, note: here.note || there.note }];
  });
  return records.length === 0 ? Promise.resolve() : writeContacts(ledger, records);
}

/** Numbers of theirs that are not here, however they are spaced. */
function missing(here: ContactRecord, there: SentContact): readonly string[] {
  const known = new Set(here.phones.map(plain));
  return there.phones.filter((phone) => !known.has(plain(phone)));
}

const plain = (phone: string): string => phone.normalize('NFKC').replace(/[\s()-]/g, '');

function standsHere(ledger: Ledger, person: string): boolean {
  const row = ledger.resident.row('person', person);
  return row !== null && row.removed === null;
}
