// Phone numbers as they are typed and shown (电话): several in one line, masked in the middle. Pure.

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
