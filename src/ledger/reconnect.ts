/**
 * After the browser has closed the connection (连接被关): a full disk does that, and so does clearing data. It is opened again
 * only where the very same ledger still stands, so that the screens, and what is being typed in them, can stay.
 */
import { type LedgerDatabase, type OwnHead, SCHEMA } from './db.ts';
import { findDatabase } from './find-database.ts';
import type { Ended, Environment } from './ledger.ts';

/** What this tab knows of the ledger it had open. */
export type Known = { readonly key: string; readonly id: string; readonly device: string; readonly seq: number };

/** `later`: the browser does not let us in just now; the next write tries again. */
export async function openAgain(
  db: LedgerDatabase,
  environment: Environment,
  known: Known,
): Promise<'open' | 'later' | Ended> {
  const found = await findDatabase(environment, known.key, SCHEMA);
  switch (found.kind) {
    case 'unavailable':
      return 'later';
    case 'newer':
      return 'newerVersionOpen';
    case 'none':
    case 'lost':
      return 'databaseLost';
    case 'database':
      if (found.name !== db.name) return 'restoredElsewhere';
  }
  try {
    await db.open();
    // The row under `own` is always an own head.
    const own = (await db.head.get('own')) as OwnHead | undefined;
    const last = known.seq === 0 ? 0 : (await db.log.get(known.seq))?.seq;
    if (own?.ledger === known.id && own.device === known.device && last === known.seq) return 'open';
    db.close({ disableAutoOpen: true });
    return 'databaseLost';
  } catch {
    db.close({ disableAutoOpen: true });
    return 'later';
  }
}

const ANSWER_MS = 10_000;

/** Where data was cleared under an open page, the browser answers this page's questions no more: then it is over. */
export function silence(): Promise<'databaseLost'> {
  return new Promise((resolve) => setTimeout(() => resolve('databaseLost'), ANSWER_MS));
}
