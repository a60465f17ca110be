/**
 * 接续编号: true when this ledger was restored in the place of the numbering device. The backup may be older than the last
 * number that went out on paper, so the person is asked for it (`resumeNumbering`) before anything is issued.
 */
import { turnOf } from '../domain/items/numbering.ts';
import type { OwnHead } from './db.ts';
import type { Ledger } from './ledger.ts';

export async function numberingLost(ledger: Ledger): Promise<boolean> {
  const turn = turnOf(ledger.resident);
  if (turn === null || turn.device === ledger.device) return false;
  // The row under `own` is always an own head.
  const own = (await ledger.inner.db.head.get('own')) as OwnHead | undefined;
  return own?.replaces?.includes(turn.device) === true;
}
