// A file made ready to be kept as evidence (佐证): photos are scaled down and lose what else their file says (place, camera),
// every file gets its hash before the write.
import type { EvidenceArgs } from '../../../domain/commands/attach.ts';
import type { Day } from '../../../domain/day.ts';
import { hashFile } from '../../../ledger/hash-file.ts';
import type { Words } from '../../../words/catalogue.ts';
import { takenAtIn } from './exif.ts';

/** Evidence on its way into the ledger; `bytes` is null for a paper or a note of a check on site. */
export type NewEvidence = { readonly key: string; readonly args: EvidenceArgs; readonly bytes: Blob | null };

/** The longer side of a kept photo in pixels. */
const PHOTO_SIDE = 1600;
const PHOTO_QUALITY = 0.85;
const EXIF_BYTES = 256 * 1024;
const MOST_BYTES = 30 * 1024 * 1024;

/** Those that can be kept, and the sentence about the last one that cannot: too large, or not to be read. */
export async function prepareFiles(
  files: readonly File[],
  on: Day,
  newKey: () => string,
  words: Words,
): Promise<{ readonly ready: readonly NewEvidence[]; readonly problem: string | null }> {
  const said = words.project.tick;
  const ready: NewEvidence[] = [];
  let problem: string | null = null;
  for (const file of files) {
    if (file.size > MOST_BYTES) problem = said.tooBig(file.name, Math.round(MOST_BYTES / 1048576));
    else {
      try {
        ready.push(await prepareFile(file, on, newKey()));
      } catch {
        problem = said.unread(file.name);
      }
    }
  }
  return { ready, problem };
}

/** @throws Error when the file cannot be read. */
export async function prepareFile(file: File, on: Day, key: string): Promise<NewEvidence> {
  const isImage = file.type.startsWith('image/');
  const takenAt = isImage ? takenAtIn(await file.slice(0, EXIF_BYTES).arrayBuffer()) : null;
  const bytes = (isImage ? await smaller(file) : null) ?? file;
  const hash = await hashFile(bytes);
  return {
    key,
    bytes,
    args: {
      kind: 'file',
      name: nameFor(file.name, bytes.type),
      mediaType: bytes.type || null,
      hash,
      size: bytes.size,
      takenAt,
      docNumber: null,
      place: null,
      on,
      note: null,
    },
  };
}

/** The photo at most 1600 px wide or high as JPEG; null when it stays as it is (no picture this browser reads, or small). */
async function smaller(file: File): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const scale = Math.min(1, PHOTO_SIDE / Math.max(width, height));
    // A screenshot of few colours is smaller and sharper as it came; a JPEG is always written anew, without its place.
    if (scale === 1 && file.type !== 'image/jpeg' && file.size < 1024 * 1024) return null;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const paper = canvas.getContext('2d');
    if (paper === null) return null;
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', PHOTO_QUALITY));
  } catch (error) {
    // Not a picture this browser can draw (HEIC, a damaged file): the file itself is kept.
    if (error instanceof DOMException) return null;
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function nameFor(name: string, mediaType: string): string {
  const base = name.trim() === '' ? 'photo' : name.trim();
  return mediaType === 'image/jpeg' && !/\.jpe?g$/i.test(base) ? `${base.replace(/\.[a-z0-9]{2,5}$/i, '')}.jpg` : base;
}
