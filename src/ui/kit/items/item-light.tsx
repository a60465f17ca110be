// How an item stands (事项的灯): days left or over as a light, the state as a word. Reported in time is never late.

import { shortDay } from '../../../domain/derive/short-day.ts';
import type { ItemSummary } from '../../../domain/items/item-summary.ts';
import { Light } from '../light.tsx';
import { useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';

/** Days left, days over, or since when it waits. */
export function ItemLight({ item }: { readonly item: ItemSummary }) {
  const words = useWords();
  const today = useToday();
  const said = words.kit.items.left;
  const { standing } = item;
  switch (standing.kind) {
    case 'draft':
    case 'cancelled':
      return null;
    case 'overdue':
      return <Light kind="late" word={said.over(standing.days)} />;
    case 'open':
      if (standing.left === null) return <span className="dim">{said.none}</span>;
      if (!standing.isSoon) return <span>{said.days(standing.left)}</span>;
      return <Light kind="soon" word={standing.left === 0 ? said.today : said.days(standing.left)} />;
    case 'waiting':
      return standing.checkLate > 0 ? (
        <Light kind="soon" word={said.checkLate(standing.checkLate)} why={said.officeClock} />
      ) : (
        <span>{standing.checkBy === null ? '' : said.checkBy(shortDay(standing.checkBy, today))}</span>
      );
    case 'suspended':
    case 'standing':
      if (standing.review === null) return null;
      return standing.reviewLate > 0 ? (
        <Light kind="soon" word={said.reviewLate(standing.reviewLate)} />
      ) : (
        <span className="dim">{said.review(shortDay(standing.review, today))}</span>
      );
    case 'struckOff':
      return <span className="dim">{standing.on === null ? '' : said.struck(shortDay(standing.on, today))}</span>;
  }
}
