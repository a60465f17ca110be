// Ledgers of any size for the backup tests, and how long the page was held up meanwhile.
import { create } from '../../../src/domain/command.ts';
import { day } from '../../../src/domain/day.ts';
import { idOf } from '../../../src/domain/id.ts';
import { spanOfDay } from '../../../src/domain/span.ts';
import type { BackupMade } from '../../../src/exchange/backup/make-backup.ts';
import { makeBackup } from '../../../src/exchange/backup/make-backup.ts';
import { type OpenBackup, openBackup } from '../../../src/exchange/backup/open-backup.ts';
import { restoreBackup } from '../../../src/exchange/backup/restore-backup.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { hashBytes } from '../../../src/ledger/hash-bytes.ts';
import type { Environment, Ledger } from '../../../src/ledger/ledger.ts';
import { TEST_NOW } from '../../support/ledger/open-test-ledger.ts';
import { writeDrafts } from '../../support/ledger/test-commands.ts';

const MILESTONES = 20;

/** Projects with 20 milestones each, some edited since. */
export async function fillLedger(ledger: Ledger, projects: number): Promise<void> {
  for (let from = 0; from < projects; from += 200) {
    const drafts = [];
    for (let index = from; index < Math.min(projects, from + 200); index++) {
      const project = `p${index}`;
      drafts.push(
        create('project', project, { name: `示例项目${index}`, number: String(index), remark: '备注'.repeat(8) }),
      );
      for (let node = 0; node < MILESTONES; node++)
        drafts.push(
          create('milestone', `${project}.${node}`, {
            project: idOf<'project'>(project),
            name: `节点${node}`,
            planned: spanOfDay(day(`2026-0${(node % 9) + 1}-11`)),
          }),
        );
    }
    await commit(ledger, writeDrafts, drafts, { batch: true });
  }
  for (let index = 0; index < Math.min(projects, 50); index++)
    await commit(ledger, writeDrafts, [{ entity: 'project', id: `p${index}`, set: { remark: `改过 ${index}` } }]);
}

export async function attachFile(ledger: Ledger, project: string, bytes: Blob): Promise<string> {
  const hash = await hashBytes(bytes);
  const draft = create('attachment', `a-${hash.slice(0, 8)}`, {
    project: idOf<'project'>(project),
    kind: 'file',
    name: '现场照片',
    mediaType: bytes.type,
    hash,
    size: bytes.size,
  });
  await commit(ledger, writeDrafts, [draft], { blobs: new Map([[hash, bytes]]) });
  return hash;
}

export async function backupOf(ledger: Ledger, passphrase: string | null = null): Promise<BackupMade> {
  const made = await makeBackup(ledger, { passphrase, nowMs: TEST_NOW });
  if (!made.ok) throw new Error(`no backup: ${made.refusal.code}`);
  return made.value;
}

export async function opened(file: Blob, passphrase: string | null = null): Promise<OpenBackup> {
  const backup = await openBackup(file, { passphrase });
  if (!backup.ok) throw new Error(`not opened: ${backup.refusal.code}`);
  return backup.value;
}

export async function restored(backup: OpenBackup, key: string, environment: Environment): Promise<void> {
  const done = await restoreBackup(backup, {
    key,
    environment,
    fileName: 'backup.tzbak',
    identity: null,
    beforeSwitch: () => undefined,
  });
  if (!done.ok) throw new Error(`not restored: ${done.refusal.code}`);
}

/** The longest time the page could not answer while `work` was under way. */
export async function longestGap<T>(work: () => Promise<T>): Promise<{ readonly gap: number; readonly result: T }> {
  let gap = 0;
  let last = performance.now();
  let running = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    if (running) setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
  const result = await work();
  running = false;
  port1.close();
  return { gap, result };
}
