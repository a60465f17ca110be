// The sample ledger (示例台账): a database of its own under the key `sample`, written anew whenever it is not there.
import { browserEnvironment } from '../../ledger/environment.ts';
import type { Environment, Ledger } from '../../ledger/ledger.ts';
import { createLedger, deleteLedger } from '../../ledger/open.ts';
import { SAMPLE_KEY } from '../../ui/kit/ledger-key.ts';
import type { Words } from '../../words/catalogue.ts';

/** Its name and mark are set by `createLedger`: a row is written once in one act. */
const SET_AT_CREATION = new Set(['ledgerName', 'sample']);

export async function beginSample(environment: Environment, words: Words): Promise<Ledger> {
  // Only whoever looks at the sample loads its rows.
  const [{ sampleDrafts }, { localDay }] = await Promise.all([
    import('../../domain/sample/sample-drafts.ts'),
    import('../../domain/day.ts'),
  ]);
  const drafts = sampleDrafts(localDay(new Date(environment.now())), environment.newId);
  return createLedger(SAMPLE_KEY, environment, {
    name: words.sample.name,
    sample: true,
    seed: drafts.filter((draft) => draft.entity !== 'setting' || !SET_AT_CREATION.has(draft.id)),
  });
}

/** Throws the sample away; the page is then loaded again and writes a fresh one. */
export async function resetSample(ledger: Ledger): Promise<void> {
  ledger.close();
  await deleteLedger(SAMPLE_KEY, browserEnvironment());
}
