// The invariant sweep that ends every test of the ledger: log, rows, counters, chain and memory agree.
import { expect } from 'vitest';
import { ENTITY_NAMES, entities } from '../../../src/domain/entities/registry.ts';
import { mergePatch } from '../../../src/domain/merge.ts';
import { fillRow } from '../../../src/domain/row.ts';
import type { LogRecord, OwnHead } from '../../../src/ledger/db.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { hashOf } from '../../../src/ledger/sign-change.ts';

export async function sweep(ledger: Ledger): Promise<void> {
  const { db } = ledger.inner;
  const log = await db.log.orderBy('seq').toArray();
  const own = (await db.head.get('own')) as OwnHead;
  expect(log.length).toBe(own.changes);
  const byDevice = new Map<string, LogRecord[]>();
  for (const record of log) byDevice.set(record.device, [...(byDevice.get(record.device) ?? []), record]);
  for (const [device, records] of byDevice) {
    records.sort((a, b) => a.n - b.n);
    for (const [index, record] of records.entries()) {
      if (record.part !== true) expect(hashOf(record)).toBe(record.hash);
      const before = records[index - 1];
      if (before !== undefined && before.n === record.n - 1) {
        expect(record.prev).toBe(before.hash);
        expect(record.at > before.at).toBe(true);
      }
      if (device === own.device) expect(record.n).toBe(index + 1);
    }
  }
  const mine = byDevice.get(own.device) ?? [];
  expect(own.n).toBe(mine.length);
  expect(own.hash).toBe(mine[mine.length - 1]?.hash ?? '');
  const folded = new Map<string, ReturnType<typeof mergePatch>>();
  for (const record of log)
    for (const patch of record.patches) {
      const key = `${patch.entity}:${patch.id}`;
      folded.set(key, mergePatch(folded.get(key) ?? null, patch, record.at));
    }
  let rows = 0;
  for (const entity of ENTITY_NAMES) {
    const stored = await db.rowsOf(entity).toArray();
    for (const row of stored) {
      rows++;
      expect(row).toEqual(folded.get(`${entity}:${row.id}`));
      expect(ledger.resident.row(entity, row.id)).toEqual(entities[entity].resident ? fillRow(entity, row) : null);
    }
    expect(ledger.resident.everything(entity).length).toBe(entities[entity].resident ? stored.length : 0);
    checkIndexes(ledger, entity);
  }
  for (const row of await db.other.toArray()) {
    rows++;
    expect(row.row).toEqual(folded.get(row.key));
  }
  expect(rows).toBe(folded.size);
}

function checkIndexes(ledger: Ledger, entity: (typeof ENTITY_NAMES)[number]): void {
  const live = ledger.resident.everything(entity).filter((row) => row.removed === null);
  expect(sorted(ledger.resident.all(entity))).toEqual(sorted(live));
  if (entity === 'milestone') {
    const dated = ledger.resident.due(null, null);
    const days = dated.map((row) => row.planned?.to ?? '');
    expect(days).toEqual([...days].sort());
    expect(dated.length).toBe(ledger.resident.all('milestone').filter((row) => row.planned?.to != null).length);
  }
}

function sorted(rows: readonly { readonly id: string }[]): readonly { readonly id: string }[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
