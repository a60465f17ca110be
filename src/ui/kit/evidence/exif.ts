// When a photo was taken (拍摄时间), as its own file says: EXIF DateTimeOriginal, read from the first bytes of a JPEG.

const JPEG = 0xffd8;
const APP1 = 0xffe1;
const EXIF = 0x45786966;
const EXIF_DIRECTORY = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const ENTRY_BYTES = 12;

/** `YYYY-MM-DD HH:mm`, or null where the file does not say or says nonsense. */
export function takenAtIn(bytes: ArrayBuffer): string | null {
  try {
    const view = new DataView(bytes);
    const exif = exifAt(view);
    return exif === null ? null : dateIn(view, exif);
  } catch (error) {
    // Offsets that lead out of the file: a damaged or cut head says nothing.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where the TIFF head begins, or null without one. */
function exifAt(view: DataView): number | null {
  if (view.byteLength < 4 || view.getUint16(0) !== JPEG) return null;
  for (let at = 2; at + 10 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === APP1 && view.getUint32(at + 4) === EXIF) return at + 10;
    if (marker < 0xff00) return null;
  }
  return null;
}

function dateIn(view: DataView, tiff: number): string | null {
  const little = view.getUint16(tiff) === 0x4949;
  const main = tiff + view.getUint32(tiff + 4, little);
  const pointer = entryOf(view, main, EXIF_DIRECTORY, little);
  const offset = pointer === null ? null : entryOf(view, tiff + pointer, DATE_TIME_ORIGINAL, little);
  if (offset === null) return null;
  let text = '';
  for (let place = 0; place < 16; place++) text += String.fromCharCode(view.getUint8(tiff + offset + place));
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2})$/.exec(text);
  return parts && parts[1] !== '0000' ? `${parts[1]}-${parts[2]}-${parts[3]} ${parts[4]}:${parts[5]}` : null;
}

function entryOf(view: DataView, directory: number, tag: number, little: boolean): number | null {
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * ENTRY_BYTES;
    if (view.getUint16(at, little) === tag) return view.getUint32(at + 8, little);
  }
  return null;
}
