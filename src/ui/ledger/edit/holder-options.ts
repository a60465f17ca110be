// Who can be put into a cell (可选的人和单位): found by characters, pinyin or initials; a new row for who is not there yet.

import { reachesRank } from '../../../domain/entities/person.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { findIn, plainQuery } from '../../kit/match.ts';
import type { Option } from './editor.ts';
import type { Hands } from './hands.ts';

const MOST = 40;
/** Ids of options that make someone new carry what was typed. */
const NEW = 'new:';

export type Holder = { readonly unit: string | null; readonly person: string | null };

/** A holder as an option's id, and back. */
export function optionIdOf(holder: Holder): string {
  return `${holder.unit ?? ''}|${holder.person ?? ''}`;
}

export function holderOf(option: Option): Holder {
  const [unit = '', person = ''] = option.id.split('|');
  return { unit: unit || null, person: person || null };
}

/** What a new row asks for: a unit, or a person, in that unit where the text begins with one. */
export type NewHolder = { readonly kind: 'unit' | 'person'; readonly name: string; readonly unit: string | null };

export function newHolderIn(option: Option): NewHolder | null {
  if (!option.id.startsWith(NEW)) return null;
  const [kind, unit = '', ...name] = option.id.slice(NEW.length).split('|');
  return { kind: kind === 'unit' ? 'unit' : 'person', unit: unit || null, name: name.join('|') };
}

export function unitOptions(hands: Hands, kind: Row<'unit'>['kind'], typed: string | null): readonly Option[] {
  const units = inOrder(hands.ledger.resident.all('unit')).filter((unit) => unit.kind === kind || unit.kind === null);
  const options = units.map(
    (unit): Option => ({ id: optionIdOf({ unit: unit.id, person: null }), label: unit.name, note: '' }),
  );
  const found = fitting(hands, options, typed);
  return withNew(hands, found, typed, 'unit', null);
}

/** Officers with their units for a unit's duty; people for a person's. */
export function holderOptions(hands: Hands, slot: Row<'slot'>, typed: string | null): readonly Option[] {
  const { resident } = hands.ledger;
  const people = inOrder(resident.all('person')).filter((person) => reachesRank(person.rank, slot.leastRank));
  if (slot.holder === 'person' || slot.holder === null) {
    const options = people.map((person): Option => {
      const unit = person.unit === null ? '' : (resident.row('unit', person.unit)?.name ?? '');
      return {
        id: optionIdOf({ unit: null, person: person.id }),
        label: person.name,
        note: [unit, person.post ?? ''].filter(Boolean).join(' '),
      };
    });
    return withNew(hands, fitting(hands, options, typed), typed, 'person', null);
  }
  const kind = slot.role === 'locality' ? 'locality' : slot.role === 'permits' ? 'department' : null;
  const units = inOrder(resident.all('unit')).filter(
    (unit) => kind === null || unit.kind === kind || unit.kind === null,
  );
  const options = units.flatMap((unit): readonly Option[] => [
    ...people
      .filter((person) => person.unit === unit.id)
      .map((person) => ({
        id: optionIdOf({ unit: unit.id, person: person.id }),
        label: `${unit.name} ${person.name}`,
        note: person.post ?? '',
      })),
    { id: optionIdOf({ unit: unit.id, person: null }), label: unit.name, note: '' },
  ]);
  const found = fitting(hands, options, typed);
  const [first = '', ...rest] = (typed ?? '').trim().split(/\s+/);
  const unit = rest.length === 0 ? undefined : units.find((one) => one.name === first);
  return unit === undefined
    ? withNew(hands, found, typed, 'unit', null)
    : withNew(hands, found, rest.join(''), 'person', unit.id);
}

function fitting(hands: Hands, options: readonly Option[], typed: string | null): readonly Option[] {
  const query = plainQuery(typed ?? '');
  if (query === '') return options.slice(0, MOST);
  return options
    .flatMap((option, place) => {
      const match = findIn(query, { text: option.label, spelling: hands.spellingOf(option.label) });
      return match ? [{ option, score: match.score, place }] : [];
    })
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, MOST)
    .map(({ option }) => option);
}

/** The new row stands last, and only where no option bears that very name. Letters alone are a search, not a name. */
function withNew(
  hands: Hands,
  options: readonly Option[],
  typed: string | null,
  kind: NewHolder['kind'],
  unit: string | null,
): readonly Option[] {
  const name = (typed ?? '').trim();
  if (name === '' || /^[a-z]+$/i.test(name) || options.some((option) => option.label === name)) return options;
  const { ledger } = hands.words;
  const note = kind === 'unit' ? ledger.createUnit : ledger.createPerson;
  return [...options, { id: `${NEW}${kind}|${unit ?? ''}|${name}`, label: ledger.create(name), note }];
}

function inOrder<R extends { readonly order: string; readonly name: string }>(rows: readonly R[]): readonly R[] {
  return [...rows].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.name < b.name ? -1 : 1));
}
