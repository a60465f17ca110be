// What the saved mark stands for (保存情况), in a sentence, with the next step when something is not on the disk.
import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { SaveState } from '../../ledger/ledger.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Float } from '../../ui/kit/float.tsx';
import { saveFailureSentence } from '../../ui/kit/sentences.ts';
import { useWords } from '../../ui/kit/words.tsx';
import css from './top-bar.module.css';

export function SavedWhy({
  state,
  anchor,
  onClose,
}: {
  readonly state: SaveState;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { saved } = words.shell;
  const navigate = useNavigate();
  const sentence =
    state.kind === 'saved'
      ? saved.settled
      : state.kind === 'saving'
        ? saved.writing
        : saveFailureSentence(words, state.reason);
  return (
    <Float anchor={anchor} label={saved.label} onClose={onClose} placement="bottom end">
      <div className={css.why}>
        <p>{sentence}</p>
        {state.kind === 'failed' && (
          <div>
            <Button small onPress={() => void navigate('/backup')}>
              {saved.toBackup}
            </Button>
            <Button small onPress={() => location.reload()}>
              {saved.reload}
            </Button>
          </div>
        )}
      </div>
    </Float>
  );
}
