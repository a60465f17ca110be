/** Packed chunks (打包块): rows of one entity as columns, repeated values once. Pure; opened again it gives equal rows. */
import { type EntityName, fieldNamesOf, type Row } from '../domain/entities/registry.ts';
import type { Json } from '../domain/json.ts';

/** One value for all, a dictionary with places into it, texts joined by NUL (SOH = null), or the values as they are. */
type Column =
  | { readonly one: Json }
  | { readonly of: readonly Json[]; readonly at: Uint8Array | Uint16Array }
  | { readonly texts: string }
  | { readonly values: readonly Json[] };

export type Packed = {
  readonly entity: EntityName;
  readonly count: number;
  readonly columns: { readonly [name: string]: Column };
};

export const CHUNK_ROWS = 2000;

const NUL = '\u0000';
const NULL_TEXT = '\u0001';

/** Changes when an entity gains a field: chunks of another shape are not read. */
export function shapeOf(entity: EntityName): string {
  return `1:${columnsOf(entity).join(',')}`;
}

export function pack(entity: EntityName, rows: readonly Row<EntityName>[]): Packed {
  const columns: Record<string, Column> = {};
  for (const name of columnsOf(entity)) {
    // A row is a plain object of its fields, and they are JSON.
    columns[name] = columnOf(rows.map((row) => (row as unknown as Readonly<Record<string, Json>>)[name] ?? null));
  }
  return { entity, count: rows.length, columns };
}

export function unpack(packed: Packed): readonly Row<EntityName>[] {
  const names = Object.keys(packed.columns);
  const template: Record<string, Json> = {};
  for (const name of names) {
    const column = packed.columns[name];
    template[name] = column !== undefined && 'one' in column ? column.one : null;
  }
  const rows: Record<string, Json>[] = [];
  for (let index = 0; index < packed.count; index++) rows.push({ ...template });
  for (const name of names) {
    const column = packed.columns[name];
    if (column !== undefined && !('one' in column)) lay(rows, name, column);
  }
  // Packed from rows of this entity with this shape.
  return rows as unknown as readonly Row<EntityName>[];
}

function columnsOf(entity: EntityName): readonly string[] {
  return ['id', 'removed', ...fieldNamesOf(entity)];
}

function columnOf(values: readonly Json[]): Column {
  const places = new Map<string, number>();
  const of: Json[] = [];
  const at: number[] = [];
  const most = Math.min(values.length / 2, 65_535);
  for (const value of values) {
    const key = typeof value === 'string' ? `"${value}` : JSON.stringify(value);
    let place = places.get(key);
    if (place === undefined) {
      place = of.length;
      places.set(key, place);
      of.push(value);
      if (of.length > most && of.length > 1) return plainColumn(values);
    }
    at.push(place);
  }
  if (of.length <= 1) return { one: of[0] ?? null };
  return { of, at: of.length <= 256 ? Uint8Array.from(at) : Uint16Array.from(at) };
}

function plainColumn(values: readonly Json[]): Column {
  const texts: string[] = [];
  for (const value of values) {
    if (value === null) texts.push(NULL_TEXT);
    else if (typeof value === 'string' && value !== NULL_TEXT && !value.includes(NUL)) texts.push(value);
    else return { values };
  }
  return { texts: texts.join(NUL) };
}

function lay(
  rows: readonly Record<string, Json>[],
  name: string,
  column: Exclude<Column, { readonly one: Json }>,
): void {
  if ('of' in column) {
    const { of, at } = column;
    for (const [index, row] of rows.entries()) row[name] = of[at[index] ?? 0] ?? null;
  } else if ('texts' in column) {
    const texts = column.texts.split(NUL);
    for (const [index, row] of rows.entries()) {
      const text = texts[index] ?? null;
      row[name] = text === NULL_TEXT ? null : text;
    }
  } else for (const [index, row] of rows.entries()) row[name] = column.values[index] ?? null;
}
