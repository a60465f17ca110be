// The tables beside the ledger (附表): drafts, mappings, contacts, blobs and the rest; and the hash of a file.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobHashes, readBlob } from '../../../src/ledger/blob.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { allContacts, dropContact, readContact, writeContacts } from '../../../src/ledger/contact.ts';
import { readDeviceSetting, writeDeviceSetting } from '../../../src/ledger/device.ts';
import { allDrafts, dropDraft, readDraft, writeDraft } from '../../../src/ledger/draft.ts';
import { hashBytes } from '../../../src/ledger/hash-bytes.ts';
import { hashFile } from '../../../src/ledger/hash-file.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { allMappings, readMapping, writeMapping } from '../../../src/ledger/mapping.ts';
import { allSearchRecords, writeSearchRecords } from '../../../src/ledger/search.ts';
import { newTestLedger, reopen, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { abortErrorWith, withFault } from '../../support/ledger/storage-faults.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, writeDrafts } from '../../support/ledger/test-commands.ts';

const machine = testMachine();
let ledger: Ledger;
beforeEach(async () => {
  ledger = await newTestLedger(machine);
});
afterEach(async () => {
  await sweep(ledger);
  ledger.close();
});

test('a draft survives a restart and goes with the act that uses it', async () => {
  await writeDraft(ledger, 'progress:p1', { text: 'half typed' });
  await writeDraft(ledger, 'progress:p2', { text: 'another' });
  ledger.close();
  ledger = await reopen(ledger, machine);
  expect((await readDraft(ledger, 'progress:p1'))?.value).toEqual({ text: 'half typed' });
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }), { draft: 'progress:p1' });
  expect(await readDraft(ledger, 'progress:p1')).toBe(null);
  await dropDraft(ledger, 'progress:p2');
  expect(await allDrafts(ledger)).toEqual([]);
});

test('a draft stays when the act is not saved', async () => {
  await writeDraft(ledger, 'progress:p1', { text: 'half typed' });
  const { result } = await withFault({ nth: 4, how: 'throws', error: abortErrorWith('QuotaExceededError') }, () =>
    commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }), { draft: 'progress:p1' }),
  );
  expect(result.status).toBe('rejected');
  expect((await readDraft(ledger, 'progress:p1'))?.value).toEqual({ text: 'half typed' });
});

test('the bytes of an attachment are written with the change that names them', async () => {
  const bytes = new Blob(['photo'], { type: 'image/jpeg' });
  const hash = await hashFile(bytes);
  const drafts = created('attachment', 'a1', { name: 'photo.jpg', hash, size: bytes.size });
  await commit(ledger, writeDrafts, drafts, { blobs: new Map([[hash, bytes]]) });
  expect(await (await readBlob(ledger, hash))?.text()).toBe('photo');
  expect(await blobHashes(ledger)).toEqual([hash]);
  expect(await readBlob(ledger, 'none')).toBe(null);
});

test('a file is hashed alike in the worker, on the page and at once', async () => {
  const content = new Uint8Array(3_000_001).map((_, index) => (index * 31) % 251);
  const expected = bytesToHex(sha256(content));
  const file = new Blob([content]);
  expect(await hashFile(file)).toBe(expected);
  expect(await hashBytes(file)).toBe(expected);
});

test('contacts, mappings, machine settings and search records are kept as they were given', async () => {
  await writeContacts(ledger, [{ person: 'a', phones: ['13800000000'], note: '' }]);
  expect((await readContact(ledger, 'a'))?.phones).toEqual(['13800000000']);
  await dropContact(ledger, 'a');
  expect(await allContacts(ledger)).toEqual([]);
  await writeMapping(ledger, 'head', { name: 2 });
  expect(await readMapping(ledger, 'head')).toEqual({ name: 2 });
  expect((await allMappings(ledger)).length).toBe(1);
  await writeDeviceSetting(ledger, 'columns', ['name']);
  expect(await readDeviceSetting(ledger, 'columns')).toEqual(['name']);
  await writeSearchRecords(ledger, [{ key: 'project:p1', text: 'One', full: 'one', initials: 'o' }]);
  await writeSearchRecords(ledger, [], ['project:p1']);
  expect(await allSearchRecords(ledger)).toEqual([]);
});

test('who uses the machine is remembered and stands on every change', async () => {
  await ledger.setIdentity({ person: 'a1', words: 'Office A', role: 'office' });
  ledger.close();
  ledger = await reopen(ledger, machine);
  expect(ledger.identity()).toEqual({ person: 'a1', words: 'Office A', role: 'office' });
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
  const last = await ledger.inner.db.log.orderBy('seq').last();
  expect(last?.by).toEqual({ person: 'a1', words: 'Office A' });
});
