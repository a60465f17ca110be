// How screens read and write: selectors over the resident ledger, decisions for buttons, acts through the one write path.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { changeKey } from '../../domain/change.ts';
import type { Command, Draft, Refusal } from '../../domain/command.ts';
import type { Day } from '../../domain/day.ts';
import type { Result } from '../../domain/result.ts';
import { type CommitExtras, commit, decide } from '../../ledger/commit.ts';
import { type Committed, type Ledger, type Resident, SaveError, type SaveFailure } from '../../ledger/ledger.ts';
import { type UndoTarget, undo } from '../../ledger/undo.ts';
import { painted } from './painted.ts';
import { refusalSentence, saveFailureSentence } from './sentences.ts';
import { useToast } from './toast.tsx';
import { useWords } from './words.tsx';

type Held = { readonly ledger: Ledger; readonly today: Day };

const LedgerContext = createContext<Held | null>(null);

/** Gives the screens their ledger and today's day, which moves on at midnight. */
export function LedgerProvider({ ledger, children }: { readonly ledger: Ledger; readonly children: ReactNode }) {
  const [today, setToday] = useState(() => ledger.today());
  useEffect(() => {
    const look = () => setToday(ledger.today());
    const timer = setInterval(look, 30_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ledger]);
  const held = useMemo(() => ({ ledger, today }), [ledger, today]);
  return <LedgerContext.Provider value={held}>{children}</LedgerContext.Provider>;
}

export function useLedger(): Ledger {
  return useHeld().ledger;
}

export function useToday(): Day {
  return useHeld().today;
}

/**
 * What a component shows of the ledger. It is computed anew when the ledger has changed or `select` is another function:
 * give it a function that stays (module level or `useCallback`) where the work is more than a look-up.
 */
export function useSelect<T>(select: (resident: Resident, today: Day) => T): T {
  const { ledger, today } = useHeld();
  const version = useLedgerVersion();
  return useMemo(() => {
    // The resident object stays the same while its rows change: its version is what makes the result stale.
    void version;
    return select(ledger.resident, today);
  }, [select, ledger, today, version]);
}

/** Grows with every change of the ledger. */
export function useLedgerVersion(): number {
  const { resident } = useHeld().ledger;
  const subscribe = useCallback((listener: () => void) => resident.subscribe(listener), [resident]);
  return useSyncExternalStore(subscribe, () => resident.version);
}

/** Whether a command may run now, for the button that offers it; null while its arguments are not complete. */
export function useDecision<A>(command: Command<A>, args: A | null): Result<readonly Draft[], Refusal> | null {
  const { ledger } = useHeld();
  useLedgerVersion();
  return args === null ? null : decide(ledger, command, args);
}

/** How an act ended. Only `done` has been written durably; in the other cases what was typed stays where it is. */
export type Outcome =
  | { readonly kind: 'done'; readonly committed: Committed }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly sentence: string }
  | { readonly kind: 'notSaved'; readonly reason: SaveFailure; readonly sentence: string };

export type ActOptions = CommitExtras & {
  /** What the toast says when it is done, with an undo beside it; none = no toast. */
  readonly said?: string;
  /** What is done for good offers no undo that would only be refused. */
  readonly isFinal?: true;
};

/** Runs a command through the write path; says how it ended in a toast (done) or returns the sentence to show (refused, not saved). */
export function useAct(): <A>(command: Command<A>, args: A, options?: ActOptions) => Promise<Outcome> {
  const { ledger } = useHeld();
  const words = useWords();
  const toast = useToast();
  const takeBack = useTakeBack();
  return useCallback(
    async (command, args, options = {}) => {
      const { said, isFinal = false, ...extras } = options;
      try {
        const result = await commit(ledger, command, args, extras);
        if (!result.ok) {
          return { kind: 'refused', refusal: result.refusal, sentence: refusalSentence(words, result.refusal) };
        }
        const { changes, batch } = result.value;
        const first = changes[0];
        if (said !== undefined) {
          const target = isFinal ? undefined : batch === null ? first && changeKey(first) : { batch };
          void painted().then(() =>
            toast.show(said, target === undefined ? {} : { undo: () => void takeBack(target) }),
          );
        }
        return { kind: 'done', committed: result.value };
      } catch (error) {
        if (!(error instanceof SaveError)) throw error;
        return { kind: 'notSaved', reason: error.reason, sentence: saveFailureSentence(words, error.reason) };
      }
    },
    [ledger, words, toast, takeBack],
  );
}

/** Takes one change or one batch back; a refusal (someone has written there since) is said in a toast. */
export function useTakeBack(): (target: UndoTarget) => Promise<void> {
  const { ledger } = useHeld();
  const words = useWords();
  const toast = useToast();
  return useCallback(
    async (target) => {
      try {
        const result = await undo(ledger, target);
        if (result.ok) toast.show(words.kit.takenBack);
        else toast.fail(refusalSentence(words, result.refusal));
      } catch (error) {
        if (!(error instanceof SaveError)) throw error;
        toast.fail(saveFailureSentence(words, error.reason));
      }
    },
    [ledger, words, toast],
  );
}

function useHeld(): Held {
  const held = useContext(LedgerContext);
  if (!held) throw new Error('a screen of the ledger outside LedgerProvider');
  return held;
}
