/** What the ledger takes from the browser (运行环境): time, randomness, localStorage, the folder of the page. */
import type { Environment, Progress } from './ledger.ts';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

export function browserEnvironment(onProgress?: (progress: Progress) => void): Environment {
  const environment: Environment = {
    path: folderOf(location.pathname),
    now: Date.now,
    newId: () => randomText(16),
    storage: localStorageOrNull(),
  };
  return onProgress === undefined ? environment : { ...environment, onProgress };
}

/** A device id nobody has had: a restored database gets a new one too, or two machines would write the same counter. */
export function mintDevice(): string {
  return randomText(12);
}

/** `getRandomValues` exists on plain http, `randomUUID` does not. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    // 252 = 7 × 36: the rest would favour the first letters.
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2)))
      if (byte < 252 && text.length < length) text += LETTERS[byte % 36];
  }
  return text;
}

function folderOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('/') + 1);
}

/** Reading the property alone throws where storage is forbidden. */
function localStorageOrNull(): Environment['storage'] {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
