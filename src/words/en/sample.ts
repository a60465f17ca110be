// English: words around the sample ledger, and the four lines of a project's situation.
import type { Catalogue } from '../catalogue.ts';
import type { sample as source } from '../zh-CN/sample.ts';
import { many } from './many.ts';

export const sample = {
  name: 'Sample ledger',
  mark: 'Sample',
  banner: 'Sample ledger, fictitious data',
  what: 'A sample with 11 teams and 40 projects; change anything, it is apart from your own ledger',
  leave: 'Back to your ledger',
  situation: {
    title: (name) => `[${name}]`,
    progress: (text) => `Progress: ${text}`,
    problems: (text) => `Problems: ${text}`,
    next: (text) => `Next: ${text}`,
    whose: (text) => `Responsible: ${text}`,
    none: 'none',
    notReported: 'not reported',
    nobody: 'nobody named yet',
    nodes: (done, all) => `milestones ${done}/${all}`,
    late: (name, due, days) => `${name} was due ${due}, ${many(days, 'day')} overdue`,
    upcoming: (name, due) => `next milestone ${name}, ${due}`,
  },
} satisfies Catalogue<typeof source>;
