// What lies on this computer and what the browser promises about it (这台电脑上的数据). No space meter: that figure is fiction.
import { useEffect, useState } from 'react';
import { lastSeq } from '../../ledger/history.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useLedgerVersion, useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './backup.module.css';
import { grouped, sizeText } from './backup-text.ts';

type Kept = 'yes' | 'no' | 'unsaid';

export function FactsSection() {
  const words = useWords();
  const said = words.backup.facts;
  const ledger = useLedger();
  const version = useLedgerVersion();
  const counts = useSelect(countAll);
  const [changes, setChanges] = useState<number | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    // It only says that the log has grown.
    void version;
    lastSeq(ledger).then(setChanges, () => undefined);
  }, [ledger, version]);
  useEffect(() => {
    askKept().then(setKept, () => setKept('unsaid'));
  }, []);
  const ask = async () => {
    const granted = await navigator.storage.persist();
    setKept(granted ? 'yes' : 'no');
    setRefused(!granted);
  };
  return (
    <Section title={said.title}>
      <dl className={css.facts}>
        <dt>{said.projects}</dt>
        <dd>{said.piece(grouped(counts.projects))}</dd>
        <dt>{said.milestones}</dt>
        <dd>{said.piece(grouped(counts.milestones))}</dd>
        <dt>{said.people}</dt>
        <dd>{said.person(grouped(counts.people))}</dd>
        <dt>{said.changes}</dt>
        <dd>{changes !== null && said.entry(grouped(changes))}</dd>
        <dt>{said.files}</dt>
        <dd>{said.fileSize(grouped(counts.files), sizeText(words, counts.bytes))}</dd>
        <dt>{said.place}</dt>
        <dd>{said.placeNote}</dd>
        <dt>{said.kept}</dt>
        <dd>
          {kept === 'yes' && said.isKept}
          {kept === 'no' && said.notKept}
          {kept === 'unsaid' && said.cannotSay}
        </dd>
      </dl>
      {kept === 'no' && (
        <div className={sectionBody.body}>
          <div className={sectionBody.acts}>
            <Button onPress={() => void ask()}>{said.ask}</Button>
          </div>
          {refused && (
            <p className={sectionBody.quiet} role="status">
              {said.refused}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

/** Plain http has no storage manager at all, whatever the types say. */
async function askKept(): Promise<Kept> {
  const manager = (navigator as { readonly storage?: StorageManager }).storage;
  if (manager?.persisted === undefined) return 'unsaid';
  return (await manager.persisted()) ? 'yes' : 'no';
}

function countAll(resident: Resident) {
  const sizes = new Map<string, number>();
  for (const { hash, size } of resident.everything('attachment')) if (hash !== null) sizes.set(hash, size ?? 0);
  return {
    projects: resident.count('project'),
    milestones: resident.count('milestone'),
    people: resident.count('person'),
    files: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  };
}
