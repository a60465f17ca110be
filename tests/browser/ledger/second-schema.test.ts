// A ledger that was kept under the first schema opens under this one and keeps everything (旧台账升级).
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { idOf } from '../../../src/domain/id.ts';
import { commit } from '../../../src/ledger/commit.ts';
import { databaseName, FIRST_STORES, type Head, SCHEMA } from '../../../src/ledger/db.ts';
import { digest } from '../../../src/ledger/digest.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { openLedger } from '../../../src/ledger/open.ts';
import { newTestLedger, type TestMachine, testMachine } from '../../support/ledger/open-test-ledger.ts';
import { sweep } from '../../support/ledger/sweep.ts';
import { created, edited, writeDrafts } from '../../support/ledger/test-commands.ts';

/** Puts the ledger's database back into the shape and version of the first schema, with all it holds. */
async function asFirstSchema(ledger: Ledger, machine: TestMachine, change: (rows: Kept) => void): Promise<void> {
  const kept: Kept = new Map();
  for (const table of Object.keys(FIRST_STORES)) kept.set(table, await ledger.inner.db.table(table).toArray());
  ledger.close();
  const name = databaseName(machine.environment.path, ledger.key);
  await Dexie.delete(name);
  change(kept);
  const db = new Dexie(name);
  db.version(1).stores({ ...FIRST_STORES });
  await db.open();
  for (const [table, rows] of kept) await db.table(table).bulkPut([...rows]);
  db.close();
}

type Kept = Map<string, readonly unknown[]>;

test('a ledger of the first schema keeps its log, its rows and its digest, and may be written', async () => {
  const machine = testMachine();
  const ledger = await newTestLedger(machine);
  await commit(ledger, writeDrafts, created('project', 'p1', { name: 'One' }));
  await commit(ledger, writeDrafts, created('milestone', 'm1', { name: 'Start', project: idOf<'project'>('p1') }));
  await commit(
    ledger,
    writeDrafts,
    created('attachment', 'a1', { name: 'Photo', project: idOf<'project'>('p1'), kind: 'file' }),
  );
  await commit(ledger, writeDrafts, edited('project', 'p1', { name: 'Two' }));
  const before = await digest(ledger);
  await asFirstSchema(ledger, machine, (kept) => {
    const heads = kept.get('head') as readonly Head[];
    kept.set(
      'head',
      heads.map((head) => (head.key === 'own' ? { ...head, schema: 1 } : head)),
    );
    // As a machine keeps it that has received an item before its program knew what an item is.
    const row = { id: 'i1', at: '00000000000000-other', ex: {}, name: 'Early item', removed: null };
    kept.set('other', [{ key: 'item:i1', entity: 'item', row }]);
  });

  const opened = await openLedger(ledger.key, machine.environment);
  if (opened.kind !== 'ready') throw new Error(`it did not open: ${opened.kind}`);
  const { resident, inner } = opened.ledger;
  expect(resident.row('project', 'p1')?.name).toBe('Two');
  expect(resident.rows('milestone', 'project', 'p1')).toHaveLength(1);
  expect(resident.row('attachment', 'a1')?.item).toBeNull();
  expect(resident.row('item', 'i1')?.name).toBe('Early item');
  expect(await inner.db.other.count()).toBe(0);
  expect(await inner.db.head.get('own')).toMatchObject({ schema: SCHEMA });
  await inner.db.table('item').delete('i1');
  expect(await digest(opened.ledger)).toEqual(before);
  await commit(opened.ledger, writeDrafts, created('item', 'i2', { name: 'New', project: idOf<'project'>('p1') }));
  expect(resident.rows('item', 'project', 'p1')).toHaveLength(1);
  opened.ledger.close();
  const again = await openLedger(ledger.key, machine.environment);
  if (again.kind !== 'ready') throw new Error(`it did not open: ${again.kind}`);
  await sweep(again.ledger);
  again.ledger.close();
});
