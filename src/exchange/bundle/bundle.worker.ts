/** Packs, locks and checks one exchange file away from the page (交换线程). In and out: bundle-messages.ts. */
import '../../polyfills.ts';
import { plainOf } from '../backup/file-lines.ts';
import type { FromBundleWorker, ToBundleWorker } from './bundle-messages.ts';
import { readBundle } from './read-bundle.ts';
import { BundleWriter } from './write-bundle.ts';

/** So much at once keeps the page's part of a batch below a frame. */
const MOST_CHANGES = 500;
const MOST_LENGTH = 500;
const TELL_EVERY = 200;

type State = {
  writer: BundleWriter | null;
  checked: { readonly plain: Blob; readonly schema: number } | null;
  goOn: (() => void) | null;
};

const state: State = { writer: null, checked: null, goOn: null };

addEventListener('message', (event: MessageEvent<ToBundleWorker>) => {
  hear(event.data).catch((error: unknown) =>
    say({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' }),
  );
});

async function hear(message: ToBundleWorker): Promise<void> {
  const { writer } = state;
  switch (message.kind) {
    case 'write': {
      const { passphrase } = message;
      state.writer = new BundleWriter(message.header, passphrase === null ? null : { passphrase });
      return say({ kind: 'taken' });
    }
    case 'batch':
      for (const change of message.changes) await writer?.change(change);
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
  const result = await readBundle(plain.value, schema, {
    header: ({ about }) => {
      of = about;
    },
    change: () => {
      done++;
      if (done % TELL_EVERY === 0) say({ kind: 'at', done, of });
    },
  });
  if (!result.ok) return say({ kind: 'refused', refusal: result.refusal });
  state.checked = { plain: plain.value, schema };
  say({ kind: 'checked', facts: result.value });
}

async function read(): Promise<void> {
  if (state.checked === null) throw new Error('nothing has been checked');
  let changes: unknown[] = [];
  let length = 0;
  const handOver = async () => {
    if (changes.length === 0) return;
    const batch = changes;
    changes = [];
    length = 0;
    await sayAndWait({ kind: 'batch', changes: batch });
  };
  const result = await readBundle(state.checked.plain, state.checked.schema, {
    change: async (change) => {
      changes.push(change);
      length += patchesIn(change);
      if (changes.length >= MOST_CHANGES || length >= MOST_LENGTH) await handOver();
    },
    blob: async (blob) => {
      await handOver();
      await sayAndWait({ kind: 'blob', blob });
    },
  });
  await handOver();
  say(result.ok ? { kind: 'end' } : { kind: 'refused', refusal: result.refusal });
}

/** How many patches a change says it has; what is none of ours counts as one. */
function patchesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if ('part' in value) return patchesIn(value.part);
  return 'patches' in value && Array.isArray(value.patches) ? value.patches.length : 1;
}

function sayAndWait(message: FromBundleWorker): Promise<void> {
  return new Promise((resolve) => {
    state.goOn = resolve;
    say(message);
  });
}

function say(message: FromBundleWorker): void {
  postMessage(message);
}
