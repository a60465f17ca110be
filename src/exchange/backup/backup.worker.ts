/** Packs, hashes, locks and checks one backup file away from the page (备份线程). In and out: backup-messages.ts. */
import '../../polyfills.ts';
import type { Change, Part } from '../../domain/change.ts';
import type { SideLine } from './backup-format.ts';
import type { FromBackupWorker, ToBackupWorker } from './backup-messages.ts';
import { plainOf } from './file-lines.ts';
import { readBackup } from './read-stream.ts';
import { BackupWriter } from './write-stream.ts';

/** So much at once keeps the page's part of a batch below a frame. */
const MOST_CHANGES = 500;
const MOST_PATCHES = 500;
const TELL_EVERY = 200;

type State = {
  writer: BackupWriter | null;
  /** The unlocked file that has been checked, and the schema it was checked against. */
  checked: { readonly plain: Blob; readonly schema: number } | null;
  goOn: (() => void) | null;
};

const state: State = { writer: null, checked: null, goOn: null };

addEventListener('message', (event: MessageEvent<ToBackupWorker>) => {
  hear(event.data).catch((error: unknown) =>
    say({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' }),
  );
});

async function hear(message: ToBackupWorker): Promise<void> {
  const { writer } = state;
  switch (message.kind) {
    case 'write':
      state.writer = new BackupWriter(
        message.header,
        message.passphrase === null ? null : { passphrase: message.passphrase },
      );
      return say({ kind: 'taken' });
    case 'batch':
      for (const change of message.batch.changes) await writer?.change(change);
      for (const side of message.batch.sides) await writer?.side(side);
      return say({ kind: 'taken' });
    case 'blob':
      await writer?.blob(message.blob);
      return say({ kind: 'taken' });
    case 'finish':
      if (writer !== null) say({ kind: 'written', ...(await writer.end()) });
      return;
    case 'check':
      return check(message.file, message.passphrase, message.schema);
    case 'read':
      return read();
    case 'next':
      state.goOn?.();
  }
}

async function check(file: Blob, passphrase: string | null, schema: number): Promise<void> {
  const plain = await plainOf(file, passphrase);
  if (!plain.ok) return say({ kind: 'refused', refusal: plain.refusal });
  let done = 0;
  let of = 0;
  const result = await readBackup(plain.value, schema, {
    header: ({ counts }) => {
      of = counts.change + counts.blob;
    },
    change: () => {
      done++;
      if (done % TELL_EVERY === 0) say({ kind: 'at', done, of });
    },
    blob: () => {
      done++;
      say({ kind: 'at', done, of });
    },
  });
  if (!result.ok) return say({ kind: 'refused', refusal: result.refusal });
  state.checked = { plain: plain.value, schema };
  say({ kind: 'checked', facts: result.value });
}

async function read(): Promise<void> {
  if (state.checked === null) throw new Error('nothing has been checked');
  let changes: (Change | Part)[] = [];
  let sides: SideLine[] = [];
  let patches = 0;
  const handOver = async () => {
    if (changes.length + sides.length === 0) return;
    const batch = { changes, sides };
    changes = [];
    sides = [];
    patches = 0;
    await sayAndWait({ kind: 'batch', batch });
  };
  const result = await readBackup(state.checked.plain, state.checked.schema, {
    change: async (change) => {
      changes.push(change);
      patches += ('part' in change ? change.part : change).patches.length;
      if (changes.length >= MOST_CHANGES || patches >= MOST_PATCHES) await handOver();
    },
    side: async (line) => {
      sides.push(line);
      if (sides.length >= MOST_CHANGES) await handOver();
    },
    blob: async (blob) => {
      await handOver();
      await sayAndWait({ kind: 'blob', blob });
    },
  });
  await handOver();
  say(result.ok ? { kind: 'end' } : { kind: 'refused', refusal: result.refusal });
}

function sayAndWait(message: FromBackupWorker): Promise<void> {
  return new Promise((resolve) => {
    state.goOn = resolve;
    say(message);
  });
}

function say(message: FromBackupWorker): void {
  postMessage(message);
}
