// What to export (导出什么): the columns and projects in sight, or all; written in a worker, then downloaded.

import { useEffect, useRef, useState } from 'react';
import { writeInWorker } from '../../../exchange/sheet/write/write-in-worker.ts';
import { allContacts } from '../../../ledger/contact.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { download, XLSX } from '../download.ts';
import { painted } from '../painted.ts';
import { ProgressBar } from '../progress-bar.tsx';
import { RadioCards } from '../radio-cards.tsx';
import { useToast } from '../toast.tsx';
import { useLedger, useSelect, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import css from './export.module.css';
import { countColumns, type PhoneChoice, type ShownView, sheetOfView } from './view-to-export.ts';

export function ExportDialog({ shown, onClose }: { readonly shown: ShownView; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.exporting;
  const ledger = useLedger();
  const today = useToday();
  const toast = useToast();
  const all = useSelect((resident) => resident.count('project'));
  const allColumns = countColumns(ledger, today, shown);
  const [columns, setColumns] = useState<'shown' | 'all'>('shown');
  const [rows, setRows] = useState<'shown' | 'all'>('shown');
  const [phones, setPhones] = useState<PhoneChoice>('none');
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const count = rows === 'shown' ? shown.projects.length : all;

  const run = async () => {
    const abort = new AbortController();
    stop.current = abort;
    setFailed(false);
    setWorking(true);
    try {
      // The dialog says that it works before the work begins.
      await painted();
      const choice = { allColumns: columns === 'all', allProjects: rows === 'all', phones };
      const contacts = phones === 'none' ? [] : await allContacts(ledger);
      const { spec, name } = sheetOfView(ledger, today, words, shown, choice, contacts);
      const bytes = await writeInWorker(spec, abort.signal);
      // The writer's bytes are a plain buffer; the browser's types leave a shared one open.
      download(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }), name);
      toast.show(said.done(name));
      onClose();
    } catch {
      // A bug or a lack of memory: nothing was written anywhere, the view is as it was.
      if (!abort.signal.aborted) setFailed(true);
      setWorking(false);
    }
  };
  return (
    <Dialog
      title={said.title}
      note={said.note}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{said.leave}</Button>
          <Button
            kind="primary"
            refused={count === 0 ? said.nothing : working ? said.working : null}
            onPress={() => void run()}
          >
            {said.act(count)}
          </Button>
        </>
      }
    >
      <div className={css.choices}>
        {shown.projects.length < all && (
          <RadioCards
            label={said.rows}
            value={rows}
            onChange={setRows}
            cards={[
              { value: 'shown', title: said.shownRows(shown.projects.length) },
              { value: 'all', title: said.allRows(all) },
            ]}
          />
        )}
        {shown.columns.length < allColumns && (
          <RadioCards
            label={said.columns}
            value={columns}
            onChange={setColumns}
            cards={[
              { value: 'shown', title: said.shownColumns(shown.columns.length) },
              { value: 'all', title: said.allColumns(allColumns) },
            ]}
          />
        )}
        {shown.projects.length >= all && shown.columns.length >= allColumns && <p>{said.whole(all, allColumns)}</p>}
        <RadioCards
          label={said.phones.label}
          value={phones}
          onChange={setPhones}
          cards={(['none', 'masked', 'full'] as const).map((value) => ({
            value,
            title: said.phones[value],
            note: said.phones.note[value],
          }))}
        />
      </div>
      {working && <ProgressBar label={said.working} done={0} total={null} onCancel={() => stop.current?.abort()} />}
      {failed && (
        <p className="lt late" role="alert">
          {said.failed}
        </p>
      )}
    </Dialog>
  );
}
