// English words for first run (首次).
import type { Catalogue } from '../catalogue.ts';
import type { firstRun as source } from '../zh-CN/first-run.ts';

export const firstRun = {
  title: 'New ledger',
  note: 'Choose how to begin; all of it can be changed later. Data stays on this computer and works without network.',
  teams: {
    title: 'Begin with 11 teams',
    note: 'Sets up teams 1 to 11 and the four-to-one slots; names and leads go into one table next.',
    act: 'Start an empty ledger',
  },
  excel: {
    title: 'Import the Excel in use',
    note: 'Drop the sheet you work with; see the differences first, then write.',
    act: 'Choose Excel files',
    drop: 'Let go to read these files',
  },
  sample: {
    title: 'Look at the sample ledger',
    note: 'About 40 sample projects to try. Reset with one press; never mixed with real data.',
    act: 'Open the sample',
    goTo: 'The sample is there already, open it',
  },
  restore: 'Restore from a backup, or open a share you received',
  restoreNote:
    'After a new computer or a cleared browser go on from the backup file; teams and specialists begin with the file they were given.',
  classified: 'Classified matter must not be entered. This is not a system for classified information.',
  working: 'Setting up',
  workingSample: 'Writing the sample',
  failed: (why) => `Not set up: ${why}`,
  notOpened:
    'the browser did not let the ledger be created; see whether this is a private window or the disk is full, then try again',
} satisfies Catalogue<typeof source>;
