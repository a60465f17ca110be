// The compiler is the guard of the catalogue: each planted mistake below must be one it refuses.
// `tsc` proves it: an unused @ts-expect-error is an error.
import { expect, expectTypeOf, it } from 'vitest';
import type { Catalogue, Wordings, Words } from '../../src/words/catalogue.ts';

const source = { save: 'a', late: (days: number) => `${days}`, group: { inner: 'b' } } satisfies Wordings;
type Source = typeof source;

it('refuses another language that misses a key', () => {
  // @ts-expect-error `group.inner` is missing
  const wrong = { save: 'x', late: (days: number) => `${days}`, group: {} } satisfies Catalogue<Source>;
  expect(Object.keys(wrong.group)).toEqual([]);
});

it('refuses a key that the source does not have', () => {
  const wrong = {
    save: 'x',
    late: (days: number) => `${days}`,
    // @ts-expect-error `extra` is not in the source
    group: { inner: 'y', extra: 'z' },
  } satisfies Catalogue<Source>;
  expect(Object.keys(wrong.group)).toContain('extra');
});

it('refuses a sentence that wants other facts', () => {
  const wrong = {
    save: 'x',
    // @ts-expect-error days are a number
    late: (days: string) => days,
    group: { inner: 'y' },
  } satisfies Catalogue<Source>;
  expect(wrong.late('3')).toBe('3');
});

it('types a sentence by its facts', () => {
  expectTypeOf<Words['kit']['undone']>().toEqualTypeOf<(what: string) => string>();
  expect(source.late(3)).toBe('3');
});
