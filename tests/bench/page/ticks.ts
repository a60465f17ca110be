// Durable ticks (打勾落盘): `commit` of complete-milestone and the raw yardstick in turn, each on a node of its own.
import { completeMilestone } from '../../../src/domain/commands/complete-milestone.ts';
import { addDays } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { chanceOf } from './chance.ts';
import { rawStore } from './raw-store.ts';

export type Ticks = { readonly durable: readonly number[]; readonly raw: readonly number[] };

/** The first ticks of both warm the code and the store, and are not counted. */
const WARM = 20;

export async function measureTicks(ledger: Ledger, count: number): Promise<Ticks> {
  const raw = await rawStore(ledger);
  const nodes = shuffledNodes(ledger);
  const open = nodes.filter((node) => isFarOff(ledger, node));
  const others = nodes.filter(({ done }) => done !== null);
  const durable: number[] = [];
  const bare: number[] = [];
  let log = await lastRecord(ledger);
  for (let at = 0; at < count + WARM; at++) {
    const [ours, theirs] = [open[at]?.id, others[at]?.id];
    if (ours === undefined || theirs === undefined) throw new Error('the ledger has too few open nodes');
    // Each goes first as often as second: what the one leaves to the disk, the other would pay.
    const first = at % 2 === 0;
    let bareMs = first ? await raw.tick(theirs, log) : 0;
    const from = performance.now();
    const done = await commit(ledger, completeMilestone, {
      milestone: ours,
      on: ledger.today(),
      note: null,
      evidence: [],
    });
    const ms = performance.now() - from;
    if (!done.ok) throw new Error(done.refusal.code);
    if (!first) bareMs = await raw.tick(theirs, log);
    // The yardstick adds the record that the ledger has just added: same size, own place in the chain.
    log = await lastRecord(ledger);
    if (at < WARM) continue;
    durable.push(ms);
    bare.push(bareMs);
  }
  await raw.close();
  return { durable, raw: bare };
}

async function lastRecord(ledger: Ledger) {
  const record = await ledger.inner.db.log.orderBy('seq').last();
  if (record === undefined) throw new Error('the log is empty');
  const { seq, ...rest } = record;
  return { ...rest, n: seq + 1_000_000 };
}

/** Open and not due for weeks: the overview keeps its late nodes and those of the next days. */
export function isFarOff(ledger: Ledger, { done, evidence, planned }: Row<'milestone'>): boolean {
  return done === null && evidence === null && (planned?.to ?? '') > addDays(ledger.today(), 60);
}

/** All over the ledger, so that neighbours on the disk are not ticked one after another. */
function shuffledNodes(ledger: Ledger): readonly Row<'milestone'>[] {
  const chance = chanceOf(7);
  return ledger.resident
    .all('milestone')
    .map((node) => ({ node, at: chance.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ node }) => node);
}
