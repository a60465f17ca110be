// What of the register is shown (台账视图): state, grouping, one project or unit, words. All of it stands in the address.
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ItemSummary } from '../../domain/items/item-summary.ts';

export const SHOWN = ['open', 'issued', 'working', 'reported', 'returned', 'struckOff', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export const GROUPINGS = ['task', 'unit', 'project'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type ItemsView = {
  readonly shown: Shown;
  readonly by: Grouping;
  readonly project: string | null;
  readonly unit: string | null;
  readonly person: string | null;
};

export function useItemsView(): {
  readonly view: ItemsView;
  readonly change: (part: Partial<ItemsView>) => void;
} {
  const [search, setSearch] = useSearchParams();
  const said = search.toString();
  const view = useMemo(() => readView(new URLSearchParams(said)), [said]);
  return {
    view,
    change: (part) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          const put = (name: string, value: string | null | undefined, usual: string | null) => {
            if (value === undefined) return;
            if (value === null || value === usual) next.delete(name);
            else next.set(name, value);
          };
          put('show', part.shown, 'open');
          put('by', part.by, 'task');
          put('project', part.project, null);
          put('unit', part.unit, null);
          put('person', part.person, null);
          return next;
        },
        { replace: true },
      ),
  };
}

export function readView(search: URLSearchParams): ItemsView {
  return {
    shown: SHOWN.find((each) => each === search.get('show')) ?? 'open',
    by: GROUPINGS.find((each) => each === search.get('by')) ?? 'task',
    project: search.get('project'),
    unit: search.get('unit'),
    person: search.get('person'),
  };
}

export function isShown(item: ItemSummary, shown: Shown): boolean {
  const { stage } = item.state;
  switch (shown) {
    case 'all':
      return true;
    case 'open':
      return item.isOpen;
    case 'issued':
      return stage === 'issued';
    case 'working':
      return stage === 'accepted' || stage === 'inProgress';
    case 'reported':
      return stage === 'reported' || stage === 'verified';
    case 'returned':
      return stage === 'returned';
    case 'struckOff':
      return stage === 'struckOff';
  }
}
