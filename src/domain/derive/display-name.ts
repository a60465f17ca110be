/** 姓名: identity is the id, so a name is shown with unit and post; two-character names padded with a space are the same name. */
import type { Row } from '../entities/registry.ts';

/** `组长甲（示例局 局长）`; only the name where nothing more is known. */
export function displayName(
  person: Pick<Row<'person'>, 'name' | 'post'>,
  unit: Pick<Row<'unit'>, 'name'> | null,
): string {
  const more = [unit?.name ?? null, person.post].filter((part) => part !== null && part !== '').join(' ');
  return more === '' ? person.name : `${person.name}（${more}）`;
}

/** The form in which names are compared: no spaces («张 三» = «张三»), full-width letters as plain ones. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** The people of that name; with a unit only those of the unit. More than one = the caller must ask. */
export function peopleNamed(
  people: readonly Row<'person'>[],
  name: string,
  unit: string | null = null,
): readonly Row<'person'>[] {
  const key = nameKey(name);
  return people.filter((person) => nameKey(person.name) === key && (unit === null || person.unit === unit));
}
