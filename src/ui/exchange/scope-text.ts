// Names of what was given out (分发范围的写法).
import type { Scope } from '../../exchange/bundle/bundle-format.ts';
import type { Words } from '../../words/catalogue.ts';

export function displayList(words: Words, scopes: readonly Scope[]): string {
  return scopes.map(({ name }) => name).join(words.exchange.and);
}
