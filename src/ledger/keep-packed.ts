/** Keeps the boot snapshot fresh (空闲时打包): only when the page is idle and packing pays. */
import type { Ledger } from './ledger.ts';
import { packedUpTo, packSnapshot, type SnapshotState } from './snapshot.ts';

/** So many log records behind, reading them at start costs about as much as a chunk. */
const BEHIND = 100;
const QUIET_MS = 5000;

/** @returns how to stop it. */
export function keepPacked(ledger: Ledger, start: SnapshotState | null): () => void {
  let state = start;
  let packed = start?.anchor.seq ?? 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let packing = false;
  const { rows } = ledger.inner;
  const pays = () => rows.seq - packed >= (packed === 0 ? 1 : BEHIND);
  const packNow = async () => {
    packing = true;
    try {
      state = await packSnapshot(ledger, state);
      // Null: another tab has packed; what it packed counts.
      packed = state?.anchor.seq ?? (await packedUpTo(ledger.inner.db));
    } catch {
      // Disposable: without it the next start is slower, nothing else. The next change tries again.
      state = null;
    } finally {
      packing = false;
    }
  };
  const whenIdle = () => {
    timer = null;
    if (!packing && pays()) requestIdleCallback(() => void packNow(), { timeout: 60_000 });
  };
  const wait = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(whenIdle, QUIET_MS);
  };
  const leave = rows.subscribe(wait);
  if (pays()) wait();
  return () => {
    leave();
    if (timer !== null) clearTimeout(timer);
  };
}
