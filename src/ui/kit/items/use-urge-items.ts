// 催办 over items: records that somebody was urged, for each item in its own words, and copies the sentences together. It claims
// nothing more: nobody is told by it.
import { useCallback } from 'react';
import { urgeItems } from '../../../domain/commands/urge-items.ts';
import type { Day } from '../../../domain/day.ts';
import type { ItemSummary } from '../../../domain/items/item-summary.ts';
import type { View } from '../../../domain/view.ts';
import type { Words } from '../../../words/catalogue.ts';
import { copyText } from '../copy-text.ts';
import { useToast } from '../toast.tsx';
import { useAct, useLedger, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import { dueText, whoseOfItem, whoseText } from './item-names.ts';

/** Call it from a press or a key: copying needs one. */
export function useUrgeItems(): (items: readonly ItemSummary[]) => Promise<void> {
  const words = useWords();
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  return useCallback(
    async (items) => {
      if (items.length === 0) return;
      const urged = items.map((item) => ({
        item: item.id,
        whom: whoseText(whoseOfItem(resident, item, today), words),
        words: sentenceOf(resident, item, today, words),
      }));
      // Before anything is waited for, while the press still counts.
      const copied = copyText(urged.map((each) => each.words).join('\n'));
      const { said, saidOnly } = words.items.urgeWords;
      const args = { items: urged, on: today };
      const outcome = await act(urgeItems, args, { said: copied ? said(items.length) : saidOnly(items.length) });
      if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    },
    [resident, today, act, toast, words],
  );
}

function sentenceOf(view: View, item: ItemSummary, today: Day, words: Words): string {
  const said = words.items.urgeWords;
  const whose = whoseText(whoseOfItem(view, item, today), words);
  if (item.standing.kind === 'overdue')
    return said.overdue(item.row.name, whose, dueText(item, today), item.standing.days);
  const due = dueText(item, today);
  return due === '' ? said.undated(item.row.name, whose) : said.open(item.row.name, whose, due);
}
