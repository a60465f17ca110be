/** A shuffle that depends on `seed` alone. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const mixed = list.map((value, index) => ({
    value,
    place: ((index + 1) * 7919 * (seed * 2 + 1) + seed * 104729) % 10007,
  }));
  return mixed.sort((a, b) => a.place - b.place).map(({ value }) => value);
}
