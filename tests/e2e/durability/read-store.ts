// What a ledger's database really holds, read over a bare connection and judged without any code of the app: every row must be
// the fold of the log, every chain of changes whole. The rule of the fold is written down here a second time on purpose.
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

export type StoredChange = {
  readonly seq: number;
  readonly device: string;
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
  readonly at: string;
  readonly command: string;
  readonly patches: readonly {
    readonly entity: string;
    readonly id: string;
    readonly set: { readonly [field: string]: { readonly to: unknown; readonly was: unknown; readonly over: string } };
  }[];
};

export type Row = {
  readonly id: string;
  readonly at: string;
  readonly ex: { readonly [field: string]: string };
  readonly [field: string]: unknown;
};

export type Store = {
  /** The native version of the database. */
  readonly version: number;
  readonly log: readonly StoredChange[];
  readonly own: {
    readonly schema: number;
    readonly device: string;
    readonly n: number;
    readonly hash: string;
    readonly changes: number;
  };
  readonly rows: { readonly [entity: string]: readonly Row[] };
};

/** Tables that hold no rows of the ledger. */
const BESIDE = ['log', 'head', 'other', 'snap', 'search', 'draft', 'held', 'conflict', 'mapping', 'device', 'contact'];

export async function readStore(page: Page): Promise<Store> {
  const read = await page.evaluate(async (beside) => {
    const listed = await indexedDB.databases();
    const name = listed.find((one) => one.name?.endsWith(':main'))?.name;
    if (name === undefined) throw new Error('no ledger');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tables = [...db.objectStoreNames].filter((table) => !['snap', 'search', 'blob', 'point'].includes(table));
    // One transaction, so that what is compared stood there at one moment.
    const transaction = db.transaction(tables);
    const found: Record<string, unknown[]> = {};
    for (const table of tables)
      transaction.objectStore(table).getAll().onsuccess = (event) => {
        const { result } = event.target as IDBRequest<unknown[]>;
        found[table] = result;
      };
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const version = db.version;
    db.close();
    const rows = Object.fromEntries(Object.entries(found).filter(([table]) => !beside.includes(table)));
    return { version, log: found.log, heads: found.head, rows };
  }, BESIDE);
  // The shapes the database is documented to have; what does not fit them shows up as a disagreement.
  const heads = read.heads as readonly (Store['own'] & { readonly key: string })[];
  const own = heads.find(({ key }) => key === 'own');
  if (own === undefined) throw new Error('no own head');
  return {
    version: read.version,
    own,
    log: read.log as readonly StoredChange[],
    rows: read.rows as Store['rows'],
  };
}

/** Everything that is not as it must be, in words; empty = log, rows and head agree. */
export function disagreements({ log, own, rows }: Store): readonly string[] {
  const wrong: string[] = [];
  const fields = new Map<string, { readonly at: string; readonly to: unknown }>();
  const last = new Map<string, { readonly n: number; readonly hash: string }>();
  for (const [place, change] of log.entries()) {
    if (change.seq !== place + 1) wrong.push(`place ${place + 1} of the log is numbered ${change.seq}`);
    const before = last.get(change.device) ?? { n: 0, hash: '' };
    if (change.n !== before.n + 1) wrong.push(`${change.device}: ${change.n} follows ${before.n}`);
    if (change.prev !== before.hash) wrong.push(`${change.device}:${change.n} names another predecessor`);
    if (change.hash !== hashOf(change)) wrong.push(`${change.device}:${change.n} has another hash`);
    last.set(change.device, change);
    for (const { entity, id, set } of change.patches)
      for (const [field, { to, over }] of Object.entries(set)) {
        const key = `${entity} ${id} ${field}`;
        const held = fields.get(key);
        // With one device every write has seen the write before it: anything else is an edit that was lost.
        if (over !== (held?.at ?? '')) wrong.push(`${key}: ${change.at} was written over ${over}, not ${held?.at}`);
        if (held === undefined || change.at > held.at) fields.set(key, { at: change.at, to });
      }
  }
  const head = last.get(own.device);
  if (head?.n !== own.n || head.hash !== own.hash) wrong.push(`the head stands at ${own.n}, the log at ${head?.n}`);
  if (own.changes !== log.length) wrong.push(`the head counts ${own.changes} changes, the log ${log.length}`);
  for (const [entity, all] of Object.entries(rows))
    for (const row of all)
      for (const [field, value] of Object.entries(row)) {
        if (field === 'id' || field === 'at' || field === 'ex') continue;
        const key = `${entity} ${row.id} ${field}`;
        const folded = fields.get(key);
        fields.delete(key);
        if (folded === undefined) wrong.push(`${key} stands in the row and not in the log`);
        else if (sorted(folded.to) !== sorted(value))
          wrong.push(`${key} is ${sorted(value)}, not ${sorted(folded.to)}`);
        else if (folded.at !== (row.ex[field] ?? row.at)) wrong.push(`${key} has another stamp`);
      }
  for (const key of fields.keys()) wrong.push(`${key} stands in the log and not in the row`);
  return wrong;
}

/** Every text that was ever written to a project or a report of progress, as the log tells it. */
export function textsIn({ log }: Store): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { patches } of log)
    for (const { set } of patches) for (const { to } of Object.values(set)) if (typeof to === 'string') texts.add(to);
  return texts;
}

function hashOf(change: StoredChange): string {
  const { seq: _seq, touched: _touched, hash: _hash, ...hashed } = { touched: null, ...change };
  return createHash('sha256').update(sorted(hashed)).digest('hex');
}

/** JSON with its keys in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
