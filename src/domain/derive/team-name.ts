/** 专班名称: 第六专班, 第6专班, 六专班, 6专班 and 专班六 are one team; Chinese numerals 1–99. */
import type { Row } from '../entities/registry.ts';

const DIGITS = '零一二三四五六七八九';

/** 11 → 十一, 20 → 二十; beyond 1–99 the digits stay. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}

/** 十一 → 11, 二十 → 20, ６ → 6; null when it is no number from 1 to 99. */
export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^\d{1,2}$/.test(plain)) return Number(plain) === 0 ? null : Number(plain);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (!parts || plain === '') return null;
  const [, head, ten, tail] = parts;
  if (ten === undefined) return head !== undefined && tail === undefined ? DIGITS.indexOf(head) : null;
  return (head === undefined ? 1 : DIGITS.indexOf(head)) * 10 + (tail === undefined ? 0 : DIGITS.indexOf(tail));
}

/** The team number a text names, null when it names none: 第六专班, 第 6 专班 路桥路网, 专班6, 六组. */
export function teamNumberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const numeral = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
  const parts =
    new RegExp(`^第?${numeral}号?(?:项目)?(?:建设)?(?:专班|组)`).exec(plain) ??
    new RegExp(`^(?:项目)?(?:建设)?专班第?${numeral}$`).exec(plain) ??
    /^(?:team)(\d{1,2})$/i.exec(plain);
  return parts?.[1] ? readNumeral(parts[1]) : null;
}

/** The team a text names: by number where it says one, else by name. */
export function teamNamed(teams: readonly Row<'team'>[], text: string): Row<'team'> | null {
  const number = teamNumberIn(text);
  const key = plainName(text);
  const byName = teams.find((team) => plainName(team.name) === key) ?? null;
  if (byName !== null || number === null) return byName;
  return teams.find((team) => team.number === number) ?? null;
}

/** `第六专班 路桥路网`: the name, with the field where there is one. */
export function teamDisplay(team: Pick<Row<'team'>, 'name' | 'field'>): string {
  return team.field === null || team.name.includes(team.field) ? team.name : `${team.name} ${team.field}`;
}

function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
