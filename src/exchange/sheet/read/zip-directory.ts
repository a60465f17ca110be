// The zip guard (压缩包检查): reads only the central directory and refuses what no real sheet file looks like,
// before a byte is inflated. What it cannot see, a part that declares less than it holds, the readers stop at
// the declared size; a part that declares nothing is refused here because it would have no such stop.

import { ok, type Result, refuse } from '../../../domain/result.ts';
import { type ReadRefusal, readLimits } from './read-refusal.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where the entry's own record in the central directory starts and ends, and where its local header is. */
  readonly recordStart: number;
  readonly recordEnd: number;
  readonly localHeader: number;
}

export interface ZipDirectory {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly directoryStart: number;
  readonly directoryEnd: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_MARK = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** A small part may exceed the ratio: repetitive XML of a few megabytes packs 1000 to 1 and harms nobody. */
const RATIO_COUNTS_FROM = 10 * 1024 * 1024;

const damaged = refuse<ReadRefusal>({ code: 'damaged' });

export function readZipDirectory(bytes: Uint8Array): Result<ZipDirectory, ReadRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end === null) return damaged;
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count === 0xffff || directoryStart === ZIP64_MARK) return refuse({ code: 'zipBomb', why: 'zip64' });
  if (count > readLimits.zipEntries) return refuse({ code: 'zipBomb', why: 'entries' });
  if (directoryStart > end) return damaged;

  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = directoryStart;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return damaged;
    const nameLength = view.getUint16(at + 28, true);
    const recordEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (recordEnd > end) return damaged;
    const entry: ZipEntry = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      recordStart: at,
      recordEnd,
      localHeader: view.getUint32(at + 42, true),
    };
    const fault = faultOf(entry, view);
    if (fault) return refuse(fault);
    total += entry.size;
    if (total > readLimits.zipTotalBytes) return refuse({ code: 'zipBomb', why: 'total' });
    if (entries.has(entry.name)) return damaged;
    entries.set(entry.name, entry);
    at = recordEnd;
  }
  return ok({ entries, directoryStart, directoryEnd: at });
}

function endRecordAt(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return null;
}

function faultOf(entry: ZipEntry, view: DataView): ReadRefusal | null {
  const { size, compressedSize, localHeader, method } = entry;
  if (size === ZIP64_MARK || compressedSize === ZIP64_MARK || localHeader === ZIP64_MARK) {
    return { code: 'zipBomb', why: 'zip64' };
  }
  if (size > readLimits.zipPartBytes) return { code: 'zipBomb', why: 'part' };
  if (method !== STORED && method !== DEFLATED) return { code: 'damaged' };
  const isBigEnoughToHarm = size > RATIO_COUNTS_FROM;
  if (isBigEnoughToHarm && size > compressedSize * readLimits.zipRatio) return { code: 'zipBomb', why: 'ratio' };
  if (method === DEFLATED && size === 0 && compressedSize > 2) return { code: 'damaged' };
  if (method === STORED && size !== compressedSize) return { code: 'damaged' };
  if (localHeader + 30 > view.byteLength || view.getUint32(localHeader, true) !== LOCAL_RECORD) {
    return { code: 'damaged' };
  }
  const dataStart = dataStartOf(entry, view);
  return dataStart + compressedSize > view.byteLength ? { code: 'damaged' } : null;
}

/** The local header repeats name and extra field, with lengths of its own. */
export function dataStartOf(entry: ZipEntry, view: DataView): number {
  const at = entry.localHeader;
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}
