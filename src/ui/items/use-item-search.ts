// The search box of the register (检索): item, project, unit, person, number; characters first, then pinyin and initials.
import { useDeferredValue, useMemo, useRef } from 'react';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import type { Words } from '../../words/catalogue.ts';
import { labelText, nameOf, sourceText } from '../kit/items/item-names.ts';
import { useItemSpelling } from '../kit/items/use-item-spelling.ts';
import { findInAny, plainQuery } from '../kit/match.ts';
import { useSpelling } from '../kit/spelling.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import type { ItemsView } from './items-view.ts';

export function useItemSearch(
  typed: string,
  { project, unit, person }: ItemsView,
  words: Words,
): (item: ItemSummary) => boolean {
  const query = plainQuery(useDeferredValue(typed));
  const isSpelled = /[a-z]/.test(query);
  useItemSpelling(isSpelled);
  const { resident } = useLedger();
  const today = useToday();
  const spellingOf = useSpelling();
  // Folded once per summary: a summary is made anew when anything it says has changed.
  const folded = useRef(new WeakMap<ItemSummary, string>());
  return useMemo(() => {
    const coUnits = unit === null ? null : new Set(resident.rows('itemUnit', 'unit', unit).map((row) => row.item));
    const isOnly = (item: ItemSummary): boolean => {
      if (project !== null && item.row.project !== project) return false;
      if (unit !== null && item.row.unit !== unit && coUnits?.has(item.row.id) !== true) return false;
      return person === null || item.row.person === person;
    };
    if (query === '') return isOnly;
    const textsOf = (item: ItemSummary): readonly string[] => [
      item.row.name,
      nameOf(resident, 'project', item.row.project),
      nameOf(resident, 'unit', item.row.unit),
      nameOf(resident, 'person', item.row.person),
    ];
    const plainOf = (item: ItemSummary): string => {
      const known = folded.current.get(item);
      if (known !== undefined) return known;
      const others = [item.number ?? '', labelText(item.label, today, words), sourceText(item, words)];
      const plain = plainQuery([...textsOf(item), ...others].join('\n'));
      folded.current.set(item, plain);
      return plain;
    };
    return (item) => {
      if (!isOnly(item)) return false;
      if (plainOf(item).includes(query)) return true;
      if (!isSpelled) return false;
      return (
        findInAny(
          query,
          textsOf(item).map((text) => ({ text, spelling: spellingOf(text) })),
        ) !== null
      );
    };
  }, [query, isSpelled, project, unit, person, resident, today, words, spellingOf]);
}
