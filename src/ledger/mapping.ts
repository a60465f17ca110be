/** Remembered mappings (列对应): how the columns of a sheet with this head were placed last time. */
import type { MappingRecord } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

export type { MappingRecord };

/** @param key the head as text, normalised by the reader. */
export async function readMapping(ledger: Ledger, key: string): Promise<unknown> {
  return (await ledger.inner.db.mapping.get(key))?.mapping ?? null;
}

export function allMappings(ledger: Ledger): Promise<readonly MappingRecord[]> {
  return ledger.inner.db.mapping.toArray();
}

export function writeMapping(ledger: Ledger, key: string, mapping: unknown): Promise<void> {
  const at = new Date(ledger.inner.environment.now()).toISOString();
  return smallWrite(ledger, 'mapping', (write) => write.put('mapping', { key, mapping, at } satisfies MappingRecord));
}
