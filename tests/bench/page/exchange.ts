// Exchange files (收发): a share for one team, and changes of a second copy of the ledger taken in from a file.
import { edit } from '../../../src/domain/command.ts';
import type { Row } from '../../../src/domain/entities/registry.ts';
import { makeBundle } from '../../../src/exchange/bundle/make-bundle.ts';
import { openAsLedger } from '../../../src/exchange/bundle/open-as-ledger.ts';
import { openBundle } from '../../../src/exchange/bundle/open-bundle.ts';
import { takeIn } from '../../../src/exchange/bundle/take-in.ts';
import { ACT_TABLES, applyAct, type Part } from '../../../src/ledger/apply.ts';
import { patchesOf } from '../../../src/ledger/draft-patches.ts';
import { readRows } from '../../../src/ledger/fresh-view.ts';
import type { Environment, Ledger } from '../../../src/ledger/ledger.ts';
import { deleteLedger, openLedger } from '../../../src/ledger/open.ts';
import { devicesHere } from '../../../src/ledger/share.ts';
import { fenced, strictWrite } from '../../../src/ledger/transaction.ts';
import { WorkingRows } from '../../../src/ledger/working-rows.ts';

const PEER = 'peer';
/** Changes of one transaction of the second copy. */
const AT_ONCE = 1000;

/** One team's share from the press to the finished file, in milliseconds; attachments are left out. */
export async function measureShare(ledger: Ledger): Promise<number> {
  const team = ledger.resident.all('team')[0];
  if (team === undefined) throw new Error('the ledger has no team');
  const from = performance.now();
  const scope = { kind: 'team', id: team.id, name: team.name } as const;
  const made = await makeBundle(ledger, {
    what: { kind: 'share', scope, files: false },
    passphrase: null,
    nowMs: Date.now(),
  });
  if (!made.ok || made.value.counts.change === 0) throw new Error('no share was made');
  return performance.now() - from;
}

/** Changes per second, from the file in hand to the last one on the disk and in memory. */
export async function measureTakeIn(ledger: Ledger, environment: Environment, count: number): Promise<number> {
  const since = await devicesHere(ledger);
  const peer = await secondCopy(ledger, environment);
  await writeNotes(peer, count);
  const made = await makeBundle(peer, { what: { kind: 'whole', since }, passphrase: null, nowMs: Date.now() });
  peer.close();
  await deleteLedger(PEER, environment);
  if (!made.ok) throw new Error(made.refusal.code);
  const from = performance.now();
  const taken = await takeIn(ledger, made.value.file, { passphrase: null });
  const ms = performance.now() - from;
  if (!taken.ok) throw new Error(taken.refusal.code);
  if (taken.value.applied !== count) throw new Error(`${taken.value.applied} of ${count} changes were taken in`);
  return (1000 * count) / ms;
}

async function secondCopy(ledger: Ledger, environment: Environment): Promise<Ledger> {
  const all = await makeBundle(ledger, { what: { kind: 'whole', since: null }, passphrase: null, nowMs: Date.now() });
  if (!all.ok) throw new Error(all.refusal.code);
  const bundle = await openBundle(all.value.file, { passphrase: null });
  if (!bundle.ok) throw new Error(bundle.refusal.code);
  const opened = await openAsLedger(bundle.value, { key: PEER, environment, beforeSwitch: () => undefined });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const outcome = await openLedger(PEER, environment);
  if (outcome.kind !== 'ready') throw new Error(`the second copy did not open: ${outcome.kind}`);
  return outcome.ledger;
}

/** One field of one node a change, by the write path's own steps but many changes in a transaction. */
async function writeNotes(peer: Ledger, count: number): Promise<void> {
  const nodes = peer.resident.all('milestone');
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => nodes[(from + at) % nodes.length]);
    await writeSome(
      peer,
      some.filter((node) => node !== undefined),
      from,
    );
  }
}

async function writeSome(peer: Ledger, nodes: readonly Row<'milestone'>[], from: number): Promise<void> {
  const { db, environment } = peer.inner;
  const done = await strictWrite(db, ACT_TABLES, async (write) => {
    const rows = new WorkingRows();
    const own = await fenced(write);
    await readRows(
      write,
      nodes.map(({ id }) => ({ entity: 'milestone', id })),
      rows,
    );
    const act = { command: 'edit-milestone', by: { person: null, words: '' }, nowMs: environment.now(), batch: null };
    return applyAct(write, own, rows, act, parts(nodes, rows, from), nodes.length);
  });
  await peer.inner.written(
    done.own,
    done.seqs.map((seq) => seq()),
    done.folded,
  );
}

function* parts(nodes: readonly Row<'milestone'>[], rows: WorkingRows, from: number): Iterable<Part> {
  for (const [at, node] of nodes.entries())
    yield { patches: patchesOf([edit('milestone', node.id, { remark: `${from + at + 1}` })], rows), undoes: null };
}
