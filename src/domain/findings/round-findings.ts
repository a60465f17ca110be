/** 调度的检查结果: a round past its day that is not closed, one closed twice apart from each other, decisions that cannot be issued. */

import { decisionsOf } from '../rounds/decisions-of.ts';
import { isIncomplete } from '../rounds/is-incomplete.ts';
import { roundState, roundTitle } from '../rounds/round-state.ts';
import type { Finding, FindingContext } from './finding.ts';

export function roundFindings({ view, today }: FindingContext): readonly Finding[] {
  return view.all('round').flatMap((round): readonly Finding[] => {
    const mend = { screen: 'rounds', id: round.id, part: null, at: null } as const;
    const about = { subject: { entity: 'round', id: round.id }, mend } as const;
    const name = roundTitle(view, round);
    const state = roundState(view, round.id);
    const minutes = view.rows('edition', 'round', round.id).filter(({ kind }) => kind === 'minutes').length;
    if (minutes > 1) return [{ ...about, code: 'closedTwice', severity: 'bad', facts: { name, count: minutes } }];
    if (state.kind === 'closed') return [];
    const open: Finding[] = [];
    if (round.day !== null && round.day < today)
      open.push({ ...about, code: 'roundNotClosed', severity: 'warn', facts: { name, day: round.day } });
    for (const { row, label } of decisionsOf(view, round))
      if (isIncomplete(row)) open.push({ ...about, code: 'decisionIncomplete', severity: 'note', facts: { label } });
    return open;
  });
}
