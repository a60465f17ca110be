/** Locking and opening a backup (口令加密): age v1 with a passphrase. A module of its own, loaded only when one is set. */
import { Decrypter, Encrypter } from 'age-encryption';

/** As it comes from an input method on any system. */
function spelled(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/** @param workFactor the logarithm of scrypt's cost; left out, age's own (18: about two seconds). */
export function lock(
  plain: ReadableStream<Uint8Array>,
  passphrase: string,
  workFactor?: number,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(spelled(passphrase));
  return encrypter.encrypt(plain);
}

/** Null when the passphrase does not fit. @throws when the file is damaged, now or while it is read. */
export async function unlock(
  locked: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array> | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(spelled(passphrase));
  try {
    return await decrypter.decrypt(locked);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) return null;
    throw error;
  }
}
