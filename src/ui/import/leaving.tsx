// Leaving half-way (离开): asked only when there is a sheet on the table that has not been written.
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useWords } from '../kit/words.tsx';

/** Goes with a navigation that a button of the import itself has asked for. */
export const MEANT = 'meant';

export function LeavingGuard({ working }: { readonly working: boolean }) {
  const said = useWords().importing.leaving;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      working && currentLocation.pathname !== nextLocation.pathname && nextLocation.state !== MEANT,
  );
  useEffect(() => {
    if (!working) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chromium before 119 asks only when this is set.
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [working]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      title={said.title}
      urgent
      onClose={blocker.reset}
      actions={
        <>
          <Button onPress={blocker.proceed}>{said.go}</Button>
          <Button kind="primary" onPress={blocker.reset}>
            {said.stay}
          </Button>
        </>
      }
    >
      <p>{said.note}</p>
    </Dialog>
  );
}
