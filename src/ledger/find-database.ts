/**
 * Looks before it opens (打开前的检查): which databases there are, how new they are, whether the browser has thrown one away.
 * Dexie would open a newer schema and write into it, and would open an emptied database as if it were new.
 */
import { databaseName, type OwnHead } from './db.ts';
import type { Environment } from './ledger.ts';

export type Found =
  | { readonly kind: 'database'; readonly name: string; readonly version: number; readonly own: OwnHead }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'none' }
  /** It was listed, but opening it gave an empty one or none. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** @param known the schema this program knows; native versions are ten times it. */
export async function findDatabase(environment: Environment, key: string, known: number): Promise<Found> {
  try {
    const listed = await generationsOf(environment, key);
    let missing: Found = { kind: 'none' };
    for (const { name, version } of listed) {
      if (Math.floor(version / 10) > known) return { kind: 'newer', version: Math.floor(version / 10) };
      const looked = await look(name).catch((error: unknown) => ({ error }));
      // A restore that was killed while its database was being made leaves one that is listed and not there, or does not
      // open. It says nothing about the ledger it would have replaced: that one is looked at next.
      if (looked === 'lost') missing = { kind: 'lost' };
      else if (looked !== null && 'error' in looked) missing = { kind: 'unavailable', reason: reasonOf(looked.error) };
      // Without an own head, or still staging, it is a creation or a restore that never finished.
      else if (looked?.state === 'live') return { kind: 'database', name, version, own: looked };
    }
    return missing;
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** The databases of a key, newest generation first. */
export async function generationsOf(
  environment: Environment,
  key: string,
): Promise<readonly { readonly name: string; readonly version: number; readonly generation: number }[]> {
  const base = databaseName(environment.path, key);
  const found: { readonly name: string; readonly version: number; readonly generation: number }[] = [];
  for (const { name, version } of await indexedDB.databases()) {
    if (name === undefined || version === undefined) continue;
    if (name === base) found.push({ name, version, generation: 1 });
    else if (name.startsWith(`${base}~`) && /^\d+$/.test(name.slice(base.length + 1)))
      found.push({ name, version, generation: Number(name.slice(base.length + 1)) });
  }
  return found.sort((a, b) => b.generation - a.generation);
}

/** Reads the own head over a bare connection. */
export function look(name: string): Promise<OwnHead | null | 'lost'> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let emptied = false;
    request.onupgradeneeded = () => {
      // It was listed a moment ago: the browser has deleted a damaged database and offers a new one.
      emptied = true;
      request.transaction?.abort();
    };
    request.onerror = () => (emptied ? resolve('lost') : reject(request.error));
    request.onsuccess = () => {
      const connection = request.result;
      if (!connection.objectStoreNames.contains('head')) {
        connection.close();
        resolve(null);
        return;
      }
      const read = connection.transaction('head').objectStore('head').get('own');
      read.onsuccess = () => {
        connection.close();
        // The row under `own` is always an own head.
        resolve((read.result as OwnHead | undefined) ?? null);
      };
      read.onerror = () => {
        connection.close();
        reject(read.error);
      };
    };
  });
}
