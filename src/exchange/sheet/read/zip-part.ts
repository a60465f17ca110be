// One part of a zip inflated under its declared size and checked against its checksum (压缩包内单个文件).
// Needed where a reader does neither by itself: the spare reader inflates without a cap and ignores checksums.

import { dataStartOf, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The part's bytes, or null when they are not what the directory declares. */
export async function inflatePart(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  if (!(await pourPart(bytes, entry, (chunk) => chunks.push(chunk)))) return null;
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Every part is as long as declared and has its checksum. Keeps nothing in memory. */
export async function partsAreSound(bytes: Uint8Array, directory: ZipDirectory): Promise<boolean> {
  for (const entry of directory.entries.values()) {
    if (!(await pourPart(bytes, entry, () => undefined))) return false;
  }
  return true;
}

async function pourPart(bytes: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = dataStartOf(entry, view);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  let length = 0;
  let crc = 0xffffffff;
  const count = (chunk: Uint8Array): boolean => {
    length += chunk.length;
    if (length > entry.size) return false;
    crc = crcOn(crc, chunk);
    take(chunk);
    return true;
  };
  if (entry.method === 0) count(packed);
  else if (entry.size > 0 && !(await pourDeflated(packed, count))) return false;
  return length === entry.size && (crc ^ 0xffffffff) >>> 0 === entry.crc;
}

/** False when `take` had enough. A broken stream just ends early: length and checksum tell. */
async function pourDeflated(packed: Uint8Array, take: (chunk: Uint8Array) => boolean): Promise<boolean> {
  const { stream, head } = deflateStream();
  const writer = stream.writable.getWriter();
  const feed = async () => {
    if (head) await writer.write(head);
    // The bytes come from a file or a plain buffer, never from shared memory, which the stream's type excludes.
    await writer.write(packed as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  const feeding = feed().catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      if (!take(value)) {
        await reader.cancel().catch(() => undefined);
        return false;
      }
    }
  } catch {
    return true;
  } finally {
    await feeding;
  }
}

/**
 * Chromium before 103 knows no 'deflate-raw'. There the raw data goes in behind a zlib header: it inflates the same
 * and only complains about the missing trailer after the last byte has come out.
 */
function deflateStream(): { readonly stream: DecompressionStream; readonly head: Uint8Array<ArrayBuffer> | null } {
  try {
    return { stream: new DecompressionStream('deflate-raw'), head: null };
  } catch {
    return { stream: new DecompressionStream('deflate'), head: new Uint8Array([0x78, 0x01]) };
  }
}

const crcTable: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crcOn(crc: number, chunk: Uint8Array): number {
  let next = crc;
  for (let at = 0; at < chunk.length; at += 1) {
    // The index is a byte and the table has 256 places; ?? 0 only satisfies the type.
    next = (crcTable[(next ^ (chunk[at] ?? 0)) & 0xff] ?? 0) ^ (next >>> 8);
  }
  return next >>> 0;
}
