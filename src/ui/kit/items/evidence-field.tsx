// Evidence that goes with an act (随办佐证): photos and files made ready, a paper by its number, a note from the site.
import { useState } from 'react';
import { AddEvidence } from '../evidence/add-evidence.tsx';
import { Tile } from '../evidence/evidence-tile.tsx';
import { type NewEvidence, prepareFiles } from '../evidence/prepare-file.ts';
import { LightShape } from '../light.tsx';
import { useLedger, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import css from './forms.module.css';

export function EvidenceField({
  typed,
  onChange,
  onPreparing,
}: {
  readonly typed: readonly NewEvidence[];
  readonly onChange: (next: (now: readonly NewEvidence[]) => readonly NewEvidence[]) => void;
  /** How many files are being scaled and hashed: the act waits for them. */
  readonly onPreparing: (count: number) => void;
}) {
  const words = useWords();
  const ledger = useLedger();
  const today = useToday();
  const [problem, setProblem] = useState<string | null>(null);
  const addFiles = async (files: readonly File[]) => {
    setProblem(null);
    onPreparing(files.length);
    const { ready, problem: unkept } = await prepareFiles(files, today, ledger.context().newId, words);
    if (unkept !== null) setProblem(unkept);
    onPreparing(0);
    if (ready.length > 0) onChange((now) => [...now, ...ready]);
  };
  return (
    <div>
      <div className={css.label}>{words.items.form.evidence}</div>
      {typed.length > 0 && (
        <div className={css.tiles}>
          {typed.map((added) => (
            <Tile
              key={added.key}
              evidence={added.args}
              bytes={added.bytes}
              onDrop={() => onChange((now) => now.filter(({ key }) => key !== added.key))}
            />
          ))}
        </div>
      )}
      <AddEvidence onFiles={(files) => void addFiles(files)} onAdd={(added) => onChange((now) => [...now, added])} />
      {problem && (
        <p className="lt late" role="alert">
          <LightShape kind="late" />
          {problem}
        </p>
      )}
    </div>
  );
}
