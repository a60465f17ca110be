// Why a file was not read, as a sentence that says what to do (拒绝读取的话).
import { type ReadRefusal, readLimits } from '../../exchange/sheet/read/read-refusal.ts';
import type { Words } from '../../words/catalogue.ts';

export function readRefusalSentence(words: Words, refusal: ReadRefusal): string {
  const said = words.importing.refused;
  switch (refusal.code) {
    case 'tooLarge':
      return said.tooLarge(megabytes(refusal.bytes), megabytes(refusal.limit));
    case 'notAWorkbook':
      return said.notAWorkbook[refusal.looksLike];
    case 'tooManyCells':
      return said.tooManyCells(refusal.limit.toLocaleString('en-US'));
    case 'textTooLong':
      return said.textTooLong(refusal.sheet, refusal.row, refusal.column, String(readLimits.textLength));
    case 'timeLimit':
      return said.timeLimit(refusal.seconds);
    default:
      return said[refusal.code];
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
