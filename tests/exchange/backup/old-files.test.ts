// Backups of every version ever handed out (历次版本的备份文件) are read for ever, to the same rows.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { plainOf } from '../../../src/exchange/backup/file-lines.ts';
import { readBackup } from '../../../src/exchange/backup/read-stream.ts';
import { SCHEMA_KNOWN } from './small-log.ts';

const FILES = [
  { name: 'version-1.tzbak', passphrase: null },
  { name: 'version-1-locked.tzbak', passphrase: '示例口令' },
] as const;

test.each(FILES)('$name', async ({ name, passphrase }) => {
  const bytes = await readFile(`tests/fixtures/backup/${name}`);
  const plain = await plainOf(new Blob([new Uint8Array(bytes)]), passphrase);
  if (!plain.ok) throw new Error(plain.refusal.code);
  const read = await readBackup(plain.value, SCHEMA_KNOWN);
  expect(read).toMatchObject({
    ok: true,
    value: {
      projects: 3,
      counts: { change: 3, contact: 1, point: 1, blob: 1 },
      digest: '2d047fe41b82f3a62bb37f64bfb74a92a5e3db98d31ff512b12db64f66da9333',
    },
  });
});
