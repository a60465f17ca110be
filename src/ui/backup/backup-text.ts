// How days, sizes and refusals of backups are written (备份的写法).
import type { BackupRefusal } from '../../exchange/backup/backup-refusal.ts';
import type { Words } from '../../words/catalogue.ts';

const KB = 1024;

/** `2026-11-23 09:00` in local time; what is no moment stays as it is. */
export function momentText(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export function sizeText(words: Words, bytes: number): string {
  const { size } = words.backup;
  if (bytes < KB) return size.byte(String(bytes));
  if (bytes < KB * KB) return size.kilo(grouped(Math.round(bytes / KB)));
  return size.mega((bytes / KB / KB).toFixed(1));
}

export const grouped = (count: number): string => count.toLocaleString('en-US');

/** Why a file was refused and what to do next. */
export function backupRefusalSentence(words: Words, refusal: BackupRefusal): string {
  return words.backup.refused[refusal.code]('line' in refusal ? String(refusal.line) : '');
}
