// English words for change history and undo (变更).
import type { Catalogue } from '../catalogue.ts';
import type { history as source } from '../zh-CN/history.ts';

export const history = {
  title: 'Changes',
  tabs: { label: 'What to look at', changes: 'All changes', removed: 'Removed' },
  none: 'No change fits',
  noneYet: 'No changes yet',
  by: 'Who',
  anybody: 'Everybody',
  command: 'What was done',
  anything: 'Everything',
  project: 'Project',
  more: 'Earlier ones',
  takenBack: 'undone',
  undoBatch: 'Undo the batch',
  happened: (day) => `Happened on ${day}`,
  emptied: 'emptied',
  moreLines: (count) => `${count} more`,
  fewerLines: 'Fewer',
  removed: 'removed',
  done: 'done',
  bin: {
    none: 'Nothing has been removed',
    kind: 'Kind',
    name: 'Name',
    on: 'Removed on',
    by: 'By',
    why: 'Why',
    act: 'Act',
    restore: 'Bring back',
    restored: (name) => `“${name}” brought back`,
    undone: 'Removed by an undo',
    returned: 'Removed by returning to a restore point',
  },
  pointsNote: 'To return the whole ledger to an earlier moment:',
  toPoints: 'restore points, on the backup page',
} satisfies Catalogue<typeof source>;
