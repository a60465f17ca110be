/** An open ledger (打开的台账): resident rows, saved state, the other tabs. `open.ts` makes it, nothing else does. */
import type { Context } from '../domain/command.ts';
import { type Day, localDay } from '../domain/day.ts';
import { isEntityName } from '../domain/entities/registry.ts';
import { foldedOf } from './apply.ts';
import { databaseName, type LedgerDatabase, type OwnHead } from './db.ts';
import type { Inner } from './inner.ts';
import { type Ended, type Environment, type Identity, type Ledger, SaveError, type SaveState } from './ledger.ts';
import { openAgain, silence } from './reconnect.ts';
import type { Folded, ResidentRows } from './resident.ts';
import { asSaveError, fenced, saveErrorOf, strictWrite } from './transaction.ts';
import { witnessOf, writeWitness } from './witness.ts';

type Told = { readonly seq: number } | { readonly ended: Ended };

export class LiveLedger implements Ledger, Inner {
  readonly key: string;
  readonly id: string;
  readonly device: string;
  readonly db: LedgerDatabase;
  readonly environment: Environment;
  readonly rows: ResidentRows;

  readonly #channel: BroadcastChannel;
  readonly #saveListeners = new Set<() => void>();
  readonly #identityListeners = new Set<() => void>();
  readonly #endListeners = new Set<(why: Ended) => void>();
  readonly #onVisible = () => {
    if (document.visibilityState === 'visible') this.#catchUpSoon();
  };
  readonly #stops: (() => void)[] = [];
  #identity: Identity | null;
  #ended: Ended | null = null;
  #closed = false;
  #underWay = 0;
  #savedAt: string | null = null;
  #failed: { readonly kind: 'failed'; readonly reason: SaveError['reason']; readonly waiting: number } | null = null;
  #state: SaveState = { kind: 'saved', at: null };
  #catching: Promise<void> = Promise.resolve();
  #reconnecting: Promise<void> | null = null;

  constructor(
    key: string,
    environment: Environment,
    db: LedgerDatabase,
    own: OwnHead,
    rows: ResidentRows,
    identity: Identity | null,
  ) {
    this.key = key;
    this.id = own.ledger;
    this.device = own.device;
    this.environment = environment;
    this.db = db;
    this.rows = rows;
    this.#identity = identity;
    this.#channel = new BroadcastChannel(databaseName(environment.path, key));
    this.#channel.onmessage = (event: MessageEvent<Told>) => {
      if ('ended' in event.data) this.end(event.data.ended);
      else if (event.data.seq > this.rows.seq) this.#catchUpSoon();
    };
    document.addEventListener('visibilitychange', this.#onVisible);
    // Dexie would open again by itself at the next call and write the old shape into the new schema.
    db.on('versionchange', (event) => {
      // No new version: the database is to be deleted, because a restore has replaced it.
      this.end(event.newVersion === null ? 'restoredElsewhere' : 'newerVersionOpen');
      return false;
    });
    db.on('close', () => {
      if (!this.#closed) void this.#reconnect();
    });
  }

  get inner(): Inner {
    return this;
  }

  get resident(): ResidentRows {
    return this.rows;
  }

  today(): Day {
    return localDay(new Date(this.environment.now()));
  }

  context(): Context {
    const { person, words } = this.#identity ?? { person: null, words: '' };
    return { today: this.today(), by: { person, words }, device: this.device, newId: this.environment.newId };
  }

  saveState(): SaveState {
    return this.#state;
  }

  onSaveState(listener: () => void): () => void {
    this.#saveListeners.add(listener);
    return () => this.#saveListeners.delete(listener);
  }

  identity(): Identity | null {
    return this.#identity;
  }

  async setIdentity(identity: Identity): Promise<void> {
    await strictWrite(this.db, ['head', 'device'], async (write) => {
      await fenced(write);
      write.put('device', { key: 'identity', value: identity });
    });
    this.#identity = identity;
    for (const listener of this.#identityListeners) listener();
  }

  onIdentity(listener: () => void): () => void {
    this.#identityListeners.add(listener);
    return () => this.#identityListeners.delete(listener);
  }

  ended(): Ended | null {
    return this.#ended;
  }

  onEnded(listener: (why: Ended) => void): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  /** Work that ends with the ledger. */
  whenClosed(stop: () => void): void {
    this.#stops.push(stop);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const stop of this.#stops) stop();
    this.#channel.close();
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.db.close({ disableAutoOpen: true });
  }

  end(why: Ended): void {
    if (this.#closed) return;
    this.#ended = why;
    this.close();
    for (const listener of this.#endListeners) listener(why);
  }

  /** Tells the other tabs that this database is no longer theirs to write. */
  endOthers(why: Ended): void {
    this.#channel.postMessage({ ended: why } satisfies Told);
  }

  async writing<T>(write: () => Promise<T>): Promise<T> {
    this.#underWay++;
    this.#showState();
    try {
      if (!this.db.isOpen() && !this.#closed) {
        await this.#reconnect();
        if (!this.db.isOpen()) throw new SaveError(this.#failed?.reason ?? 'closed');
      }
      const value = await write();
      this.#underWay--;
      this.#showState();
      return value;
    } catch (thrown) {
      const error = asSaveError(thrown);
      this.#underWay--;
      // A cancel is the person's own wish, not a failure of the disk.
      if (error instanceof SaveError && !error.cancelled)
        this.#failed = { kind: 'failed', reason: error.reason, waiting: (this.#failed?.waiting ?? 0) + 1 };
      this.#showState();
      throw error;
    }
  }

  async written(own: OwnHead, seqs: readonly number[], folded: readonly Folded[]): Promise<void> {
    this.#savedAt = new Date(this.environment.now()).toISOString();
    this.#failed = null;
    const first = seqs[0];
    const last = seqs[seqs.length - 1];
    if (first === undefined || last === undefined) return;
    // After a restore the witness speaks of another database.
    if (this.#ended === null) writeWitness(this.environment, this.key, witnessOf(own));
    // The write stands whatever reading does now: only the screen may lag, and it says so.
    if (first === this.rows.seq + 1) this.rows.fold(folded, last);
    else await this.catchUp().catch((error: unknown) => this.#failReading(error));
    if (!this.#closed) this.#channel.postMessage({ seq: last } satisfies Told);
  }

  #reconnect(): Promise<void> {
    this.#reconnecting ??= this.#openAgain().finally(() => {
      this.#reconnecting = null;
    });
    return this.#reconnecting;
  }

  async #openAgain(): Promise<void> {
    const { key, id, device } = this;
    const opening = openAgain(this.db, this.environment, { key, id, device, seq: this.rows.seq }).then((came) => {
      if (this.#closed) this.db.close({ disableAutoOpen: true });
      return came;
    });
    const outcome = await Promise.race([opening, silence()]);
    if (this.#closed) return;
    if (outcome === 'open') this.#catchUpSoon();
    else if (outcome !== 'later') this.end(outcome);
  }

  catchUp(): Promise<void> {
    const read = () => this.#readBehind();
    this.#catching = this.#catching.then(read, read);
    return this.#catching;
  }

  async #readBehind(): Promise<void> {
    for (;;) {
      const start = this.rows.seq;
      const news = await this.db.log.where('seq').above(start).toArray();
      const last = news[news.length - 1];
      if (last === undefined) return;
      const folded = await this.#readTouched(new Set(news.flatMap((record) => record.touched)));
      // A write of this tab was folded meanwhile: what was read may be older than it.
      if (this.rows.seq !== start) continue;
      this.rows.fold(folded, last.seq);
      return;
    }
  }

  async #readTouched(touched: ReadonlySet<string>): Promise<readonly Folded[]> {
    const ids = new Map<string, string[]>();
    for (const key of touched) {
      const colon = key.indexOf(':');
      const entity = key.slice(0, colon);
      ids.set(entity, [...(ids.get(entity) ?? []), key.slice(colon + 1)]);
    }
    const folded: Folded[] = [];
    for (const [entity, ofEntity] of ids) {
      if (!isEntityName(entity)) continue;
      for (const row of await this.db.rowsOf(entity).bulkGet(ofEntity))
        if (row !== undefined) folded.push(foldedOf(entity, row));
    }
    return folded;
  }

  #catchUpSoon(): void {
    if (this.#closed) return;
    this.catchUp().catch((error: unknown) => {
      if (!this.#closed) this.#failReading(error);
    });
  }

  #failReading(error: unknown): void {
    this.#failed = {
      kind: 'failed',
      reason: saveErrorOf(error, 'unknown').reason,
      waiting: this.#failed?.waiting ?? 0,
    };
    this.#showState();
  }

  #showState(): void {
    this.#state = this.#underWay > 0 ? { kind: 'saving' } : (this.#failed ?? { kind: 'saved', at: this.#savedAt });
    for (const listener of this.#saveListeners) listener();
  }
}
