// English counts: one project, two projects. A number that is already written out counts as well.
import type { Facts } from '../catalogue.ts';

export const many = (count: Facts[string] | undefined, one: string, more = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : more}`;
