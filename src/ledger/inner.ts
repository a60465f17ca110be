/** What the files of src/ledger share of an open ledger. Nothing outside src/ledger touches it. */
import type { LedgerDatabase, OwnHead } from './db.ts';
import type { Ended, Environment } from './ledger.ts';
import type { Folded, ResidentRows } from './resident.ts';

export interface Inner {
  readonly db: LedgerDatabase;
  readonly environment: Environment;
  readonly rows: ResidentRows;
  /** Runs a write and keeps the saved state true while it lasts and after it. */
  writing<T>(write: () => Promise<T>): Promise<T>;
  /** After `complete`: witness, resident, listeners, other tabs. */
  written(own: OwnHead, seqs: readonly number[], folded: readonly Folded[]): Promise<void>;
  /** Reads the log behind the resident's own place and folds the rows it touched. */
  catchUp(): Promise<void>;
  /** This tab must not write any more. */
  end(why: Ended): void;
  /** The other tabs must not write any more. */
  endOthers(why: Ended): void;
}
