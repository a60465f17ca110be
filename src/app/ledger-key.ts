// Which ledger this tab shows (台账键): the first step of the hash route, `#/main/…` or `#/sample/…`.
// A tab never changes ledger without a reload: memory, channel and witness all carry the key.
import { MAIN_KEY } from '../ui/kit/ledger-key.ts';

const KEY = /^[a-z][a-z0-9-]{0,31}$/;

/** The key of a hash route; the main ledger where it names none. */
export function keyOfHash(hash: string): string {
  const first = /^#\/([^/?]*)/.exec(hash)?.[1] ?? '';
  return KEY.test(first) ? first : MAIN_KEY;
}

/** True when the hash already names its ledger, so that links inside it are complete. */
export function namesLedger(hash: string): boolean {
  return KEY.test(/^#\/([^/?]*)/.exec(hash)?.[1] ?? '');
}

/** Opens another ledger in this tab: the address changes without a word to the router of the one that is left, then all starts anew. */
export function goToLedger(key: string): void {
  history.pushState(null, '', `#/${key}/`);
  location.reload();
}
