/** 名录: the names by which units and people of the ledger are called in a sentence — full, and short where short is clear. */
import { nameKey } from '../derive/display-name.ts';
import type { View } from '../view.ts';

export type LexiconName = { readonly name: string; readonly kind: 'unit' | 'person'; readonly ids: readonly string[] };

export type Lexicon = {
  /** By first character, the longest name first. */
  readonly byFirst: ReadonlyMap<string, readonly LexiconName[]>;
};

/** 住建部门 and 住建局 are called 住建; 甲街道办事处 is called 甲街道. */
const TAILS = [
  /(?:人民政府|人民检察院|人民法院)$/,
  /(?:街道)?(?:党工委)?办事处$/,
  /(?:部门|委员会|管理局|分局|局|办公室|办|中心|有限责任公司|股份有限公司|有限公司|集团|公司)$/,
] as const;

/** Build it once per state of units and people; a text is then read against it as it is typed. */
export function lexiconOf(view: Pick<View, 'all'>): Lexicon {
  const names = new Map<
    string,
    { readonly kind: 'unit' | 'person'; readonly ids: Set<string>; readonly isFull: boolean }
  >();
  const add = (name: string, kind: 'unit' | 'person', id: string, isFull: boolean): void => {
    if (name.length < 2) return;
    const known = names.get(name);
    if (known === undefined) names.set(name, { kind, ids: new Set([id]), isFull });
    else if (known.kind === kind && known.isFull === isFull) known.ids.add(id);
    // A full name stands before another's short one; a unit's before a person's.
    else if (isFull && !known.isFull) names.set(name, { kind, ids: new Set([id]), isFull });
  };
  for (const unit of view.all('unit')) add(nameKey(unit.name), 'unit', unit.id, true);
  for (const person of view.all('person')) add(nameKey(person.name), 'person', person.id, true);
  for (const unit of view.all('unit'))
    for (const short of shortNames(nameKey(unit.name))) add(short, 'unit', unit.id, false);
  const byFirst = new Map<string, LexiconName[]>();
  for (const [name, { kind, ids, isFull }] of names) {
    // A short name that several units share names none of them.
    if (!isFull && ids.size > 1) continue;
    const first = name[0] ?? '';
    const listed = byFirst.get(first) ?? [];
    listed.push({ name, kind, ids: [...ids] });
    byFirst.set(first, listed);
  }
  for (const listed of byFirst.values()) listed.sort((a, b) => b.name.length - a.name.length);
  return { byFirst };
}

/** 水务集团有限公司 is called 水务集团 and 水务: the tail goes as often as there is one. */
function shortNames(name: string): readonly string[] {
  const shorts = new Set<string>();
  const add = (of: string): void => {
    for (const tail of TAILS) {
      const short = of.replace(tail, (cut) => (cut.startsWith('街道') ? '街道' : ''));
      if (short === of || short.length < 2 || shorts.has(short)) continue;
      shorts.add(short);
      add(short);
      // 住建部门 is said 住建局 as well.
      if (/(?:部门|局)$/.test(of)) for (const other of ['局', '部门']) shorts.add(short + other);
    }
  };
  add(name);
  shorts.delete(name);
  return [...shorts];
}
