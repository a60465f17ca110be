// Units and people out of one cell (单位与人): several per cell, unit and person side by side, names padded with a space.
import { squeezed } from './normalise.ts';
import type { PartyReading } from './understood.ts';

const UNIT_END =
  /(?:局|委|办|厅|部|院|所|站|处|科|室|中心|街道|街道办|办事处|镇|乡|园区|园|开发区|公司|集团|企业|银行|法院|支队|大队|管委会|工委|政府|村|社区|学校|医院|部门\d*|单位\d*|专班|分局|总队|协会|\(镇\)|公司\d+|部门[甲乙丙丁戊己庚辛壬癸])$/;
const SEPARATOR = /[\n、,，;；/／|]+/;

/** Words by which an entry says that it is a unit. In columns of units a long name is one too. */
function isUnit(text: string, inUnitColumn = false): boolean {
  const plain = squeezed(text).replace(/[(（][^()（）]*[)）]$/, '');
  if (/^(?:项目|驻厂)?专员\S{0,4}$|^(?:副)?组长\S{0,3}$/.test(plain)) return false;
  return UNIT_END.test(plain) || (inUnitColumn && plain.length > 6);
}

/** Townships, subdistricts and parks answer for 建设环境保障; every other unit for 手续办理. */
export function isLocality(text: string): boolean {
  return /(?:街道|街道办|办事处|镇|乡|园区|开发区|村|社区)$/.test(squeezed(text));
}

/** Entries of a cell; a space separates only where both sides are whole names. */
export function entriesOf(text: string): readonly string[] {
  const entries: string[] = [];
  for (const part of text.normalize('NFKC').split(SEPARATOR)) entries.push(...bySpaces(part.trim()));
  return entries.filter((entry) => entry !== '' && !/^[-—–_]+$|^无$/.test(entry));
}

/** 「张 三」 is one name; 「示例局 组长甲」 is a unit and a person; 「组长甲 组长乙」 are two people. */
function bySpaces(part: string): readonly string[] {
  const words = part.split(/\s+/).filter((word) => word !== '');
  const joined: string[] = [];
  let padded = false;
  words.forEach((word, index) => {
    const last = joined.at(-1);
    const single = [...word].length === 1;
    // A name is padded between its characters: single characters belong together, and to no unit before them.
    const joins = last !== undefined && ((single && (padded || !isUnit(last))) || (padded && [...last].length === 1));
    if (joins) joined[joined.length - 1] = last + word;
    else joined.push(word);
    padded = single && (joins ? padded || [...(words[index - 1] ?? '')].length === 1 : true);
  });
  return joined;
}

/**
 * The holders that one cell names: a unit takes the person that follows it. In a column of units an entry that does not
 * look like a unit is one all the same when no other entry does (行政审批).
 */
export function holdersOf(text: string, columnOf: 'units' | 'people'): readonly PartyReading[] {
  const names = entriesOf(text).flatMap((entry) => {
    const split = /^(.{2,}?)[:：](.+)$/.exec(entry);
    return split && isUnit(split[1] ?? '') ? [split[1] ?? '', split[2] ?? ''] : [entry];
  });
  const wide = columnOf === 'units';
  const noneIsUnit = wide && !names.some((name) => isUnit(name, true));
  const holders: PartyReading[] = [];
  let open = false;
  names.forEach((name, index) => {
    if (isUnit(name, wide) || (noneIsUnit && (index === 0 || !/\s/.test(text.trim())))) {
      holders.push({ unit: squeezed(name), person: null, post: null, liaison: null });
      open = true;
      return;
    }
    const last = holders.at(-1);
    const person = personOf(name);
    if (open && last !== undefined) holders[holders.length - 1] = { ...last, ...person };
    else holders.push({ unit: wide ? (last?.unit ?? null) : null, liaison: null, ...person });
    open = false;
  });
  return holders;
}

/** 「组长甲(局长)」: the name, and the post that stood in brackets. */
export function personOf(entry: string): { readonly person: string; readonly post: string | null } {
  const found = /^(.+?)[(（]([^()（）]+)[)）]$/.exec(squeezed(entry));
  return found ? { person: found[1] ?? '', post: found[2] ?? null } : { person: squeezed(entry), post: null };
}

/** Units of one column and officers of another, in step: the first with the first; a surplus person shares the last unit. */
export function inStep(units: readonly string[], people: readonly PartyReading[]): readonly PartyReading[] {
  return Array.from({ length: Math.max(units.length, people.length) }, (_, index) => ({
    unit: people[index]?.unit ?? units[index] ?? units.at(-1) ?? null,
    person: people[index]?.person ?? null,
    post: people[index]?.post ?? null,
    liaison: null,
  }));
}
