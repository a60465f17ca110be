/** Frozen editions (定稿正文): read from disk by id; the resident ledger holds only their heads. */
import type { StoredRow } from '../domain/entity.ts';
import { fillRow } from '../domain/row.ts';
import type { Ledger } from './ledger.ts';

/** The frozen text, byte by byte as it was written; null when it is not on this machine. */
export async function readEdition(ledger: Ledger, id: string): Promise<string | null> {
  const stored: StoredRow | undefined = await ledger.inner.db.rowsOf('editionText').get(id);
  if (stored === undefined) return null;
  const { frozen } = fillRow('editionText', stored);
  return frozen === '' ? null : frozen;
}
