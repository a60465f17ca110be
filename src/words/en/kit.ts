// English words for the parts that all screens share.
import type { Catalogue } from '../catalogue.ts';
import type { kit as source } from '../zh-CN/kit.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const kit = {
  light: {
    late: 'Overdue',
    soon: 'Due soon',
    ok: 'On track',
    idle: 'Not started',
    done: 'Completed',
    stopped: 'Suspended',
  },
  close: 'Close',
  back: 'Back',
  more: 'More',
  takenBack: 'Undone',
  undo: 'Undo',
  undone: (what) => `Undone: ${what}`,
  dismiss: 'Dismiss',
  clear: 'Clear',
  loading: 'Reading',
  required: 'Required',
  gap: 'Gap',
  saved: {
    saved: (time) => `Saved here ${time}`,
    savedUntimed: 'Saved here',
    saving: 'Saving',
    failed: 'Not saved',
    retrying: 'Not saved, trying again',
    offline: 'No network, works as usual',
  },
  day: {
    open: 'Open calendar',
    pick: 'Pick a day',
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    spoken: (year, month, date) => `${date} ${MONTHS[month - 1]} ${year}`,
    weekdays: 'Mo Tu We Th Fr Sa Su',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    today: 'Today',
    none: 'No day',
    unread: (text) => `“${text}” is not a day; write 8.15 or 2026-08-15`,
    hint: 'e.g. 8.15, 2026-08-15',
  },
  money: {
    units: { yuan: 'yuan', wan: '万元', yi: '亿元' },
    unread: (text) => `“${text}” is not an amount; write it in 万元 or 亿元`,
  },
  picker: {
    open: 'Open choices',
    search: 'Search by characters, pinyin or initials',
    create: (text) => `New “${text}”`,
    none: (text) => `No “${text}”`,
    empty: 'Nothing to choose',
    found: (count) => (count === 1 ? '1 choice' : `${count} choices`),
  },
  file: {
    choose: 'Choose files',
    photo: 'Take a photo',
    drop: 'Drop or paste photos and files',
    dropHere: 'Drop here',
  },
  items: {
    number: {
      of: (number) => `No. ${number}`,
      ofYear: (number, year) => `${year}-${number}`,
      provisional: (sign) => `tmp-${sign}`,
      provisionalNote: 'provisional until the numbering computer confirms it',
      draft: 'draft',
    },
    left: {
      over: (days) => `${days} d over`,
      days: (days) => (days === 1 ? '1 day' : `${days} days`),
      today: 'today',
      none: 'no day',
      checkBy: (day) => `by ${day}`,
      checkLate: (days) => `check ${days} d over`,
      officeClock: 'the office’s own clock, not the unit’s lateness',
      review: (day) => `review ${day}`,
      reviewLate: (days) => `review ${days} d past`,
      struck: (day) => `off ${day}`,
    },
  },
  urge: {
    nobody: 'nobody assigned',
    late: (project, node, due, days, whose) =>
      `${project}: “${node}” was due ${due}, ${days === 1 ? '1 day' : `${days} days`} late. Responsible: ${whose}. Say today what holds it up and when it will be done.`,
    explain: (project, node, due, days, whose) =>
      `${project}: “${node}” was due ${due}, ${days === 1 ? '1 day' : `${days} days`} late, and the ledger holds no next step. Responsible: ${whose}. Say today what comes next and when it will be done.`,
    coming: (project, node, due, days, whose) =>
      `${project}: “${node}” is due ${due}, ${days === 0 ? 'today' : days === 1 ? 'in 1 day' : `in ${days} days`}. Responsible: ${whose}. Please say where it stands and whether the day will be kept.`,
    undated: (project, node, whose) =>
      `${project}: “${node}” has no planned day. Responsible: ${whose}. Please report when it will be done.`,
    said: (project) => `Urging of ${project} noted; the sentence is copied, paste it to whoever answers`,
    saidOnly: (project) => `Urging of ${project} noted; the sentence was not copied`,
  },
  copy: {
    done: 'Copied, ready to paste',
    failed: 'Not copied; select the text and press Ctrl C',
    table: 'Copy as a table',
    tableRows: (rows) =>
      rows === 1 ? '1 row copied, paste into WPS or Word' : `${rows} rows copied, paste into WPS or Word`,
  },
  progress: {
    of: (done, total) => `${done} / ${total}`,
    cancel: 'Stop',
  },
  sort: {
    by: (column) => `Sort by “${column}”`,
    rising: 'Ascending',
    falling: 'Descending',
  },
  keys: {
    title: 'Keys on this page',
    everywhere: 'Everywhere',
    here: 'On this page',
    help: 'Show keys',
    afterwards: 'then',
    space: 'Space',
  },
} satisfies Catalogue<typeof source>;
