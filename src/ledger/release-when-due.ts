/** Held changes are applied when their time has come while the ledger stays open (到时放行): now and then, and when the page is shown again. */
import { type Ledger, SaveError } from './ledger.ts';
import { releaseHeld } from './receive.ts';

const LOOK_EVERY_MS = 30_000;

/** @returns how to stop it. */
export function releaseWhenDue(ledger: Ledger): () => void {
  let looking = false;
  const look = async () => {
    // A page out of sight looks when it is shown again, or two pages of one ledger would both be at it all night.
    if (looking || document.visibilityState !== 'visible') return;
    looking = true;
    try {
      const { db, environment } = ledger.inner;
      const now = environment.now();
      const due = await db.held.filter((held) => held.due !== null && held.due <= now).count();
      if (due > 0) await releaseHeld(ledger);
    } catch (error) {
      // A write that failed is said by the saved state; a database that has been closed meanwhile ends the ledger by itself.
      if (!(error instanceof SaveError) && ledger.inner.db.isOpen()) throw error;
    } finally {
      looking = false;
    }
  };
  const onLook = () => void look();
  const timer = setInterval(onLook, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', onLook);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onLook);
  };
}
