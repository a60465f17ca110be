/** 电话: several in one line as they are typed, masked in the middle as lists show them, and beside a name in a cell of a sheet. */

/** Numbers separated by anything a number does not contain. */
export function phonesIn(typed: string): readonly string[] {
  return typed
    .normalize('NFKC')
    .split(/[、,;/\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `138****5678`: enough to recognise one's own, not enough to call. */
export function masked(phone: string): string {
  const digits = phone.replace(/\D/g, '').length;
  let seen = 0;
  return Array.from(phone, (sign) => {
    if (!/\d/.test(sign)) return sign;
    seen += 1;
    const hidden = digits > 7 ? seen > 3 && seen <= digits - 4 : seen <= digits - 2;
    return hidden ? '*' : sign;
  }).join('');
}

export type NamedPhone = {
  /** Null where the cell names nobody: the column beside it does. */
  readonly person: string | null;
  readonly phone: string;
};

/** `专员03 13800005678；科长05 0635-1234567、66123`: the form in which our own sheets carry the phones of several people. */
export function namedPhones(text: string): readonly NamedPhone[] {
  const found: NamedPhone[] = [];
  for (const part of text.normalize('NFKC').split(/[;\n]+/)) {
    const named = /^(.*?[^\d\s()*+-].*?)[\s:]+([\d()*+-][\d\s()*+、,-]*)$/.exec(part.trim());
    for (const phone of phonesIn(named?.[2] ?? part)) found.push({ person: named?.[1]?.trim() ?? null, phone });
  }
  return found;
}
