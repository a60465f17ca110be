// Receipts (回执): what has just been done, with its undo. One at a time; a failure stays until it is read.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { Icon } from './icon.tsx';
import css from './toast.module.css';
import { useWords } from './words.tsx';

export type ToastAction = { readonly label: string; readonly run: () => void };

type Toast = {
  readonly key: number;
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly action: ToastAction | null;
};

export type Toasts = {
  /** Says what was done, for eight seconds, with undo or another act beside it. */
  readonly show: (text: string, act?: { readonly undo?: () => void; readonly action?: ToastAction }) => void;
  /** Says what failed, until someone closes it. */
  readonly fail: (text: string, action?: ToastAction) => void;
  readonly dismiss: () => void;
};

const LIFE_MS = 8000;

const ToastsContext = createContext<Toasts | null>(null);

/** @throws when there is no ToastsProvider above: a receipt must never be lost. */
export function useToast(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToast outside ToastsProvider');
  return toasts;
}

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const [toast, setToast] = useState<Toast | null>(null);
  const undoWord = words.kit.undo;

  const toasts = useMemo<Toasts>(() => {
    const put = (tone: Toast['tone'], text: string, action: ToastAction | null) =>
      setToast((last) => ({ key: (last?.key ?? 0) + 1, tone, text, action }));
    return {
      show: (text, { undo, action } = {}) =>
        put('done', text, undo ? { label: undoWord, run: undo } : (action ?? null)),
      fail: (text, action) => put('failed', text, action ?? null),
      dismiss: () => setToast(null),
    };
  }, [undoWord]);

  return (
    <ToastsContext.Provider value={toasts}>
      {children}
      {/* Both regions are always there: a live region that arrives with its text is often not spoken. */}
      <div className={css.region} role="status" data-react-aria-top-layer="true">
        {toast?.tone === 'done' && <Strip key={toast.key} toast={toast} onEnd={toasts.dismiss} />}
      </div>
      <div className={css.region} role="alert" data-react-aria-top-layer="true">
        {toast?.tone === 'failed' && <Strip key={toast.key} toast={toast} onEnd={toasts.dismiss} />}
      </div>
    </ToastsContext.Provider>
  );
}

function Strip({ toast, onEnd }: { readonly toast: Toast; readonly onEnd: () => void }) {
  const words = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === 'failed') return;
    const timer = setTimeout(onEnd, LIFE_MS);
    return () => clearTimeout(timer);
  }, [held, toast.tone, onEnd]);
  const { action } = toast;
  return (
    // The strip waits while a hand or the focus is on it.
    <div
      role="none"
      className={`toast ${css.strip}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone === 'failed' ? 'warn' : 'tick'} />
      <span className={css.text}>{toast.text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            onEnd();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      {toast.tone === 'failed' && (
        <button type="button" aria-label={words.kit.dismiss} onClick={onEnd}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
