// 催办: records that someone was urged over a node and copies the sentence. It never says that anyone was told.
import { urge } from '../../../domain/commands/urge.ts';
import { copyText } from '../../kit/copy-text.ts';
import { useToast } from '../../kit/toast.tsx';
import { useAct, useLedger, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import { answersIn, near } from '../parts/names.ts';
import type { NodeLine } from '../read-project.ts';

export function useUrge(projectName: string): (line: NodeLine) => Promise<void> {
  const words = useWords();
  const said = words.project.urge;
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  return async (line) => {
    const answers = answersIn(resident, line.answers, words);
    const due = near(line.row.planned?.to ?? null, today);
    const days = line.state.kind === 'late' ? line.state.days : 0;
    const sentence = said.sentence(projectName, line.row.name, due, days, answers.chain);
    // Copying needs the press itself: nothing may be waited for before it.
    const copied = copyText(sentence);
    const args = { milestone: line.row.id, whom: answers.isNobody ? null : answers.chain, words: sentence };
    const outcome = await act(urge, args, {
      said: copied ? said.doneCopied(line.row.name) : said.done(line.row.name),
    });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
}
