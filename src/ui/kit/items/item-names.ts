// Names in a line about an item (事项的称呼): its number, whose it is, where it comes from.
import type { Day } from '../../../domain/day.ts';
import { shortDay } from '../../../domain/derive/short-day.ts';
import type { ItemLabel, ItemSummary } from '../../../domain/items/item-summary.ts';
import { responsibleForItem } from '../../../domain/items/items-of.ts';
import type { View } from '../../../domain/view.ts';
import type { Words } from '../../../words/catalogue.ts';

/** `093`, with its year where it is not this one; 临 and a sign until it has its number; 拟 for a draft. */
export function labelText(label: ItemLabel, today: Day, words: Words): string {
  const said = words.kit.items.number;
  switch (label.kind) {
    case 'number':
      return label.year === Number(today.slice(0, 4)) ? label.words : said.ofYear(label.words, label.year);
    case 'provisional':
      return said.provisional(label.words);
    case 'meeting':
      return label.words;
    case 'none':
      return said.draft;
  }
}

/** 093 号: how an item is called in a sentence. */
export function calledItem(item: ItemSummary, today: Day, words: Words): string {
  if (item.label.kind === 'none') return words.items.called(item.row.name);
  return words.kit.items.number.of(labelText(item.label, today, words));
}

export const nameOf = (view: View, entity: 'unit' | 'person' | 'project', id: string | null): string =>
  id === null ? '' : (view.row(entity, id)?.name ?? '');

export type Whose = { readonly unit: string; readonly officer: string; readonly specialist: string };

/** Lead unit → its officer → the specialist; '' where nobody is named. */
export function whoseOfItem(view: View, item: ItemSummary, today: Day): Whose {
  const { unit, officer, specialist } = responsibleForItem(view, item.row, today);
  return {
    unit: nameOf(view, 'unit', unit),
    officer: nameOf(view, 'person', officer),
    specialist: specialist === officer ? '' : nameOf(view, 'person', specialist),
  };
}

/** 住建部门 科长甲，专员19. */
export function whoseText({ unit, officer, specialist }: Whose, words: Words): string {
  const first = [unit, officer].filter((part) => part !== '').join(' ');
  const all = [first, specialist].filter((part) => part !== '').join(words.items.comma);
  return all === '' ? words.items.nobody : all;
}

/** The source in the office's words, else its kind. */
export function sourceText(item: ItemSummary, words: Words): string {
  const { source, sourceWords } = item.row;
  if (sourceWords !== null) return words.rounds.called(sourceWords);
  return source === null ? '' : words.fields.choices.item.source[source];
}

export function dueText(item: ItemSummary, today: Day): string {
  const { due, dueWords } = item.state;
  return due === null ? (dueWords ?? '') : shortDay(due, today);
}
