// Urging (催办) on the overview: the act, and how often and when someone was urged already.
import type { DueNode } from '../../domain/derive/project-summary.ts';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useUrgeNode } from '../kit/use-urge-node.ts';
import { useWords } from '../kit/words.tsx';

export type Urged = {
  readonly times: number;
  readonly today: boolean;
  /** How often and when last, in words. */
  readonly words: string;
  readonly short: string;
};

export function useUrge(): {
  readonly run: (node: DueNode) => Promise<void>;
  readonly stateOf: (node: DueNode) => Urged;
} {
  const { late } = useWords().overview;
  const { resident } = useLedger();
  const today = useToday();
  const run = useUrgeNode();

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
