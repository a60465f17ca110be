// Names of the ledger's columns (列), in the order of real sheets. Addresses and kept choices hold them: never renamed.
export const COLUMN_IDS = [
  'number',
  'name',
  'light',
  'scope',
  'owner',
  'total',
  'yearPlan',
  'yearDone',
  'ratio',
  'start',
  'completion',
  'next',
  'progress',
  'problems',
  'nextSteps',
  'coordination',
  'permits',
  'locality',
  'specialist',
  'remark',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

/** These stand still while the others move sideways; they cannot be hidden or put elsewhere. */
export const FROZEN: readonly ColumnId[] = ['number', 'name', 'light'];
