// The places of the app (页面): address, icon and the letter that goes there. Rail, tab bar, palette and keys read this list.
import type { IconName } from '../ui/kit/icon-paths.ts';

export type PlaceId =
  | 'overview'
  | 'ledger'
  | 'rounds'
  | 'items'
  | 'tasks'
  | 'teams'
  | 'people'
  | 'import'
  | 'exchange'
  | 'backup'
  | 'history'
  | 'settings';

export type PlaceEntry = {
  readonly id: PlaceId;
  readonly to: string;
  readonly icon: IconName;
  /** The letter after G. */
  readonly letter: string;
  /** Where it stands in the rail; `none` is reached by its key, the palette and from other places. */
  readonly rail: 'top' | 'bottom' | 'none';
};

export const PLACES: readonly PlaceEntry[] = [
  { id: 'overview', to: '/', icon: 'overview', letter: 'O', rail: 'top' },
  { id: 'ledger', to: '/ledger', icon: 'table', letter: 'L', rail: 'top' },
  { id: 'rounds', to: '/rounds', icon: 'refresh', letter: 'D', rail: 'top' },
  { id: 'items', to: '/items', icon: 'stamp', letter: 'S', rail: 'top' },
  { id: 'tasks', to: '/tasks', icon: 'tasks', letter: 'T', rail: 'top' },
  { id: 'teams', to: '/teams', icon: 'team', letter: 'Z', rail: 'top' },
  { id: 'people', to: '/people', icon: 'people', letter: 'R', rail: 'top' },
  { id: 'import', to: '/import', icon: 'import', letter: 'I', rail: 'bottom' },
  { id: 'exchange', to: '/exchange', icon: 'exchange', letter: 'X', rail: 'bottom' },
  { id: 'backup', to: '/backup', icon: 'backup', letter: 'B', rail: 'bottom' },
  { id: 'history', to: '/history', icon: 'history', letter: 'H', rail: 'none' },
  { id: 'settings', to: '/settings', icon: 'settings', letter: 'E', rail: 'bottom' },
];

/** The phone's tab bar: lists only. */
export const PHONE_PLACES: readonly {
  readonly to: string;
  readonly icon: IconName;
  readonly word: 'tasks' | 'projects' | 'me';
}[] = [
  { to: '/tasks', icon: 'tasks', word: 'tasks' },
  { to: '/ledger', icon: 'table', word: 'projects' },
  { to: '/me', icon: 'person', word: 'me' },
];
