/** Contacts (联系方式): phone numbers of people. Outside the change log; in backups, in exchange only when asked. */
import type { ContactRecord } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

export type { ContactRecord };

export async function readContact(ledger: Ledger, person: string): Promise<ContactRecord | null> {
  return (await ledger.inner.db.contact.get(person)) ?? null;
}

export function allContacts(ledger: Ledger): Promise<readonly ContactRecord[]> {
  return ledger.inner.db.contact.toArray();
}

export function writeContacts(ledger: Ledger, contacts: readonly ContactRecord[]): Promise<void> {
  return smallWrite(ledger, 'contact', (write) => {
    for (const contact of contacts) write.put('contact', contact);
  });
}

export function dropContact(ledger: Ledger, person: string): Promise<void> {
  return smallWrite(ledger, 'contact', (write) => write.remove('contact', person));
}
