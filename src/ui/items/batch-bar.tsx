// The chosen items (已选): what can be done with all of them at once; an act that fits none is not offered.
import { useState } from 'react';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { Button } from '../kit/button.tsx';
import { useUrgeItems } from '../kit/items/use-urge-items.ts';
import { useWords } from '../kit/words.tsx';
import { BatchAccept, BatchIssue, BatchStrikeOff } from './batch-dialogs.tsx';
import css from './items.module.css';

export function BatchBar({ items, onClear }: { readonly items: readonly ItemSummary[]; readonly onClear: () => void }) {
  const words = useWords();
  const said = words.items.batch;
  const urge = useUrgeItems();
  const [asked, setAsked] = useState<'accept' | 'strikeOff' | 'issue' | null>(null);
  const toAccept = items.filter(({ state }) => state.stage === 'issued');
  const toStrike = items.filter(({ state }) => state.stage === 'reported' || state.stage === 'verified');
  const toIssue = items.filter(({ state }) => state.stage === 'draft');
  const toUrge = items.filter(({ isOpen, state }) => isOpen && state.stage !== 'draft');
  const close = () => setAsked(null);
  return (
    <div className={css.batch} role="toolbar" aria-label={said.chosen(items.length)}>
      <b>{said.chosen(items.length)}</b>
      {toStrike.length > 0 && (
        <Button small kind="primary" onPress={() => setAsked('strikeOff')}>
          {said.strikeOff(toStrike.length)}
        </Button>
      )}
      {toAccept.length > 0 && (
        <Button small onPress={() => setAsked('accept')}>
          {said.accept(toAccept.length)}
        </Button>
      )}
      {toIssue.length > 0 && (
        <Button small onPress={() => setAsked('issue')}>
          {said.issue(toIssue.length)}
        </Button>
      )}
      {toUrge.length > 0 && (
        <Button small onPress={() => void urge(toUrge)}>
          {said.urge(toUrge.length)}
        </Button>
      )}
      <Button small kind="text" onPress={onClear}>
        {said.clear}
      </Button>
      {asked === 'strikeOff' && <BatchStrikeOff items={toStrike} onDone={onClear} onClose={close} />}
      {asked === 'accept' && <BatchAccept items={toAccept} onDone={onClear} onClose={close} />}
      {asked === 'issue' && <BatchIssue items={toIssue} onDone={onClear} onClose={close} />}
    </div>
  );
}
