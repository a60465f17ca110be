/** Opens or begins a ledger (打开台账): guards first, then the resident rows, then the log behind them. */
import { Dexie } from 'dexie';
import { MOST_PATCHES } from '../domain/change.ts';
import { create, type Draft } from '../domain/command.ts';
import { turnDraft } from '../domain/items/numbering.ts';
import { ACT_TABLES, applyAct, partsOf } from './apply.ts';
import { boot } from './boot.ts';
import { databaseName, LedgerDatabase, type OwnHead, SCHEMA } from './db.ts';
import { mintDevice } from './environment.ts';
import { findDatabase, generationsOf } from './find-database.ts';
import { readRows } from './fresh-view.ts';
import { keepPacked } from './keep-packed.ts';
import { type Environment, type Identity, type Ledger, type Opened, SaveError } from './ledger.ts';
import { LiveLedger } from './live-ledger.ts';
import { releaseHeld } from './receive.ts';
import { releaseWhenDue } from './release-when-due.ts';
import { strictWrite } from './transaction.ts';
import { bearsOut, forgetWitness, readWitness, witnessOf, writeWitness } from './witness.ts';
import { WorkingRows } from './working-rows.ts';

/** Reports its progress through `environment.onProgress`; never creates anything. */
export async function openLedger(key: string, environment: Environment): Promise<Opened> {
  const witness = readWitness(environment, key);
  const found = await findDatabase(environment, key, SCHEMA);
  switch (found.kind) {
    case 'newer':
      return { kind: 'newerSchema', found: found.version, known: SCHEMA };
    case 'lost':
      return { kind: 'lost', witness };
    case 'none':
      return witness === null ? { kind: 'none' } : { kind: 'lost', witness };
    case 'unavailable':
      // It may be there all the same (a full disk, a browser in trouble): not the place to call it lost.
      return found;
    case 'database':
      break;
  }
  const db = new LedgerDatabase(found.name);
  try {
    await db.open();
    // Read again: between the look and this moment another tab may have written or the fence may have risen.
    // The row under `own` is always an own head.
    const own = (await db.head.get('own')) as OwnHead | undefined;
    const at =
      witness === null ? undefined : await db.log.where('[device+n]').equals([witness.device, witness.n]).first();
    if (own === undefined || (witness !== null && !bearsOut(witness, own, at ?? null))) {
      db.close({ disableAutoOpen: true });
      return { kind: 'lost', witness };
    }
    if (own.schema > SCHEMA) {
      db.close({ disableAutoOpen: true });
      return { kind: 'newerSchema', found: own.schema, known: SCHEMA };
    }
    const ledger = await live(key, environment, db, own);
    await releaseRipe(ledger);
    return { kind: 'ready', ledger };
  } catch (error) {
    db.close({ disableAutoOpen: true });
    return { kind: 'unavailable', reason: error instanceof Error ? error.name : 'unknown' };
  }
}

export type NewLedger = {
  readonly name: string;
  /** An example ledger: marked as such, never mixed with real rows. */
  readonly sample?: boolean;
  /** Rows it begins with (slots, light rules); part of the first change, which undo leaves alone. */
  readonly seed?: readonly Draft[];
};

/** @throws Error when there is one under this key; SaveError when it could not be written. */
export async function createLedger(key: string, environment: Environment, begin: NewLedger): Promise<Ledger> {
  const found = await findDatabase(environment, key, SCHEMA);
  if (found.kind === 'database' || found.kind === 'newer') throw new Error('there is a ledger under this key');
  await deleteDatabases(environment, key);
  const db = new LedgerDatabase(databaseName(environment.path, key));
  await db.open();
  const head = firstHead(environment.newId());
  const drafts: readonly Draft[] = [
    create('setting', 'ledgerName', { value: begin.name }),
    // Whoever begins the ledger allots its numbers, until it hands over.
    turnDraft({ device: head.device, year: 0, last: 0 }),
    ...(begin.sample === true ? [create('setting', 'sample', { value: true })] : []),
    ...(begin.seed ?? []),
  ];
  const own = await strictWrite(db, ACT_TABLES, async (write) => {
    if ((await write.get('head', 'own')) !== null) throw new Error('there is a ledger under this key');
    const rows = new WorkingRows();
    await readRows(write, drafts, rows);
    const act = {
      command: FIRST_COMMAND,
      by: { person: null, words: '' },
      nowMs: environment.now(),
      batch: drafts.length > MOST_PATCHES ? environment.newId() : null,
    };
    return (await applyAct(write, head, rows, act, partsOf(drafts, rows))).own;
  });
  writeWitness(environment, key, witnessOf(own));
  return live(key, environment, db, own);
}

/** The command name of a ledger's first change. */
export const FIRST_COMMAND = 'start-ledger';

/** The head of a database that has written nothing yet; its device is new. */
export function firstHead(ledger: string, state: OwnHead['state'] = 'live'): OwnHead {
  return {
    key: 'own',
    schema: SCHEMA,
    state,
    ledger,
    device: mintDevice(),
    n: 0,
    hash: '',
    clock: { ms: 0, count: 0 },
    changes: 0,
  };
}

/** Throws everything of a key away: the example ledger, or after a wipe the person has confirmed. */
export async function deleteLedger(key: string, environment: Environment): Promise<void> {
  await deleteDatabases(environment, key);
  forgetWitness(environment, key);
}

export async function live(
  key: string,
  environment: Environment,
  db: LedgerDatabase,
  own: OwnHead,
): Promise<LiveLedger> {
  const identity = (await db.device.get('identity'))?.value ?? null;
  const { rows, snapshot } = await boot(db, environment.onProgress);
  // Written by setIdentity only.
  const ledger = new LiveLedger(key, environment, db, own, rows, identity as Identity | null);
  // Another tab may have written between the boot's reading and the moment this tab began to listen.
  await ledger.catchUp();
  ledger.whenClosed(keepPacked(ledger, snapshot));
  ledger.whenClosed(releaseWhenDue(ledger));
  return ledger;
}

/** Held changes whose time has come. A ledger opens all the same when that cannot be written: the saved state says so. */
async function releaseRipe(ledger: Ledger): Promise<void> {
  if ((await ledger.inner.db.held.count()) === 0) return;
  try {
    await releaseHeld(ledger);
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
  }
}

async function deleteDatabases(environment: Environment, key: string): Promise<void> {
  for (const { name } of await generationsOf(environment, key)) await Dexie.delete(name);
}
