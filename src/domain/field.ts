/**
 * The field object: one per column. It gives type, check, parse, format and the heads under which sheets bring it,
 * so that every door (screen, sheet, bundle, backup) reads and refuses alike.
 */
import * as v from 'valibot';
import { type Day, isDay, parseDay } from './day.ts';
import { type Id, isId } from './id.ts';
import { isJson, type Json } from './json.ts';
import { FEN_PER_WAN, formatMoney, type Money, type MoneyUnit, parseMoney } from './money.ts';
import { parseSpan } from './parse-span.ts';
import { isPeriod, type Period } from './period.ts';
import { ok, type Result, refuse } from './result.ts';
import type { Span } from './span.ts';

export type FieldKind =
  | 'text'
  | 'longText'
  | 'day'
  | 'span'
  | 'money'
  | 'count'
  | 'choice'
  | 'flag'
  | 'ref'
  | 'order'
  | 'period'
  | 'map'
  | 'json'
  | 'stamp';

/** What a typed or pasted text needs beside itself to be read. */
export type Reading = { readonly year: number; readonly unit: MoneyUnit };

/** Why a text could not be read, with what was read; the words are in the catalogue under `refusals`. */
export type BadText =
  | { readonly code: 'notADay'; readonly typed: string }
  | { readonly code: 'notAnAmount'; readonly typed: string }
  | { readonly code: 'notACount'; readonly typed: string }
  | { readonly code: 'notAChoice'; readonly typed: string; readonly choices: readonly string[] }
  | { readonly code: 'tooLong'; readonly typed: string; readonly most: number }
  | { readonly code: 'mustNotBeEmpty' }
  | { readonly code: 'notTypedHere'; readonly typed: string };

export interface Field<T extends Json = Json> {
  readonly kind: FieldKind;
  readonly schema: v.GenericSchema<unknown, T>;
  /** The value of a field that was never set. */
  readonly empty: T;
  /** Reads typed text; empty text gives `empty`. */
  readonly parse: (typed: string, reading: Reading) => Result<T, BadText>;
  /** Plain text for a cell, in the form `parse` reads back; choices and refs give their code (words are the screen's). */
  readonly format: (value: T, reading: Reading) => string;
  /** Heads under which sheets bring this column (normalised Chinese, most usual first). */
  readonly heads: readonly string[];
  /** For `ref`: the entity it names. */
  readonly entity: string | null;
  /** For `choice`: code → the words sheets use for it. */
  readonly choices: Readonly<Record<string, readonly string[]>> | null;
}

const TEXT_MOST = 500;
const LONG_TEXT_MOST = 20_000;

type Heads = readonly string[];

export function text(heads: Heads = []): Field<string | null> {
  return textUpTo('text', TEXT_MOST, heads);
}

export function longText(heads: Heads = []): Field<string | null> {
  return textUpTo('longText', LONG_TEXT_MOST, heads);
}

/** A text that every row has (a name). */
export function name(heads: Heads = []): Field<string> {
  return {
    ...bare('text', v.pipe(v.string(), v.maxLength(TEXT_MOST)), '', heads),
    parse: (typed) => {
      const trimmed = typed.trim();
      if (trimmed === '') return refuse({ code: 'mustNotBeEmpty' });
      return trimmed.length > TEXT_MOST ? refuse({ code: 'tooLong', typed, most: TEXT_MOST }) : ok(trimmed);
    },
    format: (value) => value,
  };
}

export function dayField(heads: Heads = []): Field<Day | null> {
  return {
    ...bare('day', v.nullable(v.pipe(v.string(), v.check(isDay), v.transform(asDay))), null, heads),
    parse: (typed, reading) => {
      if (typed.trim() === '') return ok(null);
      const value = parseDay(typed, reading.year);
      return value === null ? refuse({ code: 'notADay', typed }) : ok(value);
    },
    format: (value) => value ?? '',
  };
}

const daySchema = v.pipe(v.string(), v.check(isDay), v.transform(asDay));

export const spanSchema = v.strictObject({
  kind: v.picklist(['dated', 'standing', 'event', 'open']),
  from: v.nullable(daySchema),
  to: v.nullable(daySchema),
  precision: v.nullable(v.picklist(['day', 'tenDay', 'month', 'quarter', 'half', 'year'])),
  words: v.nullable(v.pipe(v.string(), v.maxLength(TEXT_MOST))),
});

export function spanField(heads: Heads = []): Field<Span | null> {
  return {
    ...bare('span', v.nullable(spanSchema), null, heads),
    parse: (typed, reading) => {
      if (typed.trim() === '') return ok(null);
      const value = parseSpan(typed, reading.year);
      return value === null ? refuse({ code: 'notADay', typed }) : ok(value);
    },
    format: (value) => (value === null ? '' : (value.words ?? value.to ?? '')),
  };
}

const moneySchema = v.strictObject({
  fen: v.pipe(v.number(), v.safeInteger()),
  words: v.nullable(v.pipe(v.string(), v.maxLength(TEXT_MOST))),
  approximate: v.boolean(),
});

export function moneyField(heads: Heads = []): Field<Money | null> {
  return {
    ...bare('money', v.nullable(moneySchema), null, heads),
    parse: (typed, reading) => {
      if (typed.trim() === '') return ok(null);
      const value = parseMoney(typed, reading.unit);
      return value === null ? refuse({ code: 'notAnAmount', typed }) : ok(value);
    },
    format: (value, reading) =>
      value === null
        ? ''
        : (value.words ?? formatMoney(value.fen, reading.unit, value.fen % FEN_PER_WAN === 0 ? 4 : 6)),
  };
}

export function count(heads: Heads = []): Field<number | null> {
  return {
    ...bare('count', v.nullable(v.pipe(v.number(), v.finite())), null, heads),
    parse: (typed) => {
      const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
      if (plain === '') return ok(null);
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? ok(Number(plain)) : refuse({ code: 'notACount', typed });
    },
    format: (value) => (value === null ? '' : String(value)),
  };
}

export function flag(empty: boolean, heads: Heads = []): Field<boolean> {
  return {
    ...bare('flag', v.boolean(), empty, heads),
    parse: (typed) => {
      const plain = typed.trim();
      if (plain === '') return ok(empty);
      if (/^(是|√|✓|有|1|y|yes|true)$/i.test(plain)) return ok(true);
      if (/^(否|×|无|0|n|no|false)$/i.test(plain)) return ok(false);
      return refuse({ code: 'notAChoice', typed, choices: ['是', '否'] });
    },
    format: (value) => (value ? '是' : '否'),
  };
}

/** One of a closed list. Codes are stored; sheets bring any of the words. */
export function choice<C extends string>(
  choices: Readonly<Record<C, readonly string[]>>,
  heads: Heads = [],
): Field<C | null> {
  // Object.keys of a record keyed by C yields exactly the codes C.
  const codes = Object.keys(choices) as C[];
  return {
    ...bare('choice', v.nullable(v.picklist(codes)), null, heads),
    choices,
    parse: (typed) => {
      const plain = typed.trim();
      if (plain === '') return ok(null);
      const found = codes.find((code) => code === plain || choices[code].includes(plain));
      if (found !== undefined) return ok(found);
      return refuse({ code: 'notAChoice', typed, choices: codes.map((code) => choices[code][0] ?? code) });
    },
    format: (value) => (value === null ? '' : (choices[value][0] ?? value)),
  };
}

/** Another row. Text never names a row by itself: screens and imports resolve it before they write. */
export function ref<E extends string>(entity: E, heads: Heads = []): Field<Id<E> | null> {
  return {
    ...bare(
      'ref',
      v.nullable(
        v.pipe(
          v.string(),
          v.check(isId),
          v.transform((id) => id as Id<E>),
        ),
      ),
      null,
      heads,
    ),
    entity,
    parse: (typed) => (typed.trim() === '' ? ok(null) : refuse({ code: 'notTypedHere', typed })),
    format: (value) => value ?? '',
  };
}

/** A fractional order key (see order.ts). */
export function orderField(): Field<string> {
  return {
    ...bare('order', v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{0,200}$/)), '', []),
    parse: (typed) => refuse({ code: 'notTypedHere', typed }),
    format: (value) => value,
  };
}

/** When the row was first written: read from the stored row's own stamp, so no patch may set it. */
export function stampField(): Field<string> {
  return {
    ...bare('stamp', v.string(), '', []),
    parse: (typed) => refuse({ code: 'notTypedHere', typed }),
    format: (value) => value,
  };
}

export function periodField(): Field<Period | null> {
  const schema = v.nullable(
    v.pipe(
      v.string(),
      v.check(isPeriod),
      v.transform((period) => period as Period),
    ),
  );
  return {
    ...bare('period', schema, null, []),
    parse: (typed) => {
      if (typed.trim() === '') return ok(null);
      return isPeriod(typed.trim()) ? ok(typed.trim() as Period) : refuse({ code: 'notADay', typed });
    },
    format: (value) => value ?? '',
  };
}

/** A set that several people edit: one stamp per key, patched as `field.key`; null takes the key out. */
export function mapField<T extends Json>(
  inner: v.GenericSchema<unknown, T>,
): Field<{ readonly [key: string]: T | null }> {
  return {
    ...bare('map', v.record(v.pipe(v.string(), v.maxLength(100)), v.nullable(inner)), {}, []),
    parse: (typed) => refuse({ code: 'notTypedHere', typed }),
    format: (value) =>
      Object.keys(value)
        .filter((key) => value[key] !== null)
        .join('、'),
  };
}

/** A small fact with parts that must agree, kept as one field (`done: {on, by, note}`). */
export function fact<T extends Json>(schema: v.GenericSchema<unknown, T>, empty: T, heads: Heads = []): Field<T> {
  return {
    ...bare('json', schema, empty, heads),
    parse: (typed) => (typed.trim() === '' ? ok(empty) : refuse({ code: 'notTypedHere', typed })),
    format: () => '',
  };
}

/** True when the value is one this field may hold. Every door asks this before anything is written. */
export function holds(field: Field, value: unknown): boolean {
  return isJson(value) && v.is(field.schema, value);
}

function textUpTo(kind: 'text' | 'longText', most: number, heads: Heads): Field<string | null> {
  return {
    ...bare(kind, v.nullable(v.pipe(v.string(), v.maxLength(most))), null, heads),
    parse: (typed) => {
      const trimmed = typed.trim();
      if (trimmed.length > most) return refuse({ code: 'tooLong', typed, most });
      return ok(trimmed === '' ? null : trimmed);
    },
    format: (value) => value ?? '',
  };
}

function bare<T extends Json>(kind: FieldKind, schema: v.GenericSchema<unknown, T>, empty: T, heads: Heads) {
  return { kind, schema, empty, heads, entity: null, choices: null } as const;
}

function asDay(text: string): Day {
  // The pipe's check (isDay) has passed before this runs.
  return text as Day;
}
