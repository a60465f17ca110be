// The bench's own page (压测页): it shares the origin and the database with the built app, which then opens what was written here.
import '../../../src/polyfills.ts';
import { installTrustedTypes } from '../../../src/app/trusted-types.ts';
import { browserEnvironment } from '../../../src/ledger/environment.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { openLedger } from '../../../src/ledger/open.ts';
import { packSnapshot } from '../../../src/ledger/snapshot.ts';
import { measureShare, measureTakeIn } from './exchange.ts';
import { measureImport } from './import-rows.ts';
import { seedItems } from './items.ts';
import { holdRounds } from './rounds.ts';
import { seedLedger } from './seed.ts';
import { isFarOff, measureTicks } from './ticks.ts';

const KEY = 'main';

installTrustedTypes();

async function opened(): Promise<Ledger> {
  const outcome = await openLedger(KEY, browserEnvironment());
  if (outcome.kind !== 'ready') throw new Error(`the ledger did not open: ${outcome.kind}`);
  return outcome.ledger;
}

const bench = {
  seed: async (projects: number) => {
    const ledger = await seedLedger(KEY, browserEnvironment(), projects, (done) => {
      document.title = `${done} of ${projects}`;
    });
    ledger.close();
  },
  ticks: async (count: number) => {
    const ledger = await opened();
    const ticks = await measureTicks(ledger, count);
    // The office's browser has packed when it was idle, long before the next start.
    await packSnapshot(ledger, null);
    ledger.close();
    return ticks;
  },
  importRows: async (rows: number) => {
    const ledger = await opened();
    const imported = await measureImport(ledger, rows);
    ledger.close();
    return imported;
  },
  /** How long one team's share takes, in milliseconds. */
  share: async () => {
    const ledger = await opened();
    const ms = await measureShare(ledger);
    ledger.close();
    return ms;
  },
  /** How many changes of another copy are taken in per second. */
  takeIn: async (changes: number) => {
    const ledger = await opened();
    const perSecond = await measureTakeIn(ledger, browserEnvironment(), changes);
    ledger.close();
    return perSecond;
  },
  /** So many items with their steps, for the register to scroll. */
  items: async (count: number) => {
    const ledger = await opened();
    await seedItems(ledger, count);
    await packSnapshot(ledger, null);
    ledger.close();
  },
  /** A round over so many projects, ready to be opened: its id. */
  rounds: async (scope: number) => {
    const ledger = await opened();
    const round = await holdRounds(ledger, scope);
    await packSnapshot(ledger, null);
    ledger.close();
    return round;
  },
  /** Projects with an open node, and that node: where the app is to tick. */
  openNodes: async (count: number) => {
    const ledger = await opened();
    const found: { readonly project: string; readonly milestone: string }[] = [];
    for (const project of ledger.resident.all('project')) {
      const node = ledger.resident.rows('milestone', 'project', project.id).find((node) => isFarOff(ledger, node));
      if (node !== undefined) found.push({ project: project.id, milestone: node.id });
      if (found.length === count) break;
    }
    ledger.close();
    return found;
  },
};

Object.assign(window, { bench });
