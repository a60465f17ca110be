// Restore points (还原点): named places of the log; going back appends what differs and can itself be undone.
import { useCallback, useEffect, useState } from 'react';
import { lastSeq } from '../../ledger/history.ts';
import { SaveError } from '../../ledger/ledger.ts';
import { dropPoint, markPoint, type PointRecord, restorePoints, returnToPoint } from '../../ledger/restore-point.ts';
import { Button } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { refusalSentence, saveFailureSentence } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useToast } from '../kit/toast.tsx';
import { useLedger, useLedgerVersion, useTakeBack } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { grouped, momentText } from './backup-text.ts';

type Read = { readonly points: readonly PointRecord[]; readonly seq: number };

export function PointsSection() {
  const words = useWords();
  const said = words.backup.points;
  const ledger = useLedger();
  const version = useLedgerVersion();
  const toast = useToast();
  const takeBack = useTakeBack();
  const [read, setRead] = useState<Read>({ points: [], seq: 0 });
  const [name, setName] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const look = useCallback(() => {
    Promise.all([restorePoints(ledger), lastSeq(ledger)]).then(
      ([points, seq]) => setRead({ points, seq }),
      // A ledger that was closed meanwhile: the page that says so takes over.
      () => undefined,
    );
  }, [ledger]);
  useEffect(() => {
    // It only says that the log has grown.
    void version;
    look();
  }, [look, version]);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      toast.fail(saveFailureSentence(words, error.reason));
    } finally {
      setBusy(null);
      look();
    }
  };
  const refused = name.trim() === '' ? said.noName : null;
  const mark = () =>
    attempt(async () => {
      if (refused !== null) return;
      const point = await markPoint(ledger, name.trim());
      setName('');
      toast.show(said.marked(point.name), { undo: () => void dropPoint(ledger, point.id).then(look, look) });
    });
  const goBack = (point: PointRecord) => {
    setBusy(point.id);
    void attempt(async () => {
      const done = await returnToPoint(ledger, point);
      if (!done.ok) toast.fail(refusalSentence(words, done.refusal));
      else {
        const { batch } = done.value;
        toast.show(said.back(point.name), batch === null ? {} : { undo: () => void takeBack({ batch }) });
      }
    });
  };
  const drop = (point: PointRecord) =>
    void attempt(async () => {
      await dropPoint(ledger, point.id);
      toast.show(said.dropped(point.name));
    });

  const columns: readonly Column<PointRecord>[] = [
    { id: 'name', head: said.name, cell: (point) => point.name },
    { id: 'at', head: said.at, numeric: true, width: '150px', cell: (point) => momentText(point.at) },
    {
      id: 'since',
      head: said.since,
      numeric: true,
      width: '110px',
      cell: (point) => grouped(Math.max(0, read.seq - point.seq)),
    },
    {
      id: 'act',
      head: '',
      label: said.act,
      acts: true,
      width: '170px',
      cell: (point) => (
        <span className={css.rowActs}>
          <Button
            small
            refused={busy === point.id ? said.going : read.seq === point.seq ? said.nothing : null}
            onPress={() => goBack(point)}
          >
            {said.goBack}
          </Button>
          <Button small kind="text" onPress={() => drop(point)}>
            {said.drop}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Section title={said.title} note={said.count(read.points.length)}>
      <div className={sectionBody.body}>
        <p className={sectionBody.text}>{said.note}</p>
        <div className={css.marking}>
          <TextField
            label={said.name}
            hideLabel
            placeholder={said.example}
            value={name}
            onChange={setName}
            onEnter={() => void mark()}
            maxLength={60}
          />
          <Button refused={refused} onPress={() => void mark()}>
            {said.mark}
          </Button>
        </div>
        {read.points.length > 0 && (
          <DataTable caption={said.title} columns={columns} rows={read.points} rowKey={(point) => point.id} />
        )}
      </div>
    </Section>
  );
}
