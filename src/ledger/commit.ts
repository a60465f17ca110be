/** The write path of commands (办理): signature first, the transaction follows in the next commit. */
import type { Command, Draft, Refusal } from '../domain/command.ts';
import type { Result } from '../domain/result.ts';
import type { Committed, Ledger, Progress } from './ledger.ts';

export type CommitExtras = {
  /** Attachment bytes by hash, put in the same transaction. */
  readonly blobs?: ReadonlyMap<string, Blob>;
  /** Key of the draft that this act makes needless, deleted in the same transaction. */
  readonly draft?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Abort = the transaction is rolled back and the call rejects with SaveError `aborted`. */
  readonly signal?: AbortSignal;
};

/** What the command would write, judged by the resident rows: for buttons. */
export function decide<A>(ledger: Ledger, command: Command<A>, args: A): Result<readonly Draft[], Refusal> {
  return command.decide(ledger.resident, args, ledger.context());
}

export type Commit = <A>(
  ledger: Ledger,
  command: Command<A>,
  args: A,
  extras?: CommitExtras,
) => Promise<Result<Committed, Refusal>>;
