/** What the files of src/ledger share of an open ledger. Nothing outside src/ledger touches it. */
import type { LedgerDatabase } from './db.ts';
import type { Environment, SaveState } from './ledger.ts';
import type { ResidentRows } from './resident.ts';

export interface Inner {
  readonly db: LedgerDatabase;
  readonly environment: Environment;
  readonly rows: ResidentRows;
  /** Runs a write: keeps the saved state true while it lasts and after it. */
  writing<T>(write: () => Promise<T>): Promise<T>;
  setSaveState(state: SaveState): void;
  /** Reads the log behind the resident's own place and folds the rows it touched. */
  catchUp(): Promise<void>;
  /** Tells the other tabs how far the log has come and refreshes the witness. */
  announce(seq: number): void;
}
