// A new version is ready (新版本): said once, started when the person wants it and no tab holds unsaved work.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Banner } from '../ui/kit/banner.tsx';
import { Button } from '../ui/kit/button.tsx';
import { useWords } from '../ui/kit/words.tsx';
import { holdsUnsaved } from './unsaved.ts';
import { startUpdates } from './updates.ts';

type Apply = () => Promise<'applied' | 'busy'>;

const WaitingVersion = createContext<Apply | null>(null);

/** Stands around everything: the service worker is registered on the first page a person sees, whatever it is. */
export function UpdatesProvider({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<{ readonly apply: Apply } | null>(null);
  useEffect(
    () => startUpdates({ isDirty: () => holdsUnsaved(document), onWaiting: (apply) => setWaiting({ apply }) }),
    [],
  );
  return <WaitingVersion.Provider value={waiting?.apply ?? null}>{children}</WaitingVersion.Provider>;
}

export function UpdateNotice() {
  const words = useWords();
  const apply = useContext(WaitingVersion);
  const [busy, setBusy] = useState(false);
  if (!apply) return null;
  const start = async () => setBusy((await apply()) === 'busy');
  return (
    <Banner
      tone="quiet"
      icon="info"
      title={words.shell.update.ready}
      action={
        <Button small onPress={() => void start()}>
          {words.shell.update.now}
        </Button>
      }
    >
      {busy && words.shell.update.waiting}
    </Banner>
  );
}
