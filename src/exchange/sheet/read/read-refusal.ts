// Why a file is not read (拒绝读取的原因), and the limits behind it. Words for each code are in the catalogue.

export type ReadRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** A known kind of file that is no sheet, or a sheet name on a file that is none. */
  | {
      readonly code: 'notAWorkbook';
      readonly looksLike: 'text' | 'html' | 'xml' | 'pdf' | 'image' | 'document' | 'zip';
    }
  | { readonly code: 'unknownFormat' }
  | { readonly code: 'damaged' }
  | { readonly code: 'zipBomb'; readonly why: 'entries' | 'part' | 'total' | 'ratio' | 'zip64' }
  | { readonly code: 'needsPassword' }
  | { readonly code: 'wrongPassword' }
  /** Decrypting needs crypto.subtle, which plain http does not have: take the password off in WPS first. */
  | { readonly code: 'passwordNeedsSecureContext' }
  /** Encrypted in a way no reader here opens (old .xls, Office 2007, .ods): take the password off in WPS first. */
  | { readonly code: 'encryptionNotSupported' }
  | { readonly code: 'tooManyCells'; readonly limit: number }
  | { readonly code: 'cellOutsideSheet' }
  | {
      readonly code: 'textTooLong';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly limit: number;
    }
  | { readonly code: 'timeLimit'; readonly seconds: number }
  | { readonly code: 'cancelled' }
  /** The worker died (out of memory) or could not be started. */
  | { readonly code: 'readerStopped' };

const MB = 1024 * 1024;

export const readLimits = {
  fileBytes: 50 * MB,
  zipEntries: 2000,
  zipPartBytes: 400 * MB,
  zipTotalBytes: 600 * MB,
  zipRatio: 400,
  /** Number formats cost one object per styled cell; above this the days come without their display text. */
  formatsUpToBytes: 64 * MB,
  cells: 2_000_000,
  /** What Excel and WPS allow in one cell. */
  textLength: 32_767,
  seconds: 60,
} as const;

/** Thrown inside a reader and turned into a refusal at its door: a limit met deep in a loop. */
export class Refused extends Error {
  readonly refusal: ReadRefusal;
  constructor(refusal: ReadRefusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
