// Numbers that look like chance and are the same in every run (定值随机数).

export type Chance = {
  /** From 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** True once in `times`. */
  readonly oneIn: (times: number) => boolean;
};

export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    oneIn: (times) => below(times) === 0,
  };
}
