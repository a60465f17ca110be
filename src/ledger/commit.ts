/** Doing a command (办理): judged again on rows read fresh inside one strict transaction; memory and screen follow after it. */

import { MOST_PATCHES } from '../domain/change.ts';
import type { Command, Draft, Refusal, Steps } from '../domain/command.ts';
import { ok, type Result } from '../domain/result.ts';
import { ACT_TABLES, applyAct, partsOf } from './apply.ts';
import { NotNeeded, readNeeds, readRows } from './fresh-view.ts';
import type { Committed, Ledger, Progress } from './ledger.ts';
import { slicer } from './slices.ts';
import { fenced, strictWrite, type Write } from './transaction.ts';
import { WorkingRows } from './working-rows.ts';

export type CommitExtras = {
  /** Attachment bytes by hash, put in the same transaction. */
  readonly blobs?: ReadonlyMap<string, Blob>;
  /** Key of the draft that this act makes needless, deleted in the same transaction. */
  readonly draft?: string;
  /** Give the act a batch id even when it is one change (an import keeps one undo whatever its size). */
  readonly batch?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Abort = the transaction is rolled back and the call rejects with SaveError `aborted`. */
  readonly signal?: AbortSignal;
};

/** What the command would write, judged by the resident rows: for buttons. */
export function decide<A>(ledger: Ledger, command: Command<A>, args: A): Result<readonly Draft[], Refusal> {
  return command.decide(ledger.resident, args, ledger.context());
}

/** @throws SaveError when it did not reach the disk: nothing of it stands, and the caller keeps what was typed. */
export function commit<A>(
  ledger: Ledger,
  command: Command<A>,
  args: A,
  extras: CommitExtras = {},
): Promise<Result<Committed, Refusal>> {
  return ledger.inner.writing(async () => {
    try {
      return await attempt(ledger, command, args, extras);
    } catch (error) {
      if (!(error instanceof NotNeeded)) throw error;
      // Another tab wrote what the needs were computed from: look again, once. A second time it is a bug.
      await ledger.inner.catchUp();
      return attempt(ledger, command, args, extras);
    }
  });
}

async function attempt<A>(
  ledger: Ledger,
  command: Command<A>,
  args: A,
  extras: CommitExtras,
): Promise<Result<Committed, Refusal>> {
  const { db, environment } = ledger.inner;
  const needs = command.needs(args, ledger.resident);
  const minted = new Set<string>();
  const context = {
    ...ledger.context(),
    newId: () => {
      const id = environment.newId();
      minted.add(id);
      return id;
    },
  };
  const done = await strictWrite(
    db,
    tablesOf(extras),
    async (write) => {
      const rows = new WorkingRows();
      const [own, view] = await Promise.all([fenced(write), readNeeds(write, needs, rows)]);
      const decided = command.steps
        ? await inSlices(command.steps(view, args, context), write)
        : command.decide(view, args, context);
      if (!decided.ok) return decided;
      const drafts = decided.value;
      for (const { entity, id } of drafts) if (minted.has(id)) rows.read(entity, id, null);
      const unknown = drafts.filter(({ entity, id }) => !rows.knows(entity, id));
      if (unknown.length > 0) await readRows(write, unknown, rows);
      putExtras(write, extras);
      const of = Math.ceil(drafts.length / MOST_PATCHES);
      const act = {
        command: command.name,
        by: context.by,
        nowMs: environment.now(),
        batch: extras.batch === true || of > 1 ? environment.newId() : null,
        onProgress: extras.onProgress,
      };
      return ok(await applyAct(write, own, rows, act, partsOf(drafts, rows), of));
    },
    extras.signal,
  );
  if (!done.ok) return done;
  const { own, seqs, folded, committed } = done.value;
  if (committed.changes.length === 0) return ok({ changes: [], batch: null });
  await ledger.inner.written(
    own,
    seqs.map((seq) => seq()),
    folded,
  );
  return ok(committed);
}

/** A request of the transaction keeps it open while the page breathes. */
async function inSlices<T>(steps: Steps<T>, write: Write): Promise<T> {
  const breathe = slicer(() => write.get('head', 'own'));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}

function tablesOf(extras: CommitExtras): readonly string[] {
  if (extras.blobs === undefined && extras.draft === undefined) return ACT_TABLES;
  return [...ACT_TABLES, 'blob', 'draft'];
}

function putExtras(write: Write, extras: CommitExtras): void {
  for (const [hash, bytes] of extras.blobs ?? [])
    write.put('blob', { hash, bytes, size: bytes.size, mediaType: bytes.type });
  if (extras.draft !== undefined) write.remove('draft', extras.draft);
}
