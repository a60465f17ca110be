// Reads a sheet file of any kind the office meets (读取表格文件). Never throws for what a file holds: a file that cannot
// be read is a refusal with a code. Runs in the worker; the tests call it directly.

import { DecryptionError, HucreError, ZipError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { ok, type Result, refuse } from '../../../domain/result.ts';
import { decryptWorkbook } from './decrypt-workbook.ts';
import { fromHucre } from './from-hucre.ts';
import { withImpliedFormats } from './implied-formats.ts';
import { readCsv } from './read-csv.ts';
import { type ReadRefusal, Refused, readLimits } from './read-refusal.ts';
import { compoundKindOf, containerOf, foreignText, zipKindOf } from './sniff-format.ts';
import type { TextEncoding, Workbook } from './workbook.ts';
import { readZipDirectory, type ZipDirectory } from './zip-directory.ts';
import { inflatePart, partsAreSound } from './zip-part.ts';

export type ReadPhase = 'inflating' | 'readingStrings' | 'readingRows' | 'handingOver';

export interface ReadOptions {
  readonly password?: string;
  /** Overrules the guess for a csv. */
  readonly encoding?: TextEncoding;
  readonly onPhase?: (phase: ReadPhase) => void;
}

const MANIFEST_MOST_BYTES = 1024 * 1024;

type Read = Promise<Result<Workbook, ReadRefusal>>;

/** `name` is the file's name: it is the sheet name of a csv and tells a renamed text from a sheet. */
export async function readWorkbook(bytes: Uint8Array, name: string, options: ReadOptions = {}): Read {
  if (bytes.length === 0) return refuse({ code: 'empty' });
  if (bytes.length > readLimits.fileBytes) {
    return refuse({ code: 'tooLarge', bytes: bytes.length, limit: readLimits.fileBytes });
  }
  try {
    const read = await readByContainer(bytes, name, options);
    if (!read.ok) return read;
    return read.value.sheets.some((sheet) => sheet.rows.length > 0) ? read : refuse({ code: 'empty' });
  } catch (error) {
    // Whatever a reader throws over a file's content means the file is not what it should be. Nothing is logged:
    // messages of the readers quote cells.
    return refuse(refusalOf(error));
  }
}

async function readByContainer(bytes: Uint8Array, name: string, options: ReadOptions): Read {
  options.onPhase?.('inflating');
  switch (containerOf(bytes)) {
    case 'zip':
      return readZip(bytes, options);
    case 'compound':
      return readCompound(bytes, options);
    case 'text': {
      const foreign = foreignText(bytes, name);
      return foreign ? refuse(foreign) : readCsv(bytes, name, options.encoding ?? null);
    }
  }
}

async function readZip(bytes: Uint8Array, options: ReadOptions): Read {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  switch (zipKindOf(directory.value)) {
    case 'xlsx':
      return readXlsxFile(bytes, directory.value, options);
    case 'xlsb':
      return readSpare(bytes, directory.value, 'xlsx', options);
    case 'ods':
      return (await isEncryptedOds(bytes, directory.value))
        ? refuse({ code: 'encryptionNotSupported' })
        : readSpare(bytes, directory.value, 'ods', options);
    case 'otherDocument':
      return refuse({ code: 'notAWorkbook', looksLike: 'document' });
    case 'otherZip':
      return refuse({ code: 'notAWorkbook', looksLike: 'zip' });
    case 'noTypes':
      return refuse({ code: 'damaged' });
  }
}

async function readXlsxFile(bytes: Uint8Array, directory: ZipDirectory, options: ReadOptions): Read {
  const sheetBytes = [...directory.entries.values()]
    .filter((entry) => entry.name.startsWith('xl/worksheets/'))
    .reduce((sum, entry) => sum + entry.size, 0);
  const readStyles = sheetBytes <= readLimits.formatsUpToBytes;
  try {
    options.onPhase?.('readingStrings');
    const file = await readXlsx(readStyles ? await withImpliedFormats(bytes, directory) : bytes, {
      readStyles,
      // Asked once per sheet, after the strings: the only sign of progress the reader gives.
      sheets: () => {
        options.onPhase?.('readingRows');
        return true;
      },
    });
    return ok(fromHucre(file));
  } catch (error) {
    if (mayTrySpare(error)) return readSpare(bytes, directory, 'xlsx', options);
    throw error;
  }
}

async function readSpare(
  bytes: Uint8Array,
  directory: ZipDirectory,
  format: 'xlsx' | 'ods',
  options: ReadOptions,
): Read {
  if (!(await partsAreSound(bytes, directory))) return refuse({ code: 'damaged' });
  options.onPhase?.('readingRows');
  const { readWithSpare } = await import('./from-spare.ts');
  return ok(readWithSpare(bytes, format));
}

async function readCompound(bytes: Uint8Array, options: ReadOptions): Read {
  switch (compoundKindOf(bytes)) {
    case 'xls': {
      options.onPhase?.('readingRows');
      const { readWithSpare } = await import('./from-spare.ts');
      return ok(readWithSpare(bytes, 'xls'));
    }
    case 'encrypted': {
      const plain = await decryptWorkbook(bytes, options.password ?? null);
      if (!plain.ok) return plain;
      return containerOf(plain.value) === 'zip' ? readZip(plain.value, options) : refuse({ code: 'damaged' });
    }
    case 'other':
      return refuse({ code: 'notAWorkbook', looksLike: 'document' });
  }
}

async function isEncryptedOds(bytes: Uint8Array, directory: ZipDirectory): Promise<boolean> {
  const entry = directory.entries.get('META-INF/manifest.xml');
  const manifest = entry && entry.size < MANIFEST_MOST_BYTES ? await inflatePart(bytes, entry) : null;
  return manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data');
}

/** Not after a bound was met or a checksum failed: the spare reader checks neither and would read what is refused. */
function mayTrySpare(error: unknown): boolean {
  if (error instanceof Refused || error instanceof ZipError || error instanceof DecryptionError) return false;
  return !isOutsideSheet(error) && !isTooMany(error);
}

function refusalOf(error: unknown): ReadRefusal {
  if (error instanceof Refused) return error.refusal;
  if (isOutsideSheet(error)) return { code: 'cellOutsideSheet' };
  if (isTooMany(error)) return { code: 'tooManyCells', limit: readLimits.cells };
  if (error instanceof Error && /password|encrypt/i.test(error.message)) return { code: 'encryptionNotSupported' };
  return { code: 'damaged' };
}

// The reader has one error class for all of these; its message is the only difference.
function isOutsideSheet(error: unknown): boolean {
  return error instanceof HucreError && error.message.includes('outside the supported sheet bounds');
}

function isTooMany(error: unknown): boolean {
  const isOverLimit = error instanceof HucreError && /cells\), over the|over the \d+ limit/.test(error.message);
  return isOverLimit || (error instanceof RangeError && /size|length/i.test(error.message));
}
