// Begins a ledger under a key (建台账): the database first, then the preset through the one write path.
import { startLedger } from '../../domain/commands/start-ledger.ts';
import { startPreset, TEAM_COUNT } from '../../domain/presets/start-preset.ts';
import { commit } from '../../ledger/commit.ts';
import type { Environment, Ledger } from '../../ledger/ledger.ts';
import { createLedger, deleteLedger } from '../../ledger/open.ts';
import type { Words } from '../../words/catalogue.ts';

/** `teams` false: an import brings the teams, only slots and rules are set up. @throws SaveError when nothing was written. */
export async function beginLedger(
  key: string,
  environment: Environment,
  words: Words,
  { teams }: { readonly teams: boolean },
): Promise<Ledger> {
  const year = new Date(environment.now()).getFullYear();
  const preset = startPreset(words.presets, year, teams ? TEAM_COUNT : 0);
  const ledger = await createLedger(key, environment, { name: preset.ledgerName });
  try {
    const begun = await commit(ledger, startLedger, preset);
    if (begun.ok) return ledger;
    throw new Error(`the preset was refused: ${begun.refusal.code}`);
  } catch (error) {
    // Half a beginning would be taken for a ledger at the next start.
    ledger.close();
    await deleteLedger(key, environment);
    throw error;
  }
}
