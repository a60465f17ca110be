// Whether the last step is on the disk (存没存上), and whether there is a network, which is no matter of saving.
import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { SavedMark } from '../../ui/kit/saved-mark.tsx';
import { useLedger } from '../../ui/kit/use-ledger.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import css from './top-bar.module.css';

const SavedWhy = lazy(() => import('./saved-why.tsx').then((file) => ({ default: file.SavedWhy })));

export function SavedState() {
  const { kit } = useWords();
  const ledger = useLedger();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const state = useSyncExternalStore(
    (changed) => ledger.onSaveState(changed),
    () => ledger.saveState(),
  );
  return (
    <>
      {/* Beside the button, not in it: what stands in a button is its name and is never announced. */}
      <span className="vh" role="alert">
        {state.kind === 'failed' && kit.saved.failed}
      </span>
      <button ref={anchor} type="button" className={css.state} aria-expanded={open} onClick={() => setOpen(!open)}>
        <SavedMark
          state={
            state.kind === 'failed'
              ? { kind: 'failed', retrying: false }
              : state.kind === 'saved'
                ? { kind: 'saved', at: state.at === null ? null : timeOf(state.at) }
                : state
          }
        />
      </button>
      {open && (
        <Suspense fallback={null}>
          <SavedWhy state={state} anchor={anchor} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** No network is normal here: grey words, no colour, nothing switched off. */
export function OfflineMark() {
  const online = useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
  return online ? null : <SavedMark state={{ kind: 'offline' }} />;
}

/** `HH:mm` of a time that may be an ISO text or such a time already. */
function timeOf(at: string): string {
  const clock = /^\d{2}:\d{2}/.exec(at)?.[0];
  if (clock) return clock;
  const time = new Date(at);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}
