// English words for my tasks (我的任务).
import type { Catalogue } from '../catalogue.ts';
import type { myTasks as source } from '../zh-CN/my-tasks.ts';

export const myTasks = {
  title: 'My tasks',
  sentence: (nodes, items, late) => {
    const open = [
      nodes > 0 ? `${nodes} ${nodes === 1 ? 'milestone' : 'milestones'}` : '',
      items > 0 ? `${items} ${items === 1 ? 'item' : 'items'}` : '',
    ].filter((part) => part !== '');
    if (open.length === 0) return 'Nothing to do';
    return `${open.join(' and ')} to do${late === 0 ? '' : `, ${late} late`}`;
  },
  items: 'Items',
  itemsLate: 'Overdue items',
  itemsDone: 'Items struck off within 60 days',
  asked: 'Reported',
  askedNote: 'Reported done, to be verified',
  accept: 'Accept',
  report: 'Report done',
  progress: 'Progress',
  toItem: 'See all of it',
  returned: (reason) => `Returned: ${reason}`,
  day: (year, month, date, weekday) =>
    `${weekday}, ${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  who: 'Choose who uses this machine first',
  whoNote: 'With a person chosen, the milestones they follow are listed here; with a team’s name, those of the team.',
  own: 'Mine',
  open: 'To do',
  done: 'Done',
  doneLately: 'Last 60 days',
  groups: { late: 'Late', today: 'Today', week: 'Within 7 days', later: 'Later', undated: 'No day' },
  allDone: 'All done',
  noneOpen: 'Nothing to do',
  noneOpenNote: 'New milestones of yours will be listed here.',
  noDuty: 'No duty stands under this name yet. Assign a slot on a project’s page and its milestones are listed here.',
  noneDone: 'Nothing done in the last 60 days',
  offline: 'No network, everything works',
  offlineNote: 'Ticks and photos are kept on this machine.',
  kept: 'Kept',
  keptSaid: (name) => `“${name}” kept, to be reported later`,
  toProject: 'Project',
  doneOn: (day) => `done ${day}`,
  due: (day, weekday) => `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday] ?? ''} ${day}`,
  phrases: { done: 'Completed', passed: 'Passed acceptance', filed: 'Papers filed', seen: 'Checked on site' },
} satisfies Catalogue<typeof source>;
