// 还原点: named places in the log. Going back adds a batch of changes; the log is never cut.
import { useCallback, useEffect, useState } from 'react';
import { SaveError } from '../../ledger/ledger.ts';
import { markPoint, type PointRecord, restorePoints, returnToPoint } from '../../ledger/restore-point.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Button } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { refusalSentence, saveFailureSentence } from '../kit/sentences.ts';
import { SkeletonRows } from '../kit/skeleton-rows.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useToast } from '../kit/toast.tsx';
import { type Outcome, useLedger, useTakeBack } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './history.module.css';

export function RestorePoints() {
  const words = useWords();
  const said = words.history.points;
  const ledger = useLedger();
  const [points, setPoints] = useState<readonly PointRecord[] | null>(null);
  const [marking, setMarking] = useState(false);
  const [returning, setReturning] = useState<PointRecord | null>(null);
  const read = useCallback(() => {
    restorePoints(ledger).then(setPoints, () => setPoints([]));
  }, [ledger]);
  useEffect(read, [read]);
  return (
    <>
      <div className={css.pointHead}>
        <p>{said.note}</p>
        <Button icon="pin" onPress={() => setMarking(true)}>
          {said.mark}
        </Button>
      </div>
      {points === null ? (
        <SkeletonRows />
      ) : (
        <DataTable
          caption={words.history.tabs.points}
          rows={points}
          rowKey={(row) => row.id}
          empty={<EmptyState title={said.none} />}
          columns={[
            { id: 'name', head: said.name, cell: (row) => <b>{row.name}</b> },
            { id: 'at', head: said.at, cell: (row) => timeText(row.at), width: '170px' },
            {
              id: 'act',
              head: '',
              label: said.act,
              acts: true,
              width: '180px',
              cell: (row) => (
                <Button small onPress={() => setReturning(row)}>
                  {said.back}
                </Button>
              ),
            },
          ]}
        />
      )}
      {marking && (
        <MarkDialog
          onClose={() => {
            setMarking(false);
            read();
          }}
        />
      )}
      {returning && <ReturnDialog point={returning} onClose={() => setReturning(null)} />}
    </>
  );
}

function MarkDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const said = words.history.points;
  const ledger = useLedger();
  const toast = useToast();
  const [name, setName] = useState('');
  const mark = async (): Promise<Outcome> => {
    try {
      await markPoint(ledger, name.trim());
      toast.show(said.marked(name.trim()));
      return { kind: 'done', committed: { changes: [], batch: null } };
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      return { kind: 'notSaved', reason: error.reason, sentence: saveFailureSentence(words, error.reason) };
    }
  };
  return (
    <ActDialog
      title={said.markTitle}
      act={said.mark}
      leave={said.leave}
      refused={name.trim() === '' ? said.missing : null}
      onAct={mark}
      onClose={onClose}
    >
      <TextField label={said.name} note={said.markHint} value={name} onChange={setName} maxLength={60} required />
    </ActDialog>
  );
}

function ReturnDialog({ point, onClose }: { readonly point: PointRecord; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.history.points;
  const ledger = useLedger();
  const toast = useToast();
  const takeBack = useTakeBack();
  const back = async (): Promise<Outcome> => {
    try {
      const result = await returnToPoint(ledger, point);
      if (!result.ok)
        return { kind: 'refused', refusal: result.refusal, sentence: refusalSentence(words, result.refusal) };
      const { batch } = result.value;
      toast.show(said.returned(point.name), batch === null ? {} : { undo: () => void takeBack({ batch }) });
      return { kind: 'done', committed: result.value };
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      return { kind: 'notSaved', reason: error.reason, sentence: saveFailureSentence(words, error.reason) };
    }
  };
  return (
    <ActDialog title={said.backTitle(point.name)} act={said.back} leave={said.stay} onAct={back} onClose={onClose}>
      <p>{said.backNote}</p>
    </ActDialog>
  );
}

/** `YYYY-MM-DD HH:mm` by this machine's clock. */
function timeText(at: string): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
