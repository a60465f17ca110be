/** The rows a log gives (按改动记录合成), and their digest: the same one the ledger computes over its tables. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Change } from '../../domain/change.ts';
import type { StoredRow } from '../../domain/entity.ts';
import { canonical } from '../../domain/json.ts';
import { isRemoved, mergePatch } from '../../domain/merge.ts';

export class LogFold {
  /** By entity and id, as `entity:id`: an id never holds a colon, so the order of the keys is the digest's. */
  readonly #rows = new Map<string, StoredRow>();

  take(change: Change): void {
    for (const patch of change.patches) {
      const key = `${patch.entity}:${patch.id}`;
      const before = this.#rows.get(key) ?? null;
      const after = mergePatch(before, patch, change.at);
      if (after !== before) this.#rows.set(key, after);
    }
  }

  /** Rows of an entity that are not removed. */
  count(entity: string): number {
    let count = 0;
    for (const [key, row] of this.#rows) if (key.startsWith(`${entity}:`) && !isRemoved(row)) count++;
    return count;
  }

  digest(): string {
    const hash = sha256.create();
    for (const key of [...this.#rows.keys()].sort()) {
      const row = this.#rows.get(key);
      if (row !== undefined) hash.update(utf8ToBytes(`${key.slice(0, key.indexOf(':'))} ${canonical(row)}\n`));
    }
    return bytesToHex(hash.digest());
  }
}
