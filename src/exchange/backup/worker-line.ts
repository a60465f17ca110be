/** The page's end of the talk with one backup worker (备份线程的另一头). */
import type { Change, Part } from '../../domain/change.ts';
import type { Batch as FileBatch } from '../container/file-messages.ts';
import type { FileLine } from '../container/open-file.ts';
import { lineTo } from '../container/worker-line.ts';
import type { BackupCounts, BackupHeader, SideLine } from './backup-format.ts';
import type { BackupRefusal } from './backup-refusal.ts';
import type { BackupFacts } from './read-stream.ts';

export type BackupParts = {
  readonly header: BackupHeader;
  readonly sent: Change | Part;
  readonly read: Change | Part;
  readonly side: SideLine;
  readonly facts: BackupFacts;
  readonly counts: BackupCounts;
  readonly refusal: BackupRefusal;
};

export type Batch = FileBatch<Change | Part, SideLine>;
export type BackupLine = FileLine<BackupParts>;

export function openLine(signal?: AbortSignal): BackupLine {
  return lineTo(new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' }), signal);
}
