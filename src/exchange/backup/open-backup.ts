/** Opens a backup (读备份文件): the whole file is checked before anything of it is shown or used. */
import type { Result } from '../../domain/result.ts';
import { type OpenFile, type OpenWish, openFile } from '../container/open-file.ts';
import type { BackupRefusal } from './backup-refusal.ts';
import { type BackupParts, openLine } from './worker-line.ts';

export type OpenBackup = OpenFile<BackupParts>;

export function openBackup(file: Blob, wish: OpenWish): Promise<Result<OpenBackup, BackupRefusal>> {
  return openFile(openLine(wish.signal), file, wish);
}
