// Which kind of file this is, by its first bytes and the names inside it, not by what it calls itself (识别格式).

import type { ReadRefusal } from './read-refusal.ts';
import type { ZipDirectory } from './zip-directory.ts';

export type Container = 'zip' | 'compound' | 'text';

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

export function containerOf(bytes: Uint8Array): Container {
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'compound';
  return 'text';
}

export type ZipKind = 'xlsx' | 'xlsb' | 'ods' | 'otherDocument' | 'otherZip' | 'noTypes';

export function zipKindOf({ entries }: ZipDirectory): ZipKind {
  if (entries.has('xl/workbook.bin')) return 'xlsb';
  const isOffice = entries.has('[Content_Types].xml');
  const names = [...entries.keys()];
  if (names.some((name) => name.startsWith('xl/'))) return isOffice ? 'xlsx' : 'noTypes';
  if (entries.has('content.xml')) return 'ods';
  return isOffice ? 'otherDocument' : 'otherZip';
}

export type CompoundKind = 'xls' | 'encrypted' | 'other';

/** The container's directory names its streams in UTF-16. */
export function compoundKindOf(bytes: Uint8Array): CompoundKind {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'xls' : 'other';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const needle = Uint8Array.from([...name].flatMap((char) => [char.charCodeAt(0), 0]).concat(0, 0));
  // A directory entry is 128 bytes long and begins with its name.
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** A text file under a name that promises no text, or text that is plainly something else. */
export function foreignText(bytes: Uint8Array, name: string): ReadRefusal | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^(\u00ef\u00bb\u00bf|\s)+/, '');
  if (head.startsWith('%PDF')) return { code: 'notAWorkbook', looksLike: 'pdf' };
  if (/^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/.test(head)) return { code: 'notAWorkbook', looksLike: 'image' };
  if (/^<(!doctype html|html|table|meta|head|body)\b/i.test(head)) return { code: 'notAWorkbook', looksLike: 'html' };
  if (/^<\?xml\b/i.test(head)) return { code: 'notAWorkbook', looksLike: 'xml' };
  const isSheetName = /\.(xlsx|xlsm|xlsb|xls|et|ett|ods)$/i.test(name);
  return isSheetName ? { code: 'notAWorkbook', looksLike: 'text' } : null;
}
