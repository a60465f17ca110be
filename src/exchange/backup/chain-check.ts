/**
 * The chains of a backup (改动链): each change whole, each following the one before it of its device. Changes of other
 * devices may stand in any order and with holes, so only the open ends of the runs seen so far are remembered.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Change, hashedText } from '../../domain/change.ts';
import { checkPatch } from '../../domain/row.ts';
import { readStamp } from '../../domain/stamp.ts';
import type { DeviceHead } from './backup-format.ts';

type Runs = {
  /** First number of a run → the hash it follows. */
  readonly starts: Map<number, string>;
  /** Last number of a run → its hash. */
  readonly ends: Map<number, string>;
  count: number;
};

export class ChainCheck {
  readonly #ledger: string;
  readonly #devices = new Map<string, Runs>();

  constructor(ledger: string) {
    this.#ledger = ledger;
  }

  /**
   * False when the change is not what was signed, is of another ledger, or contradicts a neighbour.
   * @param part only some of its patches are at hand: its hash stands for the chain and cannot be checked.
   */
  take(change: Change, part = false): boolean {
    if (change.ledger !== this.#ledger || readStamp(change.at).device !== change.device) return false;
    if (!part && bytesToHex(sha256(utf8ToBytes(hashedText(change)))) !== change.hash) return false;
    if (change.patches.some((patch) => checkPatch(patch) !== null)) return false;
    return this.#link(change);
  }

  #link({ device, n, prev, hash }: Change): boolean {
    let runs = this.#devices.get(device);
    if (runs === undefined) {
      runs = { starts: new Map(), ends: new Map(), count: 0 };
      this.#devices.set(device, runs);
    }
    runs.count++;
    if (n === 1 && prev !== '') return false;
    const before = runs.ends.get(n - 1);
    if (before === undefined) runs.starts.set(n, prev);
    else if (before === prev) runs.ends.delete(n - 1);
    else return false;
    const after = runs.starts.get(n + 1);
    if (after === undefined) runs.ends.set(n, hash);
    else if (after === hash) runs.starts.delete(n + 1);
    else return false;
    return true;
  }

  /** The last change of each device; null when one number came twice or the file's own device has holes. */
  heads(own: { readonly device: string; readonly n: number; readonly hash: string }): readonly DeviceHead[] | null {
    const heads: DeviceHead[] = [];
    for (const [device, runs] of this.#devices) {
      const starts = [...runs.starts.keys()].sort((a, b) => a - b);
      const ends = [...runs.ends.keys()].sort((a, b) => a - b);
      const length = ends.reduce((sum, end, index) => sum + end - (starts[index] ?? end) + 1, 0);
      const most = ends[ends.length - 1];
      if (starts.length !== ends.length || length !== runs.count || most === undefined) return null;
      heads.push({ device, n: most, hash: runs.ends.get(most) ?? '' });
    }
    const mine = this.#devices.get(own.device);
    if (own.n === 0 ? mine !== undefined : mine?.count !== own.n || mine.ends.get(own.n) !== own.hash) return null;
    return heads.sort((a, b) => (a.device < b.device ? -1 : 1));
  }
}
