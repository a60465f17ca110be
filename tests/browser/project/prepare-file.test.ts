// Photos before they are kept: at most 1600 px, without the place where they were taken, with the time at which they were.
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { hashFile } from '../../../src/ledger/hash-file.ts';
import { takenAtIn } from '../../../src/ui/kit/evidence/exif.ts';
import { prepareFile } from '../../../src/ui/kit/evidence/prepare-file.ts';

const TODAY = day('2026-03-02');

describe('a photo', () => {
  it('is scaled down to 1600 px and keeps the time it was taken at', async () => {
    const file = new File([withExif(await jpeg(2400, 1200), '2026:03:01 09:12:33')], 'IMG_1.jpeg', {
      type: 'image/jpeg',
    });
    const { args, bytes } = await prepareFile(file, TODAY, 'k');
    const picture = await createImageBitmap(bytes ?? new Blob());
    expect([picture.width, picture.height]).toEqual([1600, 800]);
    expect(args).toMatchObject({
      kind: 'file',
      name: 'IMG_1.jpeg',
      mediaType: 'image/jpeg',
      takenAt: '2026-03-01 09:12',
    });
    expect(args.hash).toBe(await hashFile(bytes ?? new Blob()));
    expect(args.size).toBe(bytes?.size);
  });

  it('is written anew without what else its file says', async () => {
    const file = new File([withExif(await jpeg(300, 200), '2026:03:01 09:12:33')], 'a.jpg', { type: 'image/jpeg' });
    const { bytes } = await prepareFile(file, TODAY, 'k');
    expect(takenAtIn(await (bytes ?? new Blob()).arrayBuffer())).toBeNull();
  });

  it('that no browser can draw is kept as it came', async () => {
    const file = new File([new Uint8Array([1, 2, 3])], 'scan.heic', { type: 'image/heic' });
    const { args, bytes } = await prepareFile(file, TODAY, 'k');
    expect(bytes).toBe(file);
    expect(args.size).toBe(3);
  });
});

describe('the time in a photo', () => {
  it('is null in a file without it, in a cut one and in nonsense', async () => {
    const plain = await jpeg(10, 10);
    expect(takenAtIn(plain)).toBeNull();
    expect(takenAtIn(withExif(plain, '0000:00:00 00:00:00'))).toBeNull();
    expect(takenAtIn(withExif(plain, '2026:03:01 09:12:33').slice(0, 60))).toBeNull();
    expect(takenAtIn(new ArrayBuffer(3))).toBeNull();
  });
});

async function jpeg(width: number, height: number): Promise<ArrayBuffer> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  if (bytes === null) throw new Error('the canvas gave no picture');
  return bytes.arrayBuffer();
}

/** The picture with an APP1 segment that holds nothing but DateTimeOriginal, little-endian. */
function withExif(picture: ArrayBuffer, time: string): ArrayBuffer {
  const tiff = new DataView(new ArrayBuffer(64));
  tiff.setUint16(0, 0x4949);
  tiff.setUint16(2, 42, true);
  tiff.setUint32(4, 8, true);
  // IFD0: one entry, the pointer to the EXIF directory at 26.
  tiff.setUint16(8, 1, true);
  tiff.setUint16(10, 0x8769, true);
  tiff.setUint16(12, 4, true);
  tiff.setUint32(14, 1, true);
  tiff.setUint32(18, 26, true);
  // EXIF directory: one entry, 20 characters at 44.
  tiff.setUint16(26, 1, true);
  tiff.setUint16(28, 0x9003, true);
  tiff.setUint16(30, 2, true);
  tiff.setUint32(32, 20, true);
  tiff.setUint32(36, 44, true);
  for (const [place, sign] of [...time].entries()) tiff.setUint8(44 + place, sign.charCodeAt(0));
  const head = new DataView(new ArrayBuffer(10));
  head.setUint16(0, 0xffe1);
  head.setUint16(2, 8 + 64);
  head.setUint32(4, 0x45786966);
  const parts = [picture.slice(0, 2), head.buffer, tiff.buffer, picture.slice(2)];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return all.buffer;
}
