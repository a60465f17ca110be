/** The worker's half of the talk about one file (文件线程): packs, locks and checks it away from the page. A worker calls it once. */
import type { Result } from '../../domain/result.ts';
import { plainOf } from '../backup/file-lines.ts';
import type { Attached } from '../backup/write-stream.ts';
import type { FileParts, FromFileWorker, ToFileWorker } from './file-messages.ts';
import type { Lock } from './line-writer.ts';

export type FileTaker<P extends FileParts> = {
  readonly header?: (header: P['header']) => void;
  readonly change?: (change: P['read']) => Promise<void> | void;
  readonly side?: (side: P['side']) => Promise<void> | void;
  readonly blob?: (blob: Attached) => Promise<void> | void;
};

export interface FileWriter<P extends FileParts> {
  change(change: P['sent']): Promise<void>;
  side(side: P['side']): Promise<void>;
  blob(blob: Attached): Promise<void>;
  end(): Promise<{ readonly file: Blob; readonly counts: P['counts'] }>;
}

/** One kind of file: how it is written, how it is read, how much its head announces, how much a change weighs. */
export type FileKind<P extends FileParts> = {
  readonly writer: (header: P['header'], lock: Lock | null) => FileWriter<P>;
  /** What the taker was told counts only when the result is ok. */
  readonly read: (plain: Blob, schema: number, taker: FileTaker<P>) => Promise<Result<P['facts'], P['refusal']>>;
  readonly about: (header: P['header']) => number;
  readonly patchesIn: (change: P['read']) => number;
};

/** So much at once keeps the page's part of a batch below a frame. */
const MOST_RECORDS = 500;
const MOST_PATCHES = 500;
const TELL_EVERY = 200;

export function serveFile<P extends FileParts>(kind: FileKind<P>): void {
  let writer: FileWriter<P> | null = null;
  /** The unlocked file that has been checked, and the schema it was checked against. */
  let checked: { readonly plain: Blob; readonly schema: number } | null = null;
  let goOn: (() => void) | null = null;
  const say = (message: FromFileWorker<P>) => postMessage(message);
  const sayAndWait = (message: FromFileWorker<P>) =>
    new Promise<void>((resolve) => {
      goOn = resolve;
      say(message);
    });

  const check = async (file: Blob, passphrase: string | null, schema: number) => {
    const plain = await plainOf(file, passphrase);
    if (!plain.ok) return say({ kind: 'refused', refusal: plain.refusal });
    let done = 0;
    let of = 0;
    const tell = (always: boolean) => {
      done++;
      if (always || done % TELL_EVERY === 0) say({ kind: 'at', done, of: Math.max(done, of) });
    };
    const result = await kind.read(plain.value, schema, {
      header: (header) => {
        of = kind.about(header);
      },
      change: () => tell(false),
      blob: () => tell(true),
    });
    if (!result.ok) return say({ kind: 'refused', refusal: result.refusal });
    checked = { plain: plain.value, schema };
    say({ kind: 'checked', facts: result.value });
  };

  const read = async () => {
    if (checked === null) throw new Error('nothing has been checked');
    let changes: P['read'][] = [];
    let sides: P['side'][] = [];
    let patches = 0;
    const handOver = async () => {
      if (changes.length + sides.length === 0) return;
      const batch = { changes, sides };
      [changes, sides, patches] = [[], [], 0];
      await sayAndWait({ kind: 'batch', batch });
    };
    const result = await kind.read(checked.plain, checked.schema, {
      change: async (change) => {
        changes.push(change);
        patches += kind.patchesIn(change);
        if (changes.length >= MOST_RECORDS || patches >= MOST_PATCHES) await handOver();
      },
      side: async (side) => {
        sides.push(side);
        if (sides.length >= MOST_RECORDS) await handOver();
      },
      blob: async (blob) => {
        await handOver();
        await sayAndWait({ kind: 'blob', blob });
      },
    });
    await handOver();
    say(result.ok ? { kind: 'end' } : { kind: 'refused', refusal: result.refusal });
  };

  const hear = async (message: ToFileWorker<P>): Promise<void> => {
    switch (message.kind) {
      case 'write': {
        const { header, passphrase } = message;
        writer = kind.writer(header, passphrase === null ? null : { passphrase });
        return say({ kind: 'taken' });
      }
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
        goOn?.();
    }
  };

  addEventListener('message', (event: MessageEvent<ToFileWorker<P>>) => {
    hear(event.data).catch((error: unknown) =>
      say({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' }),
    );
  });
}
