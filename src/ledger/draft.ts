/** Drafts (草稿): what is being typed, kept on disk so that no reload takes it; deleted with the act that uses it. */
import type { DraftRecord } from './db.ts';
import type { Ledger } from './ledger.ts';
import { smallWrite } from './small-write.ts';

export type { DraftRecord };

export async function readDraft(ledger: Ledger, key: string): Promise<DraftRecord | null> {
  return (await ledger.inner.db.draft.get(key)) ?? null;
}

export function allDrafts(ledger: Ledger): Promise<readonly DraftRecord[]> {
  return ledger.inner.db.draft.toArray();
}

/** `value` is plain data or a Blob. */
export function writeDraft(ledger: Ledger, key: string, value: unknown): Promise<void> {
  const at = new Date(ledger.inner.environment.now()).toISOString();
  return smallWrite(ledger, 'draft', (write) => write.put('draft', { key, value, at } satisfies DraftRecord));
}

export function dropDraft(ledger: Ledger, key: string): Promise<void> {
  return smallWrite(ledger, 'draft', (write) => write.remove('draft', key));
}
