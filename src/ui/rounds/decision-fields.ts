// What is being written down (决定的草稿): the typed line, what was corrected by hand, and what follows from both.
import type { Day } from '../../domain/day.ts';
import { type Id, idOf } from '../../domain/id.ts';
import { parseSpan } from '../../domain/parse-span.ts';
import { type Recognised, suggestion } from '../../domain/rounds/recognise.ts';
import type { Span } from '../../domain/span.ts';

/** A key that is absent was not corrected: it follows the typed line. */
export type Typed = {
  readonly text: string;
  readonly unit?: string | null;
  readonly person?: string | null;
  readonly coUnits?: readonly string[];
  /** As typed; read by `dueOf`. */
  readonly due?: string;
  readonly continues?: string | null;
};

export const NOTHING_TYPED: Typed = { text: '' };

export type Understood = {
  readonly unit: Id<'unit'> | null;
  readonly person: Id<'person'> | null;
  readonly coUnits: readonly string[];
  readonly due: Span | null;
  /** What was typed for the deadline and is none. */
  readonly unread: string | null;
};

export function understand(typed: Typed, found: readonly Recognised[], today: Day): Understood {
  const offered = suggestion(found, today);
  const unit = typed.unit === undefined ? offered.unit : typed.unit;
  const person = typed.person === undefined ? offered.person : typed.person;
  const read = typed.due === undefined ? null : dueOf(typed.due, today);
  return {
    unit: unit === null ? null : idOf<'unit'>(unit),
    person: person === null ? null : idOf<'person'>(person),
    coUnits: (typed.coUnits ?? offered.coUnits).filter((id) => id !== unit),
    due: typed.due === undefined ? offered.due : read,
    unread: typed.due !== undefined && typed.due.trim() !== '' && read === null ? typed.due : null,
  };
}

/** Null for an empty text and for one that names no day and no lasting. */
export function dueOf(text: string, today: Day): Span | null {
  if (text.trim() === '') return null;
  const span = parseSpan(text.trim(), Number(today.slice(0, 4)));
  return span !== null && (span.to !== null || span.kind === 'standing' || span.kind === 'event') ? span : null;
}

/** How a deadline stands in its field. */
export function dueText(span: Span | null): string {
  return span === null ? '' : (span.words ?? span.to ?? '');
}

/** A draft from the disk, or null when it is none. */
export function readTyped(stored: unknown): Typed | null {
  if (typeof stored !== 'object' || stored === null || !('text' in stored) || typeof stored.text !== 'string')
    return null;
  const held = stored as { readonly [name: string]: unknown };
  const id = (name: string) => (typeof held[name] === 'string' || held[name] === null ? { [name]: held[name] } : {});
  return {
    text: stored.text,
    ...id('unit'),
    ...id('person'),
    ...id('continues'),
    ...(typeof held.due === 'string' && { due: held.due }),
    ...(Array.isArray(held.coUnits) && { coUnits: held.coUnits.filter((each) => typeof each === 'string') }),
  };
}
