/** 立项 / 交办事项: a new matter with its lead unit; issued in the same act where its terms are given. */
import type { Command } from '../command.ts';
import type { Day } from '../day.ts';
import { idOf } from '../id.ts';
import {
  type IssueTerms,
  issueAll,
  issueNeeds,
  type NewItem,
  newItemNeeds,
  refOf,
  registerDrafts,
} from '../items/issue-drafts.ts';
import { evidenceOfItem } from '../items/item-evidence.ts';
import { ok } from '../result.ts';
import type { EvidenceArgs } from './attach.ts';

export type RegisterItemArgs = {
  readonly item: NewItem;
  /** Day it was registered. */
  readonly on: Day;
  /** Terms of the issue, on the same day; null = 拟办. */
  readonly issue: Omit<IssueTerms, 'on'> | null;
  /** Photos of the matter as it was found: 整改前. */
  readonly before?: readonly EvidenceArgs[];
};

export const registerItem: Command<RegisterItemArgs> = {
  name: 'register-item',
  needs: ({ item, on, issue }, view) =>
    issue === null ? newItemNeeds(item) : issueNeeds(view, [{ item, terms: { ...issue, on } }]),
  decide: (view, { item, on, issue, before = [] }, context) => {
    const done =
      issue === null
        ? registerDrafts(view, item, on, context)
        : issueAll(view, [{ item, terms: { ...issue, on } }], context);
    if (!done.ok) return done;
    const drafts = 'drafts' in done.value ? done.value.drafts : done.value;
    const registered = { id: idOf<'item'>(drafts[0]?.id ?? ''), project: refOf<'project'>(item.project) };
    const photos = evidenceOfItem({ item: registered, drafts: [] }, before, context);
    return photos.ok ? ok([...drafts, ...photos.value]) : photos;
  },
};
