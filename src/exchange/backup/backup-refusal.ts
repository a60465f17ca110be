/** Why a file is not restored (不能恢复的原因): a code with its facts; the words are in the catalogue. */
export type BackupRefusal =
  /** Neither gzip nor age, or another program's file. */
  | { readonly code: 'notBackup' }
  /** It ends before its end record. */
  | { readonly code: 'truncated'; readonly line: number }
  /** A sum, a chain, a count or the packing does not agree; `line` is the last one that was read. */
  | { readonly code: 'damaged'; readonly line: number }
  | { readonly code: 'passphraseNeeded' }
  | { readonly code: 'wrongPassphrase' }
  | { readonly code: 'newerVersion' }
  /** The rows built from it are not those that were backed up. */
  | { readonly code: 'digestDiffers' }
  | { readonly code: 'cancelled' }
  /** The worker could not start or died, most likely out of memory. */
  | { readonly code: 'stopped' };

/** Thrown inside the reader to leave a stream half-way; never leaves this folder. */
export class RefusedBackup extends Error {
  override readonly name = 'RefusedBackup';
  readonly refusal: BackupRefusal;
  constructor(refusal: BackupRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
