/** Packs, locks and checks one exchange file away from the page (交换线程). */
import '../../polyfills.ts';
import { serveFile } from '../container/serve-file.ts';
import type { BundleParts } from './bundle-line.ts';
import { readBundle } from './read-bundle.ts';
import { BundleWriter } from './write-bundle.ts';

serveFile<BundleParts>({
  writer: (header, lock) => {
    const writer = new BundleWriter(header, lock);
    return {
      change: (change) => writer.change(change),
      side: () => Promise.resolve(),
      blob: (blob) => writer.blob(blob),
      end: () => writer.end(),
    };
  },
  read: readBundle,
  about: ({ about }) => about,
  patchesIn,
});

/** How many patches a change says it has; what is none of ours counts as one. */
function patchesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if ('part' in value) return patchesIn(value.part);
  return 'patches' in value && Array.isArray(value.patches) ? value.patches.length : 1;
}
