/**
 * Restoring (恢复): a backup is read into a staging database beside the ledger, checked there, and takes its place in one
 * write. It always gets a new device id: two machines under one id would write the same counters.
 */
import { Dexie } from 'dexie';
import { databaseName, LedgerDatabase, type OwnHead, SCHEMA } from './db.ts';
import { findDatabase, generationsOf, look } from './find-database.ts';
import type { Ended, Environment, Ledger } from './ledger.ts';
import { firstHead, live } from './open.ts';
import { strictWrite } from './transaction.ts';
import { forgetWitness, readWitness, witnessOf, writeWitness } from './witness.ts';

export interface Restore {
  /** Take the backup in through `receive` (with `fromBackup`), `putBlob`, `writeContacts` … and check it by `digest`. */
  readonly staging: Ledger;
  /** Makes it the ledger of the key; other tabs must reload. The ledger opened before is closed by it. */
  finish(): Promise<void>;
  /** Throws the staging database away; the ledger of the key is untouched. */
  cancel(): Promise<void>;
}

/** @param ledger the ledger id the backup says it is of. */
export async function beginRestore(key: string, environment: Environment, ledger: string): Promise<Restore> {
  const generation = await freeGeneration(environment, key);
  const name = databaseName(environment.path, key, generation);
  const db = new LedgerDatabase(name);
  await db.open();
  const head = firstHead(ledger, 'staging');
  await strictWrite(db, ['head'], async (write) => write.put('head', head));
  // Its own key: staging must not speak to the tabs of the ledger, nor move its witness.
  const stagingKey = `${key}~staging`;
  const staging = await live(stagingKey, environment, db, head);
  return {
    staging,
    finish: async () => {
      const replaces = await devicesBefore(environment, key);
      const own = await strictWrite(db, ['head'], async (write) => {
        const now = await write.get<OwnHead>('head', 'own');
        if (now === null) throw new Error('the staging database has lost its head');
        const standing: OwnHead = { ...now, state: 'live', replaces };
        write.put('head', standing);
        return standing;
      });
      staging.close();
      forgetWitness(environment, stagingKey);
      writeWitness(environment, key, witnessOf(own));
      tellTabs(environment, key);
      await retireOthers(environment, key, name);
      // A tab of the old ledger may have written its own witness until its fence was closed.
      writeWitness(environment, key, witnessOf(own));
    },
    cancel: async () => {
      staging.close();
      forgetWitness(environment, stagingKey);
      await Dexie.delete(name);
    },
  };
}

/** Every device that has held this ledger on this machine, as far as its database can be read. */
async function devicesBefore(environment: Environment, key: string): Promise<readonly string[]> {
  const devices = new Set<string>();
  const witness = readWitness(environment, key);
  if (witness !== null) devices.add(witness.device);
  const found = await findDatabase(environment, key, SCHEMA);
  if (found.kind === 'database')
    for (const device of [found.own.device, ...(found.own.replaces ?? [])]) devices.add(device);
  return [...devices];
}

/** The next free generation; what earlier restores left unfinished goes. */
async function freeGeneration(environment: Environment, key: string): Promise<number> {
  let highest = 0;
  for (const { name, version, generation } of await generationsOf(environment, key)) {
    const unfinished = Math.floor(version / 10) <= SCHEMA && (await stateOf(name)) === 'staging';
    if (unfinished) await Dexie.delete(name);
    else highest = Math.max(highest, generation);
  }
  return highest + 1;
}

/** Null where it has no own head or does not even open: a damaged database is what a restore is for. */
async function stateOf(name: string): Promise<OwnHead['state'] | null> {
  const looked = await look(name).catch(() => null);
  return looked === null || looked === 'lost' ? null : looked.state;
}

function tellTabs(environment: Environment, key: string): void {
  const channel = new BroadcastChannel(databaseName(environment.path, key));
  channel.postMessage({ ended: 'restoredElsewhere' satisfies Ended });
  channel.close();
}

/** A tab that missed the message finds the fence closed; the databases go as soon as nobody has them open. */
async function retireOthers(environment: Environment, key: string, name: string): Promise<void> {
  for (const other of await generationsOf(environment, key)) {
    if (other.name === name) continue;
    const known = Math.floor(other.version / 10) <= SCHEMA;
    if (known && (await stateOf(other.name)) !== null) await closeFence(other.name);
    indexedDB.deleteDatabase(other.name);
  }
}

async function closeFence(name: string): Promise<void> {
  const db = new LedgerDatabase(name);
  await db.open();
  await strictWrite(db, ['head'], async (write) => {
    const own = await write.get<OwnHead>('head', 'own');
    if (own !== null) write.put('head', { ...own, state: 'replaced' });
  });
  db.close({ disableAutoOpen: true });
}
