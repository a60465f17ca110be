// 催办 over a node: records that someone was urged and copies the sentence. It claims nothing more: nobody is told by it.
import { useCallback } from 'react';
import { urge } from '../../domain/commands/urge.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import { latestProgress } from '../../domain/derive/latest-progress.ts';
import type { Responsible } from '../../domain/derive/responsible-for.ts';
import { shortDay } from '../../domain/derive/short-day.ts';
import type { View } from '../../domain/view.ts';
import type { Words } from '../../words/catalogue.ts';
import { copyText } from './copy-text.ts';
import { useToast } from './toast.tsx';
import { useAct, useLedger, useToday } from './use-ledger.tsx';
import { useWords } from './words.tsx';

export type NodeToUrge = Responsible & {
  readonly project: string;
  readonly milestone: string;
  readonly name: string;
  readonly due: Day | null;
};

/** Call it from a press or a key: copying needs one. */
export function useUrgeNode(): (node: NodeToUrge) => Promise<void> {
  const words = useWords();
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  return useCallback(
    async (node) => {
      const project = resident.row('project', node.project)?.name ?? '';
      const whom = whoseIn(resident, node);
      const sentence = sentenceOf(resident, node, project, whom, today, words);
      // Before anything is waited for, while the press still counts.
      const copied = copyText(sentence);
      const { said, saidOnly } = words.kit.urge;
      const args = { milestone: node.milestone, whom: whom === '' ? null : whom, words: sentence };
      const outcome = await act(urge, args, { said: copied ? said(project) : saidOnly(project) });
      if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    },
    [resident, today, act, toast, words],
  );
}

function sentenceOf(view: View, node: NodeToUrge, project: string, whom: string, today: Day, words: Words): string {
  const said = words.kit.urge;
  const whose = whom === '' ? said.nobody : whom;
  if (node.due === null) return said.undated(project, node.name, whose);
  const days = daysBetween(node.due, today);
  const due = shortDay(node.due, today);
  if (days <= 0) return said.coming(project, node.name, due, -days, whose);
  const next = latestProgress(view.rows('progress', 'project', node.project))?.next ?? null;
  return (next === null ? said.explain : said.late)(project, node.name, due, days, whose);
}

/** 住建部门 科长甲，专员19: the unit with its officer, then the specialist; '' when nobody is named. */
function whoseIn(view: View, { unit, officer, specialist }: Responsible): string {
  const person = (id: string | null) => (id === null ? '' : (view.row('person', id)?.name ?? ''));
  const first = [unit === null ? '' : (view.row('unit', unit)?.name ?? ''), person(officer)];
  const second = specialist === officer ? '' : person(specialist);
  return [first.filter((part) => part !== '').join(' '), second].filter((part) => part !== '').join('，');
}
