// The app: what every screen stands on, then the screens of the ledger that the address names.
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { AppearanceProvider } from '../ui/kit/appearance.tsx';
import { IncomingFilesProvider } from '../ui/kit/incoming-files.tsx';
import { KeysProvider } from '../ui/kit/keys-help.tsx';
import { PlaceProvider } from '../ui/kit/place.tsx';
import '../ui/kit/styles.ts';
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
    return createAppRouter(ledgerKey);
  });

  useEffect(() => {
    // Another ledger needs another memory, channel and witness: the page starts anew.
    const look = () => {
      if (keyOfHash(location.hash) !== ledgerKey) location.reload();
    };
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [ledgerKey]);

  return (
    <AppearanceProvider>
      <WordsProvider storageKey="tz.locale">
        <KeysProvider>
          <ToastsProvider>
            <PlaceProvider>
              <IncomingFilesProvider>
                <BootProvider ledgerKey={ledgerKey}>
                  <UpdatesProvider>
                    <RouterProvider router={router} />
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
