// Listens to the keyboard for the whole window, and lists the keys of this page on `?` (按键一览).
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { createKeyRegistry, KeysContext, useKeys } from './keys.ts';
import { useWords } from './words.tsx';

const KeysHelpDialog = lazy(() => import('./keys-help-dialog.tsx').then((file) => ({ default: file.KeysHelpDialog })));

/** Once, around the app. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createKeyRegistry);
  useEffect(() => {
    window.addEventListener('keydown', registry.handle);
    return () => window.removeEventListener('keydown', registry.handle);
  }, [registry]);
  return (
    <KeysContext.Provider value={registry}>
      {children}
      <KeysHelp />
    </KeysContext.Provider>
  );
}

function KeysHelp() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  useKeys([{ keys: '?', does: words.kit.keys.help, run: () => setOpen(true) }], 'everywhere');
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <KeysHelpDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
