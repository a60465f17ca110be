// Writes that fail (写入失败): the reason is said, nothing half is written, the next write goes through.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, Draft } from '../../../src/domain/command.ts';
import { ok } from '../../../src/domain/result.ts';
import type { View } from '../../../src/domain/view.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { digest } from '../../../src/ledger/digest.ts';
import { type Ledger, SaveError, type SaveFailure } from '../../../src/ledger/ledger.ts';
import { undoLast } from '../../../src/ledger/undo.ts';
import { newTestLedger } from '../../support/ledger/open-test-ledger.ts';
import { abortErrorWith, withFault } from '../../support/ledger/storage-faults.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = await newTestLedger();
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
});
afterEach(async () => {
  await sweep(ledger);
  ledger.close();
});

const write = (drafts: readonly Draft[]) => commit(ledger, writeDrafts, drafts);

function reasonOf(result: PromiseSettledResult<unknown>): SaveFailure | null {
  return result.status === 'rejected' && result.reason instanceof SaveError ? result.reason.reason : null;
}

describe('the reason', () => {
  test.each<[SaveFailure, () => unknown]>([
    ['quota', abortErrorWith('QuotaExceededError')],
    ['diskFull', abortErrorWith('DataError')],
    ['quota', () => new DOMException('full', 'QuotaExceededError')],
    ['diskFull', () => new DOMException('Failed to write blobs (IOError)', 'DataError')],
    ['aborted', () => new DOMException('aborted', 'AbortError')],
    ['unknown', () => new DOMException('Internal error', 'UnknownError')],
    ['closed', () => new DOMException('closing', 'InvalidStateError')],
  ])('%s', async (reason, error) => {
    const before = await digest(ledger);
    const { result } = await withFault({ nth: 3, how: 'throws', error }, () =>
      write(edited('project', 'p1', { name: 'Two' })),
    );
    expect(reasonOf(result)).toBe(reason);
    expect(await digest(ledger)).toBe(before);
    expect(ledger.resident.row('project', 'p1')?.name).toBe('One');
  });
});

test('what could not be saved is shown as failed until a write goes through', async () => {
  const seen: string[] = [];
  ledger.onSaveState(() => seen.push(ledger.saveState().kind));
  const fault = { nth: 1, how: 'throws', error: abortErrorWith('QuotaExceededError') } as const;
  await withFault(fault, () => write(edited('project', 'p1', { name: 'Two' })));
  await withFault(fault, () => write(edited('project', 'p1', { name: 'Two' })));
  expect(ledger.saveState()).toEqual({ kind: 'failed', reason: 'quota', waiting: 2 });
  await write(edited('project', 'p1', { name: 'Two' }));
  expect(ledger.saveState().kind).toBe('saved');
  expect(seen).toEqual(['saving', 'failed', 'saving', 'failed', 'saving', 'saved']);
});

const ACTS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['an edit', () => write(edited('project', 'p1', { remark: 'new' }))],
  [
    'a creation with its nodes',
    () => write([...created('project', 'p2', { name: 'Two' }), ...created('milestone', 'm1', { name: 'N' })]),
  ],
  [
    'a batch of two changes',
    () =>
      write(Array.from({ length: 600 }, (_, index) => created('unit', `u${index}`, { name: `Unit ${index}` })).flat()),
  ],
  ['an undo', () => undoLast(ledger)],
];

describe.each(ACTS)('%s with each storage call failing in turn', (_name, act) => {
  test.each(['throws', 'aborts'] as const)('which %s: all of it stands, or nothing', async (how) => {
    const before = await digest(ledger);
    const changes = await ledger.inner.db.log.count();
    let failed = 0;
    for (let nth = 1; nth < 5000; nth += nth < 12 ? 1 : 97) {
      const { calls, result } = await withFault({ nth, how, error: abortErrorWith('UnknownError') }, act);
      if (calls < nth) {
        expect(result.status).toBe('fulfilled');
        break;
      }
      failed++;
      expect(reasonOf(result)).not.toBe(null);
      expect(await digest(ledger)).toBe(before);
      expect(await ledger.inner.db.log.count()).toBe(changes);
    }
    expect(failed).toBeGreaterThan(3);
    expect(await digest(ledger)).not.toBe(before);
    await sweep(ledger);
  });
});

test('a cancelled import leaves nothing behind and is no failure of the disk', async () => {
  const before = await digest(ledger);
  const cancel = new AbortController();
  const drafts = Array.from({ length: 3000 }, (_, index) =>
    created('unit', `u${index}`, { name: `Unit ${index}` }),
  ).flat();
  const importing = commit(ledger, writeDrafts, drafts, {
    signal: cancel.signal,
    onProgress: ({ done }) => {
      if (done === 3) cancel.abort();
    },
  });
  await expect(importing).rejects.toMatchObject({ reason: 'aborted' });
  expect(await digest(ledger)).toBe(before);
  expect(ledger.saveState().kind).toBe('saved');
});

/** A command made only to misbehave. */
function bad(decide: Command<null>['decide']): Command<null> {
  return { name: 'misbehave', needs: () => [], decide };
}

test('a command that throws writes nothing', async () => {
  const before = await digest(ledger);
  const throwing = bad(() => {
    throw new Error('a bug');
  });
  await expect(commit(ledger, throwing, null)).rejects.toThrow('a bug');
  expect(await digest(ledger)).toBe(before);
});

test('a command that reads what its needs do not name is a bug, and writes nothing', async () => {
  const reads: readonly ((view: View) => unknown)[] = [
    (view) => view.row('unit', 'u9'),
    (view) => view.rows('milestone', 'project', 'p1'),
    (view) => view.all('project'),
  ];
  for (const read of reads) {
    const greedy = bad((view) => {
      read(view);
      return ok([]);
    });
    await expect(commit(ledger, greedy, null)).rejects.toThrow('needs');
  }
});

test('a value the field cannot hold is a bug that names the field and not the value', async () => {
  const bad: readonly Draft[] = [{ entity: 'project', id: 'p1', set: { name: 4711 } }];
  await expect(write(bad)).rejects.toThrow('project.name cannot hold what was drafted');
});

test('after close nothing is written', async () => {
  const other = await newTestLedger();
  other.close();
  await expect(commit(other, writeDrafts, created('project', 'p9', { name: 'Nine' }))).rejects.toMatchObject({
    reason: 'closed',
  });
});
