/** 当事人: whose act it is, and how the typist knows where it was typed for somebody else (代录依据). */
import type { Need } from '../command.ts';
import type { Row } from '../entities/registry.ts';
import type { Id } from '../id.ts';
import type { View } from '../view.ts';
import { refOf } from './issue-drafts.ts';
import { rowNeeds } from './item-run.ts';

export type Party = {
  readonly unit: string | null;
  readonly person: string | null;
  readonly basis: Row<'step'>['basis'];
};

export function partyNeeds({ person }: Party): readonly Need[] {
  return rowNeeds('person', [person]);
}

/** The party as a step keeps it: without a unit of its own, its person's. */
export function partyOf(
  view: View,
  { unit, person, basis }: Party,
): { readonly unit: Id<'unit'> | null; readonly person: Id<'person'> | null; readonly basis: Row<'step'>['basis'] } {
  const own = unitOfPerson(view, person);
  return { unit: refOf<'unit'>(unit) ?? own, person: refOf<'person'>(person), basis };
}

export function unitOfPerson(view: View, person: string | null): Id<'unit'> | null {
  return person === null ? null : (view.row('person', person)?.unit ?? null);
}
