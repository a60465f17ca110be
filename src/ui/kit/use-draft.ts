// What is being typed (草稿), kept on the disk of this machine so that neither a reload nor a closed browser takes it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, writeDraft } from '../../ledger/draft.ts';
import { SaveError } from '../../ledger/ledger.ts';
import { useLedger } from './use-ledger.tsx';

const WAIT_MS = 600;

export type Draft<T> = {
  readonly value: T;
  /** What is typed now goes in, what shall stand comes out. */
  readonly change: (next: (now: T) => T) => void;
  /** True once a draft of an earlier time has been looked for: before that nothing typed may be compared with it. */
  readonly ready: boolean;
  /** The draft was there from an earlier time. */
  readonly found: boolean;
  /** Puts what is typed on the disk now. */
  readonly keep: () => Promise<boolean>;
  /** Stops keeping: called before the act that uses the draft up. */
  readonly stop: () => void;
  /** Throws the draft away and begins anew. */
  readonly clear: () => void;
};

/**
 * `read` checks what stands in the table: null when it is no draft of this kind. `isEmpty` values are not kept.
 * The functions may be new at each render.
 */
export function useDraft<T>(
  key: string,
  start: T,
  read: (stored: unknown) => T | null,
  isEmpty: (value: T) => boolean,
): Draft<T> {
  const ledger = useLedger();
  const [value, setValue] = useState(start);
  const [state, setState] = useState({ ready: false, found: false });
  const held = useRef({ value: start, dirty: false, start, read, isEmpty });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const { value: typed, isEmpty: empty } = held.current;
    held.current.dirty = false;
    try {
      await (empty(typed) ? dropDraft(ledger, key) : writeDraft(ledger, key, typed));
      return true;
    } catch (error) {
      // The saved mark says that the disk refuses; the words stay in the field.
      if (!(error instanceof SaveError)) throw error;
      // Not on the disk yet: whoever leaves the form tries once more.
      held.current.dirty = true;
      return false;
    }
  }, [ledger, key]);

  useEffect(() => {
    let current = true;
    readDraft(ledger, key).then(
      (record) => {
        if (!current) return;
        const stored = record === null ? null : held.current.read(record.value);
        if (stored !== null && !held.current.dirty) {
          held.current.value = stored;
          setValue(stored);
        }
        setState({ ready: true, found: stored !== null });
      },
      () => current && setState({ ready: true, found: false }),
    );
    return () => {
      current = false;
      if (held.current.dirty) void keep();
    };
  }, [ledger, key, keep]);

  const change = useCallback(
    (next: (now: T) => T) => {
      held.current.value = next(held.current.value);
      held.current.dirty = true;
      setValue(held.current.value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), WAIT_MS);
    },
    [keep],
  );
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    held.current.dirty = false;
  }, []);
  const clear = useCallback(() => {
    stop();
    held.current.value = held.current.start;
    setValue(held.current.start);
    setState({ ready: true, found: false });
    void keep();
  }, [stop, keep]);

  return { value, change, ...state, keep, stop, clear };
}
