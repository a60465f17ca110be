// What is in a file that somebody gave out (分发文件里的), before it is opened as the ledger of this machine.
import { useState } from 'react';
import type { BundleFacts } from '../../exchange/bundle/read-bundle.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Light, LightShape } from '../kit/light.tsx';
import sectionBody from '../kit/section-body.module.css';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { grouped, momentText } from './backup-text.ts';

export function SharePreview({
  facts,
  ledger,
  inSample,
  onOpen,
  onBackupFirst,
  onOther,
  onLeave,
}: {
  readonly facts: BundleFacts;
  /** The ledger that would be replaced, null where there is none. */
  readonly ledger: Ledger | null;
  /** Looked at from within the sample, where nothing real is opened. */
  readonly inSample: boolean;
  readonly onOpen: () => void;
  readonly onBackupFirst: (() => void) | null;
  readonly onOther: () => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const said = words.exchange.open;
  const { restore } = words.backup;
  const { header, counts } = facts;
  const [read, setRead] = useState(false);
  const scopes = header.scopes.map(({ name }) => name).join(words.exchange.and);
  const what = header.kind === 'share' ? said.share(scopes) : header.kind === 'whole' ? said.whole : said.mine;
  const lines = [
    [restore.what, header.name === '' ? restore.noName : header.name],
    [said.what, what],
    [said.from, said.fromWhom(header.by, momentText(header.created))],
    ...(header.kind === 'share' ? [[restore.projects, restore.pieces(grouped(header.projects.length))]] : []),
    [restore.changes, restore.count(grouped(counts.change))],
    [restore.files, restore.fileCount(grouped(counts.blob))],
    ...(header.kind === 'whole'
      ? [
          [
            restore.contacts,
            header.contacts === undefined ? said.noPhones : restore.people(grouped(header.contacts.length)),
          ],
        ]
      : []),
  ];
  const isSample = header.sample === true;
  const refused = !header.complete
    ? words.exchange.refused.notComplete()
    : inSample && !isSample
      ? words.exchange.refused.notSample()
      : ledger === null || read
        ? null
        : restore.mustRead;
  return (
    <div className={css.restore}>
      <Light kind="ok" word={said.checked} />
      <dl className={css.facts}>
        {lines.flatMap(([label, value]) => [<dt key={`${label}:`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
      {isSample && (
        <p className="lt soon">
          <LightShape kind="soon" />
          {said.sample}
        </p>
      )}
      <p className={sectionBody.text}>{isSample ? said.sampleNote : said.note}</p>
      {ledger !== null && (
        <>
          <p className="lt soon">
            <LightShape kind="soon" />
            {said.replaces}
          </p>
          <Checkbox label={restore.read} checked={read} onChange={setRead} />
        </>
      )}
      <div className={sectionBody.acts}>
        <Button kind="primary" refused={refused} onPress={onOpen}>
          {said.act}
        </Button>
        {onBackupFirst !== null && <Button onPress={onBackupFirst}>{restore.first}</Button>}
        <Button onPress={onOther}>{restore.other}</Button>
        <Button kind="text" onPress={onLeave}>
          {said.leave}
        </Button>
      </div>
    </div>
  );
}
