// Names of what was given out (分发范围的写法).
import type { Scope } from '../../exchange/bundle/bundle-format.ts';

export function displayList(scopes: readonly Scope[]): string {
  return scopes.map(({ name }) => name).join('、');
}
