// Verifying and striking off (核查、准予销号) in one act: checks, accepted evidence, who verifies and who approves.
import { useMemo, useRef, useState } from 'react';
import { changeKey } from '../../domain/change.ts';
import { strikeOffItems } from '../../domain/commands/strike-off-items.ts';
import { verifyItems } from '../../domain/commands/verify-items.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { asksOf, type ItemAsks } from '../../domain/items/item-types.ts';
import { officeParty } from '../kit/items/act-form.ts';
import { calledItem } from '../kit/items/item-names.ts';
import type { TypedParty } from '../kit/items/party-fields.tsx';
import { lastApproval } from '../kit/items/recent-reasons.ts';
import { useWhoFirst } from '../kit/items/who-first.tsx';
import { whyNot } from '../kit/sentences.ts';
import { useIdentity } from '../kit/use-identity.ts';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

type Typed = {
  /** The step after which it was typed: another step makes a new review. */
  readonly after: string | null;
  readonly checks: ReadonlySet<string>;
  /** Evidence that is not accepted. */
  readonly doubted: ReadonlySet<string>;
  readonly verifier: TypedParty;
  readonly approver: string | null;
  readonly agreedBy: string;
};

export type Review = {
  readonly typed: Typed;
  readonly asks: ItemAsks;
  readonly change: (part: Partial<Omit<Typed, 'after'>>) => void;
  readonly refused: string | null;
  readonly verifyRefused: string | null;
  readonly problem: string | null;
  /** Names the change, for taking it back; null when it was not done. */
  readonly strikeOff: () => Promise<string | null>;
  readonly verify: () => Promise<boolean>;
};

export function useReview(item: ItemSummary): Review {
  const words = useWords();
  const { resident } = useLedger();
  const today = useToday();
  const identity = useIdentity();
  const act = useAct();
  const whoFirst = useWhoFirst();
  const after = item.state.last?.id ?? null;
  const start = useMemo<Typed>(
    () => ({
      after,
      checks: new Set(),
      doubted: new Set(),
      verifier: { ...officeParty(resident, identity), basis: null },
      ...lastApproval(resident),
    }),
    [after, resident, identity],
  );
  const [held, setHeld] = useState<Typed>(start);
  const [problem, setProblem] = useState<string | null>(null);
  // A second press while the first is being written does nothing; it must not be told that the item is struck off.
  const running = useRef(false);
  const once = async <T>(run: () => Promise<T>): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    try {
      return await run();
    } finally {
      running.current = false;
    }
  };
  const typed = held.after === after ? held : start;
  const asks = asksOf(resident, item.row);
  const isOpen = item.state.stage === 'reported' || item.state.stage === 'verified';
  const isReported = item.state.stage === 'reported';
  const evidence = resident
    .rows('attachment', 'item', item.id)
    .flatMap(({ id }) => (typed.doubted.has(id) ? [] : [id]));
  const review = { item: item.id, evidence, checks: [...typed.checks], note: null };
  const strikeArgs = {
    items: [review],
    on: today,
    verifier: isReported ? typed.verifier : null,
    approver: typed.approver,
    agreedBy: typed.agreedBy,
  };
  const verifyArgs = { items: [review], on: today, party: typed.verifier };
  const strike = useDecision(strikeOffItems, isOpen ? strikeArgs : null);
  const check = useDecision(verifyItems, isReported ? verifyArgs : null);
  const why = (decided: typeof strike): string | null => whoFirst ?? whyNot(words, decided);
  const called = calledItem(item, today, words);
  return {
    typed,
    asks,
    change: (part) => {
      setProblem(null);
      setHeld((now) => ({ ...(now.after === after ? now : start), ...part }));
    },
    refused: why(strike),
    verifyRefused: why(check),
    problem,
    strikeOff: async () => {
      const outcome = await once(() => act(strikeOffItems, strikeArgs, { said: words.items.struck(called) }));
      if (outcome !== null && outcome.kind !== 'done') setProblem(outcome.sentence);
      const first = outcome?.kind === 'done' ? outcome.committed.changes[0] : undefined;
      return first === undefined ? null : changeKey(first);
    },
    verify: async () => {
      const said = words.items.form.said(called, words.fields.itemStages.verified);
      const outcome = await once(() => act(verifyItems, verifyArgs, { said }));
      if (outcome !== null && outcome.kind !== 'done') setProblem(outcome.sentence);
      return outcome?.kind === 'done';
    },
  };
}
