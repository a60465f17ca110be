// The sample ledger (示例台账): a database of its own under the key `sample`, thrown away and written anew on reset.
import { browserEnvironment } from '../../ledger/environment.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { deleteLedger } from '../../ledger/open.ts';
import { SAMPLE_KEY } from '../ledger-key.ts';

/** Throws the sample away; the page is then loaded again and writes a fresh one. */
export async function resetSample(ledger: Ledger): Promise<void> {
  ledger.close();
  await deleteLedger(SAMPLE_KEY, browserEnvironment());
}
