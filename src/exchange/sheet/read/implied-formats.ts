// Chinese Excel and WPS store 2019年12月, 3月14日 and their like as number formats 27–36 and 50–58 without writing
// the pattern into the file (中文内置日期格式). The reader then knows "a date" but not whether a day or only a month
// is shown. This writes the patterns into the style sheet before the reader sees the file.

import type { ZipDirectory, ZipEntry } from './zip-directory.ts';
import { inflatePart } from './zip-part.ts';

const impliedPatterns: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'h"时"mm"分"'],
  [35, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'h"时"mm"分"'],
  [56, 'h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

const STYLES_PART = 'xl/styles.xml';
const STYLES_UP_TO_BYTES = 8 * 1024 * 1024;

/** The same file, or a copy whose style sheet names the implied patterns it uses. */
export async function withImpliedFormats(bytes: Uint8Array, directory: ZipDirectory): Promise<Uint8Array> {
  const entry = directory.entries.get(STYLES_PART);
  if (!entry || entry.size > STYLES_UP_TO_BYTES) return bytes;
  const part = await inflatePart(bytes, entry);
  if (!part) return bytes;
  const styles = new TextDecoder().decode(part);
  const named = nameImplied(styles);
  return named === styles ? bytes : replacePart(bytes, directory, entry, new TextEncoder().encode(named));
}

function nameImplied(styles: string): string {
  const used = new Set([...styles.matchAll(/\bnumFmtId="(\d+)"/g)].map((match) => Number(match[1])));
  const declared = new Set([...styles.matchAll(/<numFmt\b[^>]*\bnumFmtId="(\d+)"/g)].map((match) => Number(match[1])));
  const missing = [...impliedPatterns].filter(([id]) => used.has(id) && !declared.has(id));
  if (missing.length === 0) return styles;
  const elements = missing
    .map(([id, pattern]) => `<numFmt numFmtId="${id}" formatCode="${pattern.replaceAll('"', '&quot;')}"/>`)
    .join('');
  if (/<numFmts\b[^>]*[^/]>/.test(styles)) return styles.replace(/<numFmts\b[^>]*[^/]>/, (tag) => tag + elements);
  return styles.replace(/<styleSheet\b[^>]*>/, (tag) => `${tag}<numFmts>${elements}</numFmts>`);
}

/** Appends the new part and a new directory; the old bytes stay where they are. */
function replacePart(bytes: Uint8Array, directory: ZipDirectory, entry: ZipEntry, part: Uint8Array): Uint8Array {
  const name = bytes.slice(
    entry.recordStart + 46,
    entry.recordStart + 46 + new TextEncoder().encode(entry.name).length,
  );
  const local = new Uint8Array(30 + name.length);
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  localView.setUint32(18, part.length, true);
  localView.setUint32(22, part.length, true);
  localView.setUint16(26, name.length, true);
  local.set(name, 30);

  const records = bytes.slice(directory.directoryStart, directory.directoryEnd);
  const at = entry.recordStart - directory.directoryStart;
  const record = new DataView(records.buffer, at);
  record.setUint16(8, 0, true);
  record.setUint16(10, 0, true);
  // A checksum of 0 means "not checked": the part was made a moment ago.
  record.setUint32(16, 0, true);
  record.setUint32(20, part.length, true);
  record.setUint32(24, part.length, true);
  record.setUint32(42, bytes.length, true);

  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, directory.entries.size, true);
  end.setUint16(10, directory.entries.size, true);
  end.setUint32(12, records.length, true);
  end.setUint32(16, bytes.length + local.length + part.length, true);
  return joined([bytes, local, part, records, new Uint8Array(end.buffer)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
