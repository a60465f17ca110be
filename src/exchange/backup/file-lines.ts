/** From the bytes of a backup to its lines (拆包分行): told apart by its first bytes, unlocked, unpacked, cut at line ends. */
import { ok, type Result, refuse } from '../../domain/result.ts';
import { blobOf } from '../container/line-writer.ts';
import { LONGEST_LINE } from './backup-format.ts';
import { type BackupRefusal, RefusedBackup } from './backup-refusal.ts';

const AGE = 'age-encryption.org/v1\n';
const LINE_END = 10;

export type FileKind = 'gzip' | 'age' | 'other';

export async function kindOfFile(file: Blob): Promise<FileKind> {
  const first = new Uint8Array(await file.slice(0, AGE.length).arrayBuffer());
  if (first[0] === 0x1f && first[1] === 0x8b && first[2] === 8) return 'gzip';
  return String.fromCharCode(...first) === AGE ? 'age' : 'other';
}

/** The gzip file inside; with a passphrase it costs about two seconds, so it is done once and kept. */
export async function plainOf(file: Blob, passphrase: string | null): Promise<Result<Blob, BackupRefusal>> {
  const kind = await kindOfFile(file);
  if (kind === 'other') return refuse({ code: 'notBackup' });
  if (kind === 'gzip') return ok(file);
  if (passphrase === null) return refuse({ code: 'passphraseNeeded' });
  const age = await import('./age-box.ts');
  try {
    const plain = await age.unlock(file.stream(), passphrase);
    if (plain === null) return refuse({ code: 'wrongPassphrase' });
    const unlocked = await blobOf(plain);
    return (await kindOfFile(unlocked)) === 'gzip' ? ok(unlocked) : refuse({ code: 'notBackup' });
  } catch {
    // Its own check found a changed or missing byte; it does not say which.
    return refuse({ code: 'damaged', line: 0 });
  }
}

/** @param lines how many lines have been read, for the refusal of a file that cannot be unpacked any further. */
export async function* unpacked(plain: Blob, lines: () => number): AsyncGenerator<Uint8Array> {
  const reader = plain.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const read = await reader.read().catch((error: unknown) => {
        throw new RefusedBackup(refusalOf(error, lines()));
      });
      if (read.done) return;
      yield read.value;
    }
  } finally {
    // Left half-way by a refusal: the rest is not worth unpacking. Cancelling a broken stream fails, and that is fine.
    reader.cancel().catch(() => undefined);
  }
}

function refusalOf(error: unknown, line: number): BackupRefusal {
  const said = error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : '';
  // Chromium and Node say it in these words; anything else is damage.
  return /truncat|unexpected end/i.test(said) ? { code: 'truncated', line } : { code: 'damaged', line: line + 1 };
}

/** Each with its line end, so that sums cover every byte. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      pending.push(chunk.subarray(from, end + 1));
      yield joined(pending);
      pending = [];
      size = 0;
      from = end + 1;
    }
    if (from < chunk.length) {
      pending.push(chunk.slice(from));
      size += chunk.length - from;
    }
    if (size > LONGEST_LINE) throw new RefusedBackup({ code: 'notBackup' });
  }
  // A line without its end: the file was cut there.
  if (pending.length > 0) yield joined(pending);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
