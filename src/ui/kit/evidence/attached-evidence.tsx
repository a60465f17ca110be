// Evidence that is in the ledger (已有佐证), with more to be added at any time: of a done node, or photos of the project itself.
import { useState } from 'react';
import { attach } from '../../../domain/commands/attach.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { Button } from '../button.tsx';
import { IdentityDialog } from '../identity-dialog.tsx';
import { useToast } from '../toast.tsx';
import { useIdentity } from '../use-identity.ts';
import { useAct, useLedger, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import { AddEvidence } from './add-evidence.tsx';
import css from './evidence.module.css';
import { KeptTile } from './evidence-tile.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { type NewEvidence, prepareFiles } from './prepare-file.ts';
import { blobsOf } from './use-tick.ts';

export function AttachedEvidence({
  project,
  milestone,
  attachments,
  open = false,
}: {
  readonly project: string;
  readonly milestone: string | null;
  readonly attachments: readonly Row<'attachment'>[];
  /** The way in stands open instead of behind a button. */
  readonly open?: boolean;
}) {
  const words = useWords();
  const said = words.project.evidence;
  const ledger = useLedger();
  const today = useToday();
  const identity = useIdentity();
  const act = useAct();
  const toast = useToast();
  const [adding, setAdding] = useState(open);
  const [seen, setSeen] = useState<Row<'attachment'> | null>(null);
  const [asksWho, setAsksWho] = useState(false);
  const add = async (evidence: NewEvidence) => {
    const outcome = await act(
      attach,
      { ...evidence.args, project, milestone },
      { said: said.added(evidence.args.name), blobs: blobsOf([evidence]) },
    );
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  const addFiles = async (files: readonly File[]) => {
    const { ready, problem } = await prepareFiles(files, today, ledger.context().newId, words);
    for (const evidence of ready) await add(evidence);
    if (problem !== null) toast.fail(problem);
  };
  return (
    <div className={css.evidence}>
      {attachments.length > 0 && (
        <div className={css.tiles}>
          {attachments.map((row) =>
            row.kind === null ? null : (
              <KeptTile
                key={row.id}
                evidence={{ ...row, kind: row.kind }}
                hash={row.hash}
                onOpen={() => setSeen(row)}
              />
            ),
          )}
        </div>
      )}
      {adding ? (
        identity === null ? (
          <div className={css.others}>
            <span className="dim">{words.project.tick.whoFirst}</span>
            <Button small onPress={() => setAsksWho(true)}>
              {words.shell.who.label}
            </Button>
          </div>
        ) : (
          <AddEvidence onFiles={(files) => void addFiles(files)} onAdd={(evidence) => void add(evidence)} />
        )
      ) : (
        <div>
          <Button small kind="text" icon="plus" onPress={() => setAdding(true)}>
            {said.addMore}
          </Button>
        </div>
      )}
      {seen && <EvidenceViewer attachment={seen} onClose={() => setSeen(null)} />}
      {asksWho && <IdentityDialog onClose={() => setAsksWho(false)} />}
    </div>
  );
}
