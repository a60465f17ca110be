// The backup file (备份文件): it says the same when it is read as when it was written, and is refused whole when one byte is
// missing or changed.
import { execFileSync } from 'node:child_process';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { backupFileName } from '../../../src/exchange/backup/backup-format.ts';
import { plainOf } from '../../../src/exchange/backup/file-lines.ts';
import { readBackup } from '../../../src/exchange/backup/read-stream.ts';
import { BackupWriter } from '../../../src/exchange/backup/write-stream.ts';
import { attached, bytesOf, headerOf, SCHEMA_KNOWN, smallBackup, smallLog, spelled } from './small-log.ts';

/** Fast enough to be tried many times. */
const QUICK = 2;

function linesOf(bytes: Uint8Array): string[] {
  return gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
}

function packed(lines: readonly string[]): Blob {
  return new Blob([new Uint8Array(gzipSync(Buffer.from(`${lines.join('\n')}\n`)))]);
}

describe('a whole file', () => {
  test.each([0, 1, 60, 1200])('with %i projects says what was put in', async (projects) => {
    const read = await readBackup(await smallBackup(projects), SCHEMA_KNOWN);
    expect(read.ok && read.value.counts).toMatchObject({ change: projects, contact: 1, point: 1 });
    expect(read.ok && read.value.projects).toBe(projects);
    expect(read.ok && read.value.header.name).toBe('示例台账');
    expect(read.ok && read.value.lastChange?.slice(0, 4)).toBe(projects === 0 ? undefined : '2026');
  });

  test('is JSON Lines behind gunzip, with a sum every 500 records', async () => {
    const lines = linesOf(await bytesOf(await smallBackup(1200)));
    const kinds = lines.map((line): unknown => JSON.parse(line).t);
    expect(kinds[0]).toBe('head');
    expect(kinds.at(-1)).toBe('end');
    expect(kinds.filter((kind) => kind === 'sum')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'change')).toHaveLength(1200);
  });

  test('brings attachments back byte by byte, empty and large ones too', async () => {
    const blobs = [await attached(''), await attached('照片'), await attached('长'.repeat(200_000))];
    const texts: string[] = [];
    const read = await readBackup(await smallBackup(1, { blobs }), SCHEMA_KNOWN, {
      blob: async ({ bytes, type }) => void texts.push(`${type} ${await bytes.text()}`),
    });
    expect(read.ok).toBe(true);
    expect(texts).toEqual(['text/plain ', 'text/plain 照片', `text/plain ${'长'.repeat(200_000)}`]);
  });

  test('carries the day in its name and nothing a file system refuses', () => {
    expect(backupFileName('重点项目/台账: 2026', '2026-11-23')).toBe('重点项目-台账- 2026-2026-11-23.tzbak');
    expect(backupFileName('', '2026-11-23')).toBe('ledger-2026-11-23.tzbak');
  });

  test('is not written from a log whose chain is broken', async () => {
    const { changes, own } = smallLog(3);
    const writer = new BackupWriter(headerOf(own, { change: 2 }), null);
    for (const change of changes.filter(({ n }) => n !== 2)) await writer.change(change);
    await expect(writer.end()).rejects.toThrow('broken');
  });
});

describe('a damaged file', () => {
  test('cut at any byte is refused', async () => {
    const bytes = await bytesOf(await smallBackup(5, { blobs: [await attached('照片')] }));
    expect(bytes.length).toBeGreaterThan(500);
    const accepted: number[] = [];
    for (let length = 0; length < bytes.length; length++) {
      const file = new Blob([bytes.slice(0, length)]);
      const plain = await plainOf(file, null);
      if (plain.ok && (await readBackup(plain.value, SCHEMA_KNOWN)).ok) accepted.push(length);
    }
    expect(accepted).toEqual([]);
  });

  test('with any byte changed is refused, or says the very same (the date field in the head of gzip)', async () => {
    const bytes = await bytesOf(await smallBackup(5, { blobs: [await attached('照片')] }));
    const whole = await spelled(new Blob([bytes]));
    const accepted: number[] = [];
    for (let place = 0; place < bytes.length; place++) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      const plain = await plainOf(new Blob([changed]), null);
      if (!plain.ok) continue;
      const said = await spelled(plain.value);
      if ('refused' in said) continue;
      accepted.push(place);
      expect(said).toEqual(whole);
    }
    // Bytes 4 to 9 of gzip's own head say when and where it was packed.
    expect(accepted.filter((place) => place < 4 || place > 9)).toEqual([]);
  });

  test('packed again after any letter of it was changed is refused, by its sums', async () => {
    const text = gunzipSync(await bytesOf(await smallBackup(30))).toString('latin1');
    const accepted: number[] = [];
    for (let place = 0; place < text.length; place += 50) {
      const changed = Buffer.from(text, 'latin1');
      changed[place] = (changed[place] ?? 0) ^ 1;
      if ((await readBackup(new Blob([new Uint8Array(gzipSync(changed))]), SCHEMA_KNOWN)).ok) accepted.push(place);
    }
    expect(accepted).toEqual([]);
  });

  test('with a line taken out, doubled or moved is refused', async () => {
    const lines = linesOf(await bytesOf(await smallBackup(6)));
    for (let place = 0; place < lines.length; place++) {
      const without = lines.filter((_, index) => index !== place);
      const doubled = lines.flatMap((line, index) => (index === place ? [line, line] : [line]));
      expect((await readBackup(packed(without), SCHEMA_KNOWN)).ok).toBe(false);
      expect((await readBackup(packed(doubled), SCHEMA_KNOWN)).ok).toBe(false);
    }
    const [head = '', first = '', second = '', ...rest] = lines;
    expect((await readBackup(packed([head, second, first, ...rest]), SCHEMA_KNOWN)).ok).toBe(false);
  });

  test('says the line at which it broke', async () => {
    const lines = linesOf(await bytesOf(await smallBackup(6)));
    lines[3] = (lines[3] ?? '').replace('示例项目2', '示例项目9');
    expect(await readBackup(packed(lines), SCHEMA_KNOWN)).toEqual({
      ok: false,
      refusal: { code: 'damaged', line: 4 },
    });
  });
});

describe('a foreign file', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'not a backup'],
    ['the first letters of age', 'age-encryption.org/v2\n'],
  ])('%s is no backup', async (_, text) => {
    expect(await plainOf(new Blob([text]), null)).toEqual({ ok: false, refusal: { code: 'notBackup' } });
  });

  test.each([['{"t":"other"}'], ['not json'], ['']])('gzip around %s is no backup', async (line) => {
    expect(await readBackup(packed([line]), SCHEMA_KNOWN)).toMatchObject({
      ok: false,
      refusal: { code: 'notBackup' },
    });
  });

  test('a later format and a later schema are named as such', async () => {
    const lines = linesOf(await bytesOf(await smallBackup(1)));
    for (const newer of [{ version: 2 }, { schema: SCHEMA_KNOWN + 1 }, { version: 2, more: 1 }]) {
      const head = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...newer });
      expect(await readBackup(packed([head, ...lines.slice(1)]), SCHEMA_KNOWN)).toEqual({
        ok: false,
        refusal: { code: 'newerVersion' },
      });
    }
  });

  test('keys that reach a prototype are refused', async () => {
    const lines = linesOf(await bytesOf(await smallBackup(1)));
    const bad = '{"t":"draft","key":"k","at":"","value":{"__proto__":{"polluted":1}}}';
    expect((await readBackup(packed([lines[0] ?? '', bad, ...lines.slice(1)]), SCHEMA_KNOWN)).ok).toBe(false);
    expect(({} as { readonly polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a passphrase', () => {
  const lock = { passphrase: '口令 示例 甲', workFactor: QUICK };

  test('in Chinese opens what it has locked', async () => {
    const plain = await plainOf(await smallBackup(3, { lock }), lock.passphrase);
    expect(plain.ok && (await spelled(plain.value))).toEqual(await spelled(await smallBackup(3)));
  });

  test('is the same however the system composes its letters', async () => {
    const file = await smallBackup(1, { lock: { passphrase: 'é', workFactor: QUICK } });
    expect((await plainOf(file, 'e\u0301')).ok).toBe(true);
  });

  test('missing or wrong is said so', async () => {
    const file = await smallBackup(1, { lock });
    expect(await plainOf(file, null)).toEqual({ ok: false, refusal: { code: 'passphraseNeeded' } });
    expect(await plainOf(file, '口令 示例 乙')).toEqual({ ok: false, refusal: { code: 'wrongPassphrase' } });
  });

  test('does not make a damaged file readable: cut at any byte, one byte changed', async () => {
    const bytes = await bytesOf(await smallBackup(3, { lock }));
    for (let place = 0; place < bytes.length; place += 7) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      for (const file of [new Blob([bytes.slice(0, place)]), new Blob([changed])])
        expect((await plainOf(file, lock.passphrase)).ok).toBe(false);
    }
  });
});

test('nothing of the file needs a later tool: gzip of this machine reads it', async () => {
  const bytes = await bytesOf(await smallBackup(2));
  const text = execFileSync('gzip', ['-dc'], { input: bytes }).toString('utf8');
  expect(text.split('\n')[0]).toContain('"format":"tzbak"');
});
