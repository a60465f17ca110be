// What is in the backup, beside what is here (备份里与现在的): the person sees what would be replaced before it is.
import { useEffect, useState } from 'react';
import { settingsOf } from '../../domain/derive/settings-of.ts';
import type { BackupFacts } from '../../exchange/backup/read-stream.ts';
import { allContacts } from '../../ledger/contact.ts';
import { latestChanges } from '../../ledger/history.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { standingOf } from '../../ledger/read-out.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Light, LightShape } from '../kit/light.tsx';
import sectionBody from '../kit/section-body.module.css';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { grouped, momentText } from './backup-text.ts';

type Here = {
  readonly name: string | null;
  readonly projects: number;
  readonly changes: number;
  readonly lastChange: string | null;
  readonly files: number;
  readonly contacts: number;
};

type Line = { readonly what: string; readonly inFile: string; readonly here: string };

export function RestorePreview({
  facts,
  ledger,
  onBackupFirst,
  onRestore,
  onOther,
  onLeave,
}: {
  readonly facts: BackupFacts;
  readonly ledger: Ledger | null;
  readonly onBackupFirst: (() => void) | null;
  readonly onRestore: () => void;
  readonly onOther: () => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const said = words.backup.restore;
  const { header, counts } = facts;
  const [here, setHere] = useState<Here | null>(null);
  const [read, setRead] = useState(false);
  useEffect(() => {
    if (ledger === null) return;
    // A ledger that was closed meanwhile leaves its column empty.
    readHere(ledger).then(setHere, () => undefined);
  }, [ledger]);

  const nothing = ledger === null ? '' : '…';
  const lines: readonly Line[] = [
    {
      what: said.name,
      inFile: header.name === '' ? said.noName : header.name,
      here: ledger === null ? said.nothingHere : (here?.name ?? said.noName),
    },
    { what: said.created, inFile: momentText(header.created), here: '' },
    {
      what: said.lastChange,
      inFile: facts.lastChange === null ? said.none : momentText(facts.lastChange),
      here: here === null ? nothing : here.lastChange === null ? said.none : momentText(here.lastChange),
    },
    {
      what: said.projects,
      inFile: said.pieces(grouped(facts.projects)),
      here: here === null ? nothing : said.pieces(grouped(here.projects)),
    },
    {
      what: said.changes,
      inFile: said.count(grouped(counts.change)),
      here: here === null ? nothing : said.count(grouped(here.changes)),
    },
    {
      what: said.files,
      inFile: said.fileCount(grouped(counts.blob)),
      here: here === null ? nothing : said.fileCount(grouped(here.files)),
    },
    {
      what: said.contacts,
      inFile: said.people(grouped(counts.contact)),
      here: here === null ? nothing : said.people(grouped(here.contacts)),
    },
  ];
  const columns: readonly Column<Line>[] = [
    { id: 'what', head: said.what, width: '130px', cell: ({ what }) => what },
    { id: 'inFile', head: said.inFile, cell: ({ inFile }) => inFile },
    { id: 'here', head: said.here, cell: (line) => line.here },
  ];
  return (
    <div className={css.restore}>
      <Light kind="ok" word={said.checked} />
      <DataTable caption={said.title} columns={columns} rows={lines} rowKey={({ what }) => what} />
      {ledger !== null && (
        <>
          {ledger.id !== header.ledger && (
            <p className="lt soon">
              <LightShape kind="soon" />
              {said.otherLedger}
            </p>
          )}
          <p className={sectionBody.text}>{said.replaces}</p>
          <Checkbox label={said.read} checked={read} onChange={setRead} />
        </>
      )}
      <div className={sectionBody.acts}>
        <Button kind="primary" refused={ledger === null || read ? null : said.mustRead} onPress={onRestore}>
          {said.act}
        </Button>
        {onBackupFirst !== null && <Button onPress={onBackupFirst}>{said.first}</Button>}
        <Button onPress={onOther}>{said.other}</Button>
        <Button kind="text" onPress={onLeave}>
          {said.leave}
        </Button>
      </div>
    </div>
  );
}

async function readHere(ledger: Ledger): Promise<Here> {
  const standing = await standingOf(ledger);
  const [last] = await latestChanges(ledger, { limit: 1 });
  return {
    name: settingsOf(ledger.resident, ledger.today()).name,
    projects: ledger.resident.count('project'),
    changes: standing.changes,
    lastChange: last?.wall ?? null,
    files: new Set(ledger.resident.everything('attachment').flatMap(({ hash }) => (hash === null ? [] : [hash]))).size,
    contacts: (await allContacts(ledger)).length,
  };
}
