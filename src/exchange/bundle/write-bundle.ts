/** Writes an exchange file as a stream (写交换文件). */
import type { Change, Part } from '../../domain/change.ts';
import { type Attached, blobLines } from '../backup/write-stream.ts';
import { LineWriter, type Lock } from '../container/line-writer.ts';
import type { BundleCounts, BundleHeader } from './bundle-format.ts';

export class BundleWriter {
  readonly #lines: LineWriter;
  #changes = 0;
  #blobs = 0;

  constructor(header: BundleHeader, lock: Lock | null) {
    this.#lines = new LineWriter(lock);
    this.#lines.put(header);
  }

  async change(sent: Change | Part): Promise<void> {
    this.#changes++;
    await this.#lines.record(
      'part' in sent ? { t: 'change', change: sent.part, part: true } : { t: 'change', change: sent },
    );
  }

  async blob(attached: Attached): Promise<void> {
    this.#blobs++;
    for await (const line of blobLines(attached)) await this.#lines.record(line);
  }

  async end(): Promise<{ readonly file: Blob; readonly counts: BundleCounts }> {
    const counts = { change: this.#changes, blob: this.#blobs };
    this.#lines.put({ t: 'end', ...this.#lines.sum, counts });
    return { file: await this.#lines.close(), counts };
  }
}
