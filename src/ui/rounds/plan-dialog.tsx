// Plans the next rounds of a series (排轮次): their days are shown before they are written; the scope is last round's.
import { useState } from 'react';
import { planRounds } from '../../domain/commands/plan-rounds.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { spokenDay, titleOf } from './doc-words.ts';
import css from './rounds.module.css';

export function PlanDialog({ series, onClose }: { readonly series: Row<'series'>; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.rounds.plan;
  const today = useToday();
  const act = useAct();
  const [count, setCount] = useState('3');
  const number = /^\d{1,2}$/.test(count.trim()) ? Number(count.trim()) : 0;
  const args = { series: series.id as string, count: number };
  const decided = useDecision(planRounds, args);
  const drafts = decided?.ok ? decided.value : [];
  const rounds = drafts.filter(({ entity }) => entity === 'round');
  const scope =
    rounds.length === 0 ? 0 : drafts.filter(({ entity }) => entity === 'roundProject').length / rounds.length;
  return (
    <ActDialog
      title={said.title(series.name)}
      note={scope > 0 ? said.scopeCopied(scope) : said.scopeNone}
      act={said.act(number)}
      leave={said.leave}
      refused={whyNot(words, decided)}
      onAct={() => act(planRounds, args, { said: said.done(number) })}
      onClose={onClose}
    >
      <TextField label={said.count} value={count} onChange={setCount} inputMode="numeric" required />
      <ol className={css.preview}>
        {rounds.slice(0, 8).map(({ id, set }) => {
          const { day, cutOff, number: at } = set as Partial<Row<'round'>>;
          return (
            <li key={id}>
              {titleOf(words, { number: at ?? null, word: series.word ?? '', day: day ?? null })}{' '}
              {day != null && spokenDay(words, day, today)}
              {cutOff != null && <span className="dim">{words.rounds.series.cutOff(cutOff)}</span>}
            </li>
          );
        })}
      </ol>
    </ActDialog>
  );
}
