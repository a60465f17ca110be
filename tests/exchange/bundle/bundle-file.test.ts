// The exchange file (交换文件): what it says when it is read is what was put in, and it is refused whole when one byte is
// missing or changed.
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { plainOf } from '../../../src/exchange/backup/file-lines.ts';
import { type BundleHeader, bundleFileName } from '../../../src/exchange/bundle/bundle-format.ts';
import { readBundle } from '../../../src/exchange/bundle/read-bundle.ts';
import { BundleWriter } from '../../../src/exchange/bundle/write-bundle.ts';
import { attached, bytesOf, SCHEMA_KNOWN, smallBackup, smallLog } from '../backup/small-log.ts';

const HEADER: BundleHeader = {
  t: 'head',
  format: 'tzshare',
  version: 1,
  schema: SCHEMA_KNOWN,
  ledger: 'ledger1',
  name: '示例台账',
  kind: 'share',
  complete: true,
  scopes: [{ kind: 'team', id: 't3', name: '第三专班' }],
  projects: ['p0', 'p1'],
  device: 'dev1',
  by: '项目办',
  created: '2026-03-02T01:00:00.000Z',
  heads: [{ device: 'dev1', most: 5, known: 5 }],
  about: 5,
};

async function smallBundle(changes = 5): Promise<Blob> {
  const writer = new BundleWriter(HEADER, null);
  for (const [index, change] of smallLog(changes).changes.entries())
    await writer.change(index % 2 === 0 ? change : { part: { ...change, patches: change.patches.slice(0, 0) } });
  await writer.blob(await attached('照片'));
  return (await writer.end()).file;
}

/** Everything a file says, in one text; or the code of its refusal. */
async function said(file: Blob): Promise<string> {
  const plain = await plainOf(file, null);
  if (!plain.ok) return plain.refusal.code;
  const heard: string[] = [];
  const read = await readBundle(plain.value, SCHEMA_KNOWN, {
    change: (change) => void heard.push(JSON.stringify(change)),
    blob: async ({ hash, bytes }) => void heard.push(`${hash} ${await bytes.text()}`),
  });
  return read.ok ? `${JSON.stringify(read.value)}\n${heard.join('\n')}` : read.refusal.code;
}

const packed = (lines: readonly string[]) => new Blob([new Uint8Array(gzipSync(Buffer.from(`${lines.join('\n')}\n`)))]);
const linesIn = async (file: Blob) =>
  gunzipSync(await bytesOf(file))
    .toString('utf8')
    .trimEnd()
    .split('\n');

const CODES = new Set(['notBackup', 'truncated', 'damaged', 'newerVersion', 'isBackup', 'passphraseNeeded']);

describe('a whole file', () => {
  test('says what was put in, parts as parts', async () => {
    const whole = await said(await smallBundle());
    expect(CODES.has(whole)).toBe(false);
    const [facts, ...records] = whole.split('\n');
    expect(JSON.parse(facts ?? '')).toEqual({ header: HEADER, counts: { change: 5, blob: 1 } });
    expect(records.slice(0, 5).map((record) => 'part' in JSON.parse(record))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test('carries ledger, part and day in its name and nothing a file system refuses', () => {
    expect(bundleFileName(['重点项目/台账', '第三专班', '2026-11-23'])).toBe(
      '重点项目-台账-第三专班-2026-11-23.tzshare',
    );
  });
});

describe('phones', () => {
  const contacts = [{ person: 'p1', phones: ['13800000001'], note: '' }];
  const headOf = async (extra: object) => {
    const writer = new BundleWriter({ ...HEADER, ...extra } as BundleHeader, null);
    return said((await writer.end()).file);
  };

  test('stand in the head of a whole ledger', async () => {
    const [facts] = (await headOf({ kind: 'whole', version: 2, contacts })).split('\n');
    expect(JSON.parse(facts ?? '').header.contacts).toEqual(contacts);
  });

  test('in a share, in what is given back, or in a file of the first version are no file of ours', async () => {
    expect(await headOf({ kind: 'share', version: 2, contacts })).toBe('damaged');
    expect(await headOf({ kind: 'mine', version: 2, contacts })).toBe('damaged');
    expect(await headOf({ kind: 'whole', version: 1, contacts })).toBe('damaged');
  });
});

describe('a file that is not whole', () => {
  test('cut at any byte is refused', async () => {
    const bytes = await bytesOf(await smallBundle());
    expect(bytes.length).toBeGreaterThan(500);
    const accepted: number[] = [];
    for (let length = 0; length < bytes.length; length++)
      if (!CODES.has(await said(new Blob([bytes.slice(0, length)])))) accepted.push(length);
    expect(accepted).toEqual([]);
  });

  test('with any byte changed is refused, or says the very same', async () => {
    const bytes = await bytesOf(await smallBundle());
    const whole = await said(new Blob([bytes]));
    const other: number[] = [];
    let refused = 0;
    for (let place = 0; place < bytes.length; place++) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      const heard = await said(new Blob([changed]));
      if (CODES.has(heard)) refused++;
      else if (heard !== whole) other.push(place);
    }
    expect(other).toEqual([]);
    expect(refused).toBeGreaterThan(500);
  });

  test('with a line left out, doubled, swapped or added behind the end is refused', async () => {
    const lines = await linesIn(await smallBundle());
    for (let at = 1; at < lines.length; at++) {
      expect(CODES.has(await said(packed(lines.toSpliced(at, 1))))).toBe(true);
      expect(CODES.has(await said(packed(lines.toSpliced(at, 0, lines[at] ?? ''))))).toBe(true);
    }
    expect(CODES.has(await said(packed([lines[0] ?? '', ...lines.slice(1, -1).reverse(), lines.at(-1) ?? ''])))).toBe(
      true,
    );
  });

  test('of a later version says so, and a backup says that it is one', async () => {
    const [head = '', ...rest] = await linesIn(await smallBundle());
    const later = { ...JSON.parse(head), version: 3 };
    expect(await said(packed([JSON.stringify(later), ...rest]))).toBe('newerVersion');
    expect(await said(packed([JSON.stringify({ ...JSON.parse(head), schema: 99 }), ...rest]))).toBe('newerVersion');
    expect(await said(await smallBackup(3))).toBe('isBackup');
  });
});
