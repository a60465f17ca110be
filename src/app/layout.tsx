// What stands around every screen: the shell, or the one page that is shown when the ledger cannot be worked in.
import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { SAMPLE_KEY } from '../ui/kit/ledger-key.ts';
import { useCurrentPlace } from '../ui/kit/place.tsx';
import { rememberRecent } from '../ui/kit/recent.ts';
import { SpellingProvider } from '../ui/kit/spelling-provider.tsx';
import { LedgerProvider, useLedger } from '../ui/kit/use-ledger.tsx';
import { useWords } from '../ui/kit/words.tsx';
import { FirstRunDoor } from './boot/first-run-door.tsx';
import { LostDoor } from './boot/lost-door.tsx';
import { useBoot } from './boot/opening.ts';
import { OpeningProgress } from './boot/opening-progress.tsx';
import { EndedPage, NewerSchemaPage, UnavailablePage } from './boot/outcome-pages.tsx';
import { SampleDoor } from './boot/sample-door.tsx';
import { Shell } from './shell/shell.tsx';

export function Layout() {
  const { key, boot } = useBoot();
  useTitle();
  switch (boot.kind) {
    case 'opening':
      return (
        <Shell ready={false}>
          <OpeningProgress progress={boot.progress} />
        </Shell>
      );
    case 'ready':
      return (
        <LedgerProvider ledger={boot.ledger}>
          <SpellingProvider>
            <Shell ready>
              <KeepFocus />
              <RememberSeen />
              <Outlet />
            </Shell>
          </SpellingProvider>
        </LedgerProvider>
      );
    case 'none':
      return key === SAMPLE_KEY ? <SampleDoor /> : <FirstRunDoor />;
    case 'lost':
      return <LostDoor witness={boot.witness} />;
    case 'newerSchema':
      return <NewerSchemaPage found={boot.found} known={boot.known} />;
    case 'unavailable':
      return <UnavailablePage reason={boot.reason} />;
    case 'ended':
      return <EndedPage why={boot.why} />;
  }
}

function useTitle(): void {
  const words = useWords();
  const { title } = useCurrentPlace();
  useEffect(() => {
    document.title = title === '' ? words.shell.app : `${title} · ${words.shell.app}`;
  }, [title, words]);
}

/** What was opened comes first the next time someone searches. */
function RememberSeen() {
  const { key } = useLedger();
  const { pathname } = useLocation();
  useEffect(() => {
    const seen = /^\/(project|team|person)\/([^/]+)$/.exec(pathname);
    const kind = seen?.[1];
    if (kind === 'project' || kind === 'team' || kind === 'person')
      rememberRecent(key, { kind, id: decodeURIComponent(seen?.[2] ?? '') });
  }, [key, pathname]);
  return null;
}

/** When a navigation has taken away what had the focus, the keyboard starts at the page, not at the top of the window. */
function KeepFocus() {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const page = document.getElementById('page');
    page?.scrollTo(0, 0);
    if (document.activeElement === null || document.activeElement === document.body) page?.focus();
  }, [pathname]);
  return null;
}
