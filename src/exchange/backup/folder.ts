/**
 * Automatic backup into a folder (自动备份到文件夹): once a day while the ledger is open. Only where the browser lets a page
 * keep a folder (https or localhost, Chromium on a desk); everywhere else the file goes to the downloads.
 */
import { settingsOf } from '../../domain/derive/settings-of.ts';
import { readDeviceSetting, writeDeviceSetting } from '../../ledger/device.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { backupFileName } from './backup-format.ts';
import { keepLastBackup, readBackupState } from './last-backup.ts';
import { makeBackup } from './make-backup.ts';

type Permission = 'granted' | 'denied' | 'prompt';

/** The part of the File System Access API that TypeScript's own types lack. */
type Folder = FileSystemDirectoryHandle & {
  readonly queryPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<Permission>;
  readonly requestPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<Permission>;
};
type Picker = { readonly showDirectoryPicker?: (how: object) => Promise<Folder> };

export type FolderState =
  /** No such thing here: plain http, a phone, another browser. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'none' }
  /** Chosen once; the browser wants to be asked again. */
  | { readonly kind: 'asks'; readonly name: string }
  | { readonly kind: 'ready'; readonly name: string };

const FOLDER = 'backup.folder';
const AGAIN_AFTER_MS = 20 * 60 * 60 * 1000;

export async function folderState(ledger: Ledger): Promise<FolderState> {
  if (picker() === null) return { kind: 'missing' };
  const folder = await keptFolder(ledger);
  if (folder === null) return { kind: 'none' };
  const may = (await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
  return { kind: may === 'granted' ? 'ready' : 'asks', name: folder.name };
}

/** Call in a press of a button. False when the person has chosen none. */
export async function pickFolder(ledger: Ledger): Promise<boolean> {
  try {
    const folder = await picker()?.({ id: 'backup', mode: 'readwrite' });
    if (folder === undefined) return false;
    await writeDeviceSetting(ledger, FOLDER, folder);
    return true;
  } catch (error) {
    if (error instanceof DOMException && (error.name === 'AbortError' || error.name === 'NotAllowedError'))
      return false;
    throw error;
  }
}

/** Call in a press of a button. */
export async function allowFolder(ledger: Ledger): Promise<boolean> {
  const folder = await keptFolder(ledger);
  return (await folder?.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

export function dropFolder(ledger: Ledger): Promise<void> {
  return writeDeviceSetting(ledger, FOLDER, null);
}

/** Written beside and put in place when complete: a file of the same name stays whole until then. */
export async function writeIntoFolder(ledger: Ledger, name: string, file: Blob): Promise<boolean> {
  const folder = await keptFolder(ledger);
  if (folder === null || (await folderState(ledger)).kind !== 'ready') return false;
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(file);
    await stream.close();
    return true;
  } catch (error) {
    // Folder gone, stick pulled out, disk full: the caller falls back to the downloads or says so.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Without a passphrase, because none is ever kept. True when a file was written. */
export async function backUpIntoFolder(ledger: Ledger, nowMs: number, mark: string): Promise<boolean> {
  if ((await folderState(ledger)).kind !== 'ready') return false;
  const { last, since } = await readBackupState(ledger, nowMs);
  if (since === 0 || (last !== null && nowMs - Date.parse(last.at) < AGAIN_AFTER_MS)) return false;
  const made = await makeBackup(ledger, { passphrase: null, nowMs });
  if (!made.ok) return false;
  const today = ledger.today();
  const name = backupFileName(`${settingsOf(ledger.resident, today).name ?? ''}-${mark}`, today);
  if (!(await writeIntoFolder(ledger, name, made.value.file))) return false;
  await keepLastBackup(ledger, { at: made.value.created, name, seq: made.value.seq, where: 'folder' });
  return true;
}

async function keptFolder(ledger: Ledger): Promise<Folder | null> {
  const kept = await readDeviceSetting(ledger, FOLDER);
  if (typeof FileSystemDirectoryHandle === 'undefined' || !(kept instanceof FileSystemDirectoryHandle)) return null;
  return kept;
}

function picker(): Picker['showDirectoryPicker'] | null {
  // Absent from TypeScript's types because not every browser has it; looked for right here.
  const { showDirectoryPicker } = window as Picker;
  return showDirectoryPicker?.bind(window) ?? null;
}
