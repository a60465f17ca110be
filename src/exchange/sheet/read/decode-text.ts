// The encoding of a text file (文本编码): byte order mark, then strict UTF-8, then UTF-16 without a mark, then gb18030,
// which reads GBK and GB2312 too. Short files can be both UTF-8 and GBK, so the person may choose another one.

import type { TextEncoding } from './workbook.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Null when the bytes are no text in any of these encodings. */
export function decodeText(bytes: Uint8Array, chosen: TextEncoding | null): DecodedText | null {
  for (const encoding of chosen ? [chosen] : candidates(bytes)) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !text.includes('\u0000')) return { text, encoding };
  }
  return null;
}

function candidates(bytes: Uint8Array): readonly TextEncoding[] {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const unmarked = unmarkedUtf16(bytes);
  return unmarked ? [unmarked] : ['utf-8', 'gb18030'];
}

/** Separators, digits and line ends of a csv are one zero byte and one plain one in UTF-16: the zeros tell the order. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros += 1;
    if (bytes[at + 1] === 0) oddZeros += 1;
  }
  if (evenZeros === 0 && oddZeros === 0) return null;
  if (oddZeros > evenZeros * 4) return 'utf-16le';
  return evenZeros > oddZeros * 4 ? 'utf-16be' : null;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
