// A small log and its backup, made without a database: what the file format promises does not depend on one.
import type { Change } from '../../../src/domain/change.ts';
import { canonical } from '../../../src/domain/json.ts';
import type { BackupHeader } from '../../../src/exchange/backup/backup-format.ts';
import { type BackupFacts, readBackup } from '../../../src/exchange/backup/read-stream.ts';
import { type Attached, BackupWriter } from '../../../src/exchange/backup/write-stream.ts';
import type { Lock } from '../../../src/exchange/container/line-writer.ts';
import type { OwnHead } from '../../../src/ledger/db.ts';
import { hashBytes } from '../../../src/ledger/hash-bytes.ts';
import { nextChange } from '../../../src/ledger/sign-change.ts';

export const SCHEMA_KNOWN = 1;

const START: OwnHead = {
  key: 'own',
  schema: 1,
  state: 'live',
  ledger: 'ledger1',
  device: 'dev1',
  n: 0,
  hash: '',
  clock: { ms: 0, count: 0 },
  changes: 0,
};

export function smallLog(projects: number): { readonly changes: readonly Change[]; readonly own: OwnHead } {
  let own = START;
  const changes: Change[] = [];
  for (let index = 0; index < projects; index++) {
    const next = nextChange(
      own,
      {
        by: { person: null, words: '项目办' },
        command: 'create-project',
        batch: null,
        undoes: null,
        patches: [
          {
            entity: 'project',
            id: `p${index}`,
            set: {
              name: { to: `示例项目${index}`, was: null, over: '' },
              removed: { to: null, was: null, over: '' },
            },
          },
        ],
      },
      Date.UTC(2026, 2, 2, 1) + index,
    );
    own = next.own;
    changes.push(next.change);
  }
  return { changes, own };
}

export async function attached(text: string): Promise<Attached> {
  const bytes = new Blob([text], { type: 'text/plain' });
  return { hash: await hashBytes(bytes), type: bytes.type, bytes };
}

export function headerOf(own: OwnHead, counts: Partial<BackupHeader['counts']>): BackupHeader {
  const none = { change: 0, contact: 0, mapping: 0, draft: 0, held: 0, settled: 0, point: 0, blob: 0 };
  return {
    t: 'head',
    format: 'tzbak',
    version: 1,
    schema: 1,
    ledger: own.ledger,
    name: '示例台账',
    device: own.device,
    n: own.n,
    hash: own.hash,
    created: '2026-11-23T09:00:00.000+08:00',
    counts: { ...none, ...counts },
  };
}

export async function smallBackup(
  projects: number,
  { lock = null, blobs = [] }: { readonly lock?: Lock | null; readonly blobs?: readonly Attached[] } = {},
): Promise<Blob> {
  const { changes, own } = smallLog(projects);
  const writer = new BackupWriter(headerOf(own, { change: projects, contact: 1, point: 1, blob: blobs.length }), lock);
  for (const change of changes) await writer.change(change);
  await writer.side({ t: 'contact', person: 'person1', phones: ['13800000000'], note: '' });
  await writer.side({ t: 'point', id: 'point1', name: '导入前', at: '2026-11-23T01:00:00.000Z', after: projects });
  for (const blob of blobs) await writer.blob(blob);
  return (await writer.end()).file;
}

export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Everything a file says when it is read to its end, in one text; or the code of its refusal. */
export async function spelled(file: Blob): Promise<{ readonly ok: string } | { readonly refused: string }> {
  const heard: string[] = [];
  const read = await readBackup(file, SCHEMA_KNOWN, {
    header: (header) => void heard.push(canonical({ ...header })),
    change: (change) => void heard.push('part' in change ? change.part.hash : change.hash),
    side: (line) => void heard.push(JSON.stringify(line)),
    blob: async ({ hash, type, bytes }) => void heard.push(`${hash} ${type} ${await bytes.text()}`),
  });
  return read.ok ? { ok: `${heard.join('\n')}${facts(read.value)}` } : { refused: read.refusal.code };
}

function facts({ counts, digest, lastChange }: BackupFacts): string {
  return JSON.stringify({ counts, digest, lastChange });
}
