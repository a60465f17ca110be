// The app: what every screen stands on, then the screens of the ledger that the address names.
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { AppearanceProvider } from '../ui/kit/appearance.tsx';
import { IncomingFilesProvider } from '../ui/kit/incoming-files.tsx';
import { KeysProvider } from '../ui/kit/keys-help.tsx';
import { PlaceProvider } from '../ui/kit/place.tsx';
import '../ui/kit/styles.ts';
import { LeavingProvider, leavingBy } from '../ui/kit/leaving.ts';
import { ToastsProvider } from '../ui/kit/toast.tsx';
import { WordsProvider } from '../ui/kit/words.tsx';
import { BootProvider } from './boot/boot-provider.tsx';
import { keyOfHash, namesLedger } from './ledger-key.ts';
import { createAppRouter } from './routes.tsx';
import { UpdatesProvider } from './update-notice.tsx';

export function App() {
  const [ledgerKey] = useState(() => keyOfHash(location.hash));
  const [router] = useState(() => {
    if (!namesLedger(location.hash)) history.replaceState(null, '', `#/${ledgerKey}/`);
    startAnewForAnotherLedger(ledgerKey);
    return createAppRouter(ledgerKey);
  });
  const [isLeaving] = useState(() => leavingBy(router));

  return (
    <AppearanceProvider>
      <WordsProvider storageKey="tz.locale">
        <KeysProvider>
          <ToastsProvider>
            <PlaceProvider>
              <IncomingFilesProvider>
                <BootProvider ledgerKey={ledgerKey}>
                  <UpdatesProvider>
                    <LeavingProvider value={isLeaving}>
                      <RouterProvider router={router} />
                    </LeavingProvider>
                  </UpdatesProvider>
                </BootProvider>
              </IncomingFilesProvider>
            </PlaceProvider>
          </ToastsProvider>
        </KeysProvider>
      </WordsProvider>
    </AppearanceProvider>
  );
}

/**
 * Another ledger needs another memory, channel and witness: the page starts anew. It listens before the router does and for
 * as long as the page lives: the router knows this ledger's addresses only and would complain about the rest.
 */
function startAnewForAnotherLedger(ledgerKey: string): void {
  const look = (event: Event) => {
    if (keyOfHash(location.hash) === ledgerKey) return;
    event.stopImmediatePropagation();
    location.reload();
  };
  window.addEventListener('popstate', look);
  window.addEventListener('hashchange', look);
}
