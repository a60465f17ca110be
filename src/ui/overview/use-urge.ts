// Urging (催办): records that someone was urged and copies a sentence. It claims nothing more: nobody is told by it.
import { useCallback } from 'react';
import { urge } from '../../domain/commands/urge.ts';
import type { DueNode } from '../../domain/derive/project-summary.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import { copyText } from '../kit/copy-text.ts';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { whoseOf, whoseText } from './names.ts';
import type { Facts } from './overview-screen.tsx';

export type Urged = {
  readonly times: number;
  readonly today: boolean;
  /** How often and when last, in words. */
  readonly words: string;
  readonly short: string;
};

export function useUrge(facts: Facts): {
  readonly run: (node: DueNode) => Promise<void>;
  readonly stateOf: (node: DueNode) => Urged;
} {
  const words = useWords();
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const { late, headline } = words.overview;

  const run = useCallback(
    async (node: DueNode) => {
      const project = facts.names.project(node.project);
      const whom = whoseText(whoseOf(node, facts.names)) || headline.nobody;
      const say = facts.summary(node.project)?.progress?.next ? late.sentence : late.explainSentence;
      const sentence = say(project, node.name, shortDay(node.due, today), node.days, whom);
      // Copying needs the press itself: it comes before anything is waited for.
      const copied = copyText(sentence);
      const said = copied ? late.said(project) : late.saidOnly(project);
      const outcome = await act(urge, { milestone: node.milestone, whom, words: sentence }, { said });
      if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    },
    [facts, today, act, toast, late, headline],
  );

  const stateOf = (node: DueNode): Urged => {
    const urges = resident.rows('urge', 'milestone', node.milestone);
    const last = urges.reduce<string>((latest, one) => ((one.on ?? '') > latest ? (one.on ?? '') : latest), '');
    return {
      times: urges.length,
      today: last === today,
      words: late.urged(urges.length, last.slice(5)),
      short: late.urgedTimes(urges.length),
    };
  };
  return { run, stateOf };
}
