// Writes the bench's ledger (造数): through the write path's own steps, in large acts; nothing is read first because every
// row is new. What stands afterwards is what an office would have typed: log, rows, head, witness, packed chunks.
import type { Draft } from '../../../src/domain/command.ts';
import { startLedger } from '../../../src/domain/commands/start-ledger.ts';
import { idOf } from '../../../src/domain/id.ts';
import { startPreset } from '../../../src/domain/presets/start-preset.ts';
import { ACT_TABLES, applyAct, partsOf } from '../../../src/ledger/apply.ts';
import { commit } from '../../../src/ledger/commit.ts';
import type { Environment, Ledger } from '../../../src/ledger/ledger.ts';
import { createLedger } from '../../../src/ledger/open.ts';
import { packSnapshot } from '../../../src/ledger/snapshot.ts';
import { fenced, strictWrite } from '../../../src/ledger/transaction.ts';
import { WorkingRows } from '../../../src/ledger/working-rows.ts';
import { sourceWords } from '../../../src/words/source-words.ts';
import { officeOf, projectDrafts } from './office.ts';

/** Drafts of one act: ten changes of 500 patches. */
const ACT = 5000;

export async function seedLedger(
  key: string,
  environment: Environment,
  projects: number,
  onProgress: (done: number) => void,
): Promise<Ledger> {
  const ledger = await createLedger(key, environment, { name: 'Bench' });
  const today = ledger.today();
  const begun = await commit(ledger, startLedger, startPreset(sourceWords.presets, Number(today.slice(0, 4)), 11));
  if (!begun.ok) throw new Error(begun.refusal.code);
  const { office, drafts } = officeOf(today, ledger.resident.all('team'), ledger.resident.all('slot'), projects);
  await writeNew(ledger, drafts);
  let waiting: Draft[] = [];
  for (let number = 0; number < projects; number++) {
    waiting.push(...projectDrafts(office, number));
    if (waiting.length < ACT && number < projects - 1) continue;
    await writeNew(ledger, waiting);
    waiting = [];
    onProgress(number + 1);
  }
  await ledger.setIdentity({ person: idOf<'person'>('a1'), words: '专员1', role: '' });
  await packSnapshot(ledger, null);
  return ledger;
}

/** The same steps as `commit` after it has judged: every row is known to be absent. */
export async function writeNew(ledger: Ledger, drafts: readonly Draft[]): Promise<void> {
  const { db, environment } = ledger.inner;
  const done = await strictWrite(db, ACT_TABLES, async (write) => {
    const own = await fenced(write);
    const rows = new WorkingRows();
    for (const { entity, id } of drafts) rows.read(entity, id, null);
    const act = {
      command: 'import-sheet',
      by: { person: null, words: '' },
      nowMs: environment.now(),
      batch: environment.newId(),
    };
    return applyAct(write, own, rows, act, partsOf(drafts, rows), Math.ceil(drafts.length / 500));
  });
  await ledger.inner.written(
    done.own,
    done.seqs.map((seq) => seq()),
    done.folded,
  );
}
