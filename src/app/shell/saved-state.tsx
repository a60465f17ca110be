// Whether the last step is on the disk (存没存上), with the reason and the next step when it is not.
import { useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/kit/button.tsx';
import { Float } from '../../ui/kit/float.tsx';
import { SavedMark } from '../../ui/kit/saved-mark.tsx';
import { useLedger } from '../../ui/kit/use-ledger.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import css from './top-bar.module.css';

export function SavedState() {
  const words = useWords();
  const ledger = useLedger();
  const navigate = useNavigate();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const state = useSyncExternalStore(
    (changed) => ledger.onSaveState(changed),
    () => ledger.saveState(),
  );
  const sentence =
    state.kind === 'saved'
      ? words.shell.saved.settled
      : state.kind === 'saving'
        ? words.shell.saved.writing
        : words.shell.notSaved[state.reason];
  return (
    <>
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
        <Float anchor={anchor} label={words.shell.saved.label} onClose={() => setOpen(false)} placement="bottom end">
          <div className={css.why}>
            <p>{sentence}</p>
            {state.kind === 'failed' && (
              <div>
                <Button small onPress={() => navigate('/backup')}>
                  {words.shell.saved.toBackup}
                </Button>
                <Button small onPress={() => location.reload()}>
                  {words.shell.saved.reload}
                </Button>
              </div>
            )}
          </div>
        </Float>
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
