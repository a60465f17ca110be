/** Packs, hashes, locks and checks one backup file away from the page (备份线程). */
import '../../polyfills.ts';
import { serveFile } from '../container/serve-file.ts';
import { readBackup } from './read-stream.ts';
import type { BackupParts } from './worker-line.ts';
import { BackupWriter } from './write-stream.ts';

serveFile<BackupParts>({
  writer: (header, lock) => new BackupWriter(header, lock),
  read: readBackup,
  about: ({ counts }) => counts.change + counts.blob,
  patchesIn: (change) => ('part' in change ? change.part : change).patches.length,
});
