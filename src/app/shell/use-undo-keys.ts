// Undo and redo by key (撤销、重做): reads the log, so it works across reloads; says in a toast what came of it.
import { useCallback } from 'react';
import { SaveError } from '../../ledger/ledger.ts';
import { redoLast, undoLast } from '../../ledger/undo.ts';
import { refusalSentence, saveFailureSentence } from '../../ui/kit/sentences.ts';
import { useToast } from '../../ui/kit/toast.tsx';
import { useLedger } from '../../ui/kit/use-ledger.tsx';
import { useWords } from '../../ui/kit/words.tsx';

export function useUndoKeys(): { readonly undo: () => void; readonly redo: () => void } {
  const words = useWords();
  const ledger = useLedger();
  const toast = useToast();
  const run = useCallback(
    async (act: typeof undoLast, said: string) => {
      try {
        const result = await act(ledger);
        if (result.ok) toast.show(said);
        else toast.fail(refusalSentence(words, result.refusal));
      } catch (error) {
        if (!(error instanceof SaveError)) throw error;
        toast.fail(saveFailureSentence(words, error.reason));
      }
    },
    [ledger, words, toast],
  );
  return {
    undo: useCallback(() => void run(undoLast, words.shell.undo.undone), [run, words]),
    redo: useCallback(() => void run(redoLast, words.shell.undo.redone), [run, words]),
  };
}
