// Numbers (编号提醒): nobody allots them yet, they must be resumed after a restore, or items wait for theirs.
import { useEffect, useState } from 'react';
import { confirmNumbers } from '../../domain/commands/confirm-numbers.ts';
import { partsOf } from '../../domain/day.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { turnOf } from '../../domain/items/numbering.ts';
import { numberingLost } from '../../ledger/numbering-lost.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { ResumeNumbering } from '../kit/items/resume-numbering.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function NumberingNotice({ items }: { readonly items: readonly ItemSummary[] }) {
  const words = useWords();
  const said = words.items.numbering;
  const ledger = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const turn = turnOf(ledger.resident);
  const isLost = useNumberingLost(turn?.device ?? null);
  const waiting = items.filter(({ state }) => state.isProvisional && state.stage !== 'cancelled');
  const { year } = partsOf(today);
  const confirm = async () => {
    const args = { items: waiting.map(({ id }) => id), on: today };
    const outcome = await act(confirmNumbers, args, { said: said.confirmed(waiting.length), isFinal: true });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  const resume = (
    <Button small onPress={() => setAsking(true)}>
      {said.resume}
    </Button>
  );
  const dialog = asking && <ResumeNumbering onClose={() => setAsking(false)} />;
  if (turn?.device === ledger.device)
    return waiting.length === 0 ? null : (
      <Banner
        tone="info"
        title={said.waiting(waiting.length)}
        action={
          <Button small onPress={() => void confirm()}>
            {words.items.tools.confirmNumbers(waiting.length)}
          </Button>
        }
      />
    );
  if (turn === null)
    return (
      <>
        <Banner tone="info" title={said.noDeviceTitle} action={resume}>
          {said.noDeviceNote(year)}
        </Banner>
        {dialog}
      </>
    );
  if (isLost)
    return (
      <>
        <Banner tone="warn" title={said.resumeTitle} action={resume}>
          {said.resumeNote(year)}
        </Banner>
        {dialog}
      </>
    );
  return waiting.length === 0 ? null : <Banner tone="quiet" title={said.elsewhereNote(waiting.length)} />;
}

/** This copy stands in the place of the one that allotted the numbers, and nobody has said where they had got to. */
function useNumberingLost(turn: string | null): boolean {
  const ledger = useLedger();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let current = true;
    // Another turn is another question.
    void turn;
    numberingLost(ledger).then(
      (isLost) => current && setLost(isLost),
      // Not known: the settings still offer to resume.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [ledger, turn]);
  return lost;
}
