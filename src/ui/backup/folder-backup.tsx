// Automatic backup into a folder (自动备份到文件夹): offered where the browser has it, plainly missing where it has not.
import { useCallback, useEffect, useState } from 'react';
import { allowFolder, dropFolder, type FolderState, folderState, pickFolder } from '../../exchange/backup/folder.ts';
import { Button } from '../kit/button.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';

export function FolderBackup() {
  const words = useWords();
  const { folder } = words.backup;
  const ledger = useLedger();
  const [state, setState] = useState<FolderState | null>(null);
  const look = useCallback(() => {
    folderState(ledger).then(setState, () => setState({ kind: 'missing' }));
  }, [ledger]);
  useEffect(look, [look]);
  const act = (work: () => Promise<unknown>) => () => void work().then(look, look);
  if (state === null) return null;
  return (
    <Section title={folder.title} level={3}>
      <div className={sectionBody.body}>
        <p className={sectionBody.text}>{sentence()}</p>
        {state.kind !== 'missing' && (
          <div className={sectionBody.acts}>
            {state.kind === 'asks' && <Button onPress={act(() => allowFolder(ledger))}>{folder.allow}</Button>}
            <Button onPress={act(() => pickFolder(ledger))}>
              {state.kind === 'none' ? folder.pick : folder.other}
            </Button>
            {state.kind !== 'none' && (
              <Button kind="text" onPress={act(() => dropFolder(ledger))}>
                {folder.stop}
              </Button>
            )}
          </div>
        )}
      </div>
    </Section>
  );

  function sentence(): string {
    if (state === null || state.kind === 'missing') return folder.missing;
    if (state.kind === 'none') return folder.none;
    return state.kind === 'ready' ? folder.ready(state.name) : folder.asks(state.name);
  }
}
