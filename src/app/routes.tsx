// Addresses and their screens (路由): everything but the overview is loaded when it is first asked for.
// The ledger's key is the basename, so that a link inside the app is `/project/…` whichever ledger is open.
import { createHashRouter, Outlet, type RouteObject } from 'react-router';
import { useNeededWords } from '../ui/kit/words.tsx';
import { OverviewScreen } from '../ui/overview/overview-screen.tsx';
import { Crashed, CrashedWhole } from './crashed.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';

// `lazy` as one function: given by property, the router waits for it and drops its failure, and the page stays empty.
const later: readonly RouteObject[] = [
  { path: 'ledger', lazy: async () => ({ Component: (await import('../ui/ledger/ledger-screen.tsx')).LedgerScreen }) },
  {
    path: 'project/:id',
    lazy: async () => ({ Component: (await import('../ui/project/project-screen.tsx')).ProjectScreen }),
  },
  { path: 'rounds', lazy: async () => ({ Component: (await import('../ui/rounds/rounds-screen.tsx')).RoundsScreen }) },
  { path: 'round/:id', lazy: async () => ({ Component: (await import('../ui/rounds/round-screen.tsx')).RoundScreen }) },
  {
    path: 'round/:id/present',
    lazy: async () => ({ Component: (await import('../ui/rounds/present-screen.tsx')).PresentScreen }),
  },
  {
    path: 'round/:id/paper',
    lazy: async () => ({ Component: (await import('../ui/rounds/paper-screen.tsx')).PaperScreen }),
  },
  {
    path: 'round/:id/compare',
    lazy: async () => ({ Component: (await import('../ui/rounds/compare-screen.tsx')).CompareScreen }),
  },
  { path: 'items', lazy: async () => ({ Component: (await import('../ui/items/items-screen.tsx')).ItemsScreen }) },
  {
    path: 'tasks',
    lazy: async () => ({ Component: (await import('../ui/my-tasks/my-tasks-screen.tsx')).MyTasksScreen }),
  },
  {
    path: 'history',
    lazy: async () => ({ Component: (await import('../ui/history/history-screen.tsx')).HistoryScreen }),
  },
  { path: 'teams', lazy: async () => ({ Component: (await import('../ui/teams/teams-screen.tsx')).TeamsScreen }) },
  {
    path: 'teams/fill',
    lazy: async () => ({ Component: (await import('../ui/teams/fill-teams-screen.tsx')).FillTeamsScreen }),
  },
  { path: 'team/:id', lazy: async () => ({ Component: (await import('../ui/teams/team-screen.tsx')).TeamScreen }) },
  { path: 'people', lazy: async () => ({ Component: (await import('../ui/people/people-screen.tsx')).PeopleScreen }) },
  {
    path: 'person/:id',
    lazy: async () => ({ Component: (await import('../ui/people/person-screen.tsx')).PersonScreen }),
  },
  { path: 'import', lazy: async () => ({ Component: (await import('../ui/import/import-screen.tsx')).ImportScreen }) },
  {
    path: 'exchange',
    lazy: async () => ({ Component: (await import('../ui/exchange/exchange-screen.tsx')).ExchangeScreen }),
  },
  { path: 'backup', lazy: async () => ({ Component: (await import('../ui/backup/backup-screen.tsx')).BackupScreen }) },
  {
    path: 'backup/restore',
    lazy: async () => ({ Component: (await import('../ui/backup/restore-here-screen.tsx')).RestoreHereScreen }),
  },
  { path: 'me', lazy: async () => ({ Component: (await import('./phone/me-screen.tsx')).MeScreen }) },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('../ui/settings/settings-screen.tsx')).SettingsScreen }),
  },
];

export function createAppRouter(ledgerKey: string) {
  return createHashRouter(
    [
      {
        path: '/',
        Component: Layout,
        ErrorBoundary: CrashedWhole,
        children: [
          {
            ErrorBoundary: Crashed,
            // While the first screen's own file arrives, the shell already stands around nothing.
            HydrateFallback: () => null,
            children: [
              { index: true, Component: OverviewScreen },
              { Component: BehindWords, children: [...later] },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
    { basename: `/${ledgerKey}` },
  );
}

/** The words of the screens that are loaded later come behind the first paint, mostly before any of those screens. */
function BehindWords() {
  return useNeededWords() ? <Outlet /> : null;
}
