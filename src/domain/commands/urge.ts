/** 催办: records that someone was urged over an open node, with the sentence that was copied. It claims nothing more. */
import { type Command, create, refusal } from '../command.ts';
import { ok } from '../result.ts';
import { checkValues, liveRow, reasonIn } from './row-guards.ts';

export type UrgeArgs = {
  readonly milestone: string;
  /** Who is urged, in words. */
  readonly whom: string | null;
  readonly words: string | null;
};

export const urge: Command<UrgeArgs> = {
  name: 'urge',
  needs: ({ milestone }) => [{ entity: 'milestone', id: milestone }],
  decide: (view, { milestone, whom, words }, { today, by, newId }) => {
    const node = liveRow(view, 'milestone', milestone);
    if (!node.ok) return node;
    const { done, name, project } = node.value;
    if (done !== null) return refusal('alreadyDone', { name, on: done.on ?? '' });
    const values = {
      project,
      milestone: node.value.id,
      on: today,
      by: by.words,
      whom: reasonIn(whom),
      words: reasonIn(words),
    };
    return checkValues('urge', values, null) ?? ok([create('urge', newId(), values)]);
  },
};
