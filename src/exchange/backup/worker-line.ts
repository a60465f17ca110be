/** The page's end of the talk with one backup worker (备份线程的另一头). */
import { lineTo, type WorkerLine } from '../container/worker-line.ts';
import type { FromBackupWorker, ToBackupWorker } from './backup-messages.ts';

export type BackupLine = WorkerLine<ToBackupWorker, FromBackupWorker>;

export function openLine(signal?: AbortSignal): BackupLine {
  return lineTo(new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' }), signal);
}
