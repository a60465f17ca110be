// Phones in exchange (电话): never in a share, in a whole ledger only when asked for; what is here is never overwritten unseen.
import { beforeEach, expect, test, vi } from 'vitest';
import { choosePhones, takeContacts } from '../../../src/exchange/bundle/sent-contacts.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { allContacts, readContact, writeContacts } from '../../../src/ledger/contact.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { testMachine } from '../../support/ledger/open-test-ledger.ts';
import { removed, writeDrafts } from '../../support/ledger/test-commands.ts';
import {
  closedAfterwards,
  madeFrom,
  officeLedger,
  openedOn,
  plainText,
  takenIn,
  teamScope,
} from './exchange-support.ts';

vi.setConfig({ testTimeout: 120_000 });

/** No sum of money looks like these. */
const FIRST = 13871650000;

let office: Ledger;
const kept = closedAfterwards();

beforeEach(async () => {
  office = kept(await officeLedger(testMachine()));
  await writeContacts(
    office,
    office.resident.all('person').map(({ id }, at) => ({ person: id, phones: [String(FIRST + at)], note: '' })),
  );
});
async function secondOffice(contacts: boolean): Promise<Ledger> {
  const { file } = await madeFrom(office, { kind: 'whole', since: null, contacts });
  return kept(await openedOn(testMachine(), file));
}

const people = (ledger: Ledger) => ledger.resident.all('person').map(({ id }) => id);

test('a file made without asking holds not one number, whatever it is', async () => {
  expect((await allContacts(office)).length).toBeGreaterThan(10);
  const asked = await madeFrom(office, { kind: 'whole', since: null, contacts: true });
  expect(await plainText(asked.file)).toContain('138716');
  const whole = await madeFrom(office, { kind: 'whole', since: null });
  const share = await madeFrom(office, { kind: 'share', scope: teamScope(office, 3), files: true });
  for (const { file, header } of [whole, share]) {
    expect(await plainText(file)).not.toContain('138716');
    expect(header.version).toBe(1);
  }
  const team = kept(await openedOn(testMachine(), share.file));
  expect(await plainText((await madeFrom(team, { kind: 'mine' })).file)).not.toContain('138716');
  expect(await allContacts(await secondOffice(false))).toEqual([]);
});

test('asked for, they open with the whole ledger on another machine', async () => {
  const second = await secondOffice(true);
  expect(await allContacts(second)).toEqual(await allContacts(office));
});

test('the phones of somebody who was removed stay here', async () => {
  const [first = ''] = people(office);
  await commit(office, writeDrafts, removed('person', first));
  expect(await readContact(await secondOffice(true), first)).toBe(null);
});

test('taken in, they fill what is empty; what differs stays as it is here until a person chooses', async () => {
  const second = await secondOffice(false);
  const [one = '', two = '', three = '', four = ''] = people(second);
  await writeContacts(second, [
    { person: one, phones: ['0635-1234567'], note: '' },
    { person: two, phones: ['138 7165 0001'], note: '' },
  ]);
  const { file } = await madeFrom(office, { kind: 'whole', since: null, contacts: true });
  const { header, phones } = await takenIn(second, file);
  expect(phones).toMatchObject({ added: people(office).length - 2, same: 1, strangers: 0 });
  const differing = phones?.differing ?? [];
  expect(differing.map(({ here, there }) => [here.phones, there.phones])).toEqual([
    [['0635-1234567'], ['13871650000']],
  ]);
  expect((await readContact(second, one))?.phones).toEqual(['0635-1234567']);
  expect((await readContact(second, two))?.phones).toEqual(['138 7165 0001']);
  expect((await readContact(second, three))?.phones).toEqual(['13871650002']);
  expect((await readContact(second, four))?.phones).toEqual(['13871650003']);

  const [difference] = differing;
  if (difference === undefined) throw new Error('no difference');
  await choosePhones(second, [{ difference, choice: 'here' }]);
  expect((await readContact(second, one))?.phones).toEqual(['0635-1234567']);
  await choosePhones(second, [{ difference, choice: 'both' }]);
  expect((await readContact(second, one))?.phones).toEqual(['0635-1234567', '13871650000']);
  await choosePhones(second, [{ difference, choice: 'there' }]);
  expect((await readContact(second, one))?.phones).toEqual(['13871650000']);
  const stranger = { person: 'nobody', phones: ['13900000000'], note: '' };
  const again = await takeContacts(second, [...(header.contacts ?? []), stranger]);
  expect(again).toMatchObject({ added: 0, strangers: 1, differing: [] });
});
