// The form that ticks a node off (打勾完成): day, a line of words, evidence, and the button that says why it cannot.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { missingEvidence } from '../../../domain/commands/evidence-rule.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { Button } from '../button.tsx';
import { Chip } from '../chip.tsx';
import { DayField } from '../day-field.tsx';
import { IdentityDialog } from '../identity-dialog.tsx';
import { isComposing } from '../keys.ts';
import { LightShape } from '../light.tsx';
import { TextField } from '../text-field.tsx';
import { useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import { AddEvidence } from './add-evidence.tsx';
import css from './evidence.module.css';
import { KeptTile, Tile } from './evidence-tile.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { useTick } from './use-tick.ts';

export function TickForm({
  node,
  attachments,
  phrases = [],
  stacked = false,
  onDone,
  onFold,
  onKept,
  more,
  whenDone,
}: {
  readonly node: Row<'milestone'>;
  /** Evidence that is there already. */
  readonly attachments: readonly Row<'attachment'>[];
  /** Ready sentences for the note. */
  readonly phrases?: readonly string[];
  /** Evidence first and one column, as under a thumb. */
  readonly stacked?: boolean;
  readonly onDone: () => void;
  /** Esc. */
  readonly onFold: () => void;
  /** Offers to keep what is typed and go; called when it is on the disk. */
  readonly onKept?: () => void;
  readonly more?: ReactNode;
  /** Shown in its place once the node is done; by this form, only after its own tick has been painted. */
  readonly whenDone: ReactNode;
}) {
  const words = useWords();
  const said = words.project.tick;
  const today = useToday();
  const tick = useTick(node);
  const missing = missingEvidence(node.evidence, attachments);
  const isDone = node.done !== null && node.done.on !== null;
  const [seen, setSeen] = useState<Row<'attachment'> | null>(null);
  const [asksWho, setAsksWho] = useState(false);
  const act = useRef<HTMLButtonElement>(null);
  const finish = async () => {
    if (await tick.finish()) onDone();
  };
  const keep = async () => {
    if (await tick.keep()) onKept?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // Out of the text: a Ctrl+Z that follows means the tick, not its letters.
      if (!tick.refused) act.current?.focus();
      void finish();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onFold();
    }
  };
  if (isDone && !tick.running) return whenDone;
  const fields = (
    <div className={css.fields}>
      <DayField
        label={said.on}
        value={tick.typed.on}
        onChange={(on) => tick.change({ on })}
        today={today}
        required
        note=" "
      />
      <TextField
        label={said.note}
        value={tick.typed.note}
        placeholder={said.noteHint}
        maxLength={500}
        onChange={(note) => tick.change({ note })}
      />
      {phrases.length > 0 && (
        <div className={css.phrases}>
          {phrases.map((phrase) => (
            <Chip
              key={phrase}
              on={tick.typed.note === phrase}
              onPress={() => tick.change({ note: tick.typed.note === phrase ? '' : phrase })}
            >
              {phrase}
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
  const evidence = (
    <div className={css.evidence}>
      {(attachments.length > 0 || tick.typed.evidence.length > 0) && (
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
          {tick.typed.evidence.map((added) => (
            <Tile key={added.key} evidence={added.args} bytes={added.bytes} onDrop={() => tick.drop(added.key)} />
          ))}
        </div>
      )}
      <AddEvidence
        onFiles={(files) => void tick.addFiles(files)}
        onAdd={tick.add}
        {...(stacked && { note: missing === null ? said.evidence : said.asks[missing] })}
      />
    </div>
  );
  return (
    // Keys of the whole form; every one of them has its button inside.
    <div role="none" className={stacked ? `${css.form} ${css.stacked}` : css.form} onKeyDown={onKeyDown}>
      {stacked ? (
        <>
          {evidence}
          {fields}
        </>
      ) : (
        <>
          {fields}
          {evidence}
        </>
      )}
      <div className={css.acts}>
        {tick.restored && (
          <p className={css.restored}>
            {said.restored}
            <Button kind="text" small onPress={tick.clear}>
              {said.forget}
            </Button>
          </p>
        )}
        {tick.problem && (
          <p className="lt late" role="alert">
            <LightShape kind="late" />
            {tick.problem}
          </p>
        )}
        <Button
          ref={act}
          kind="primary"
          keys={stacked ? '' : 'Ctrl ↵'}
          refused={tick.refused}
          onPress={() => void finish()}
        >
          {said.act}
        </Button>
        {tick.needsIdentity && <Button onPress={() => setAsksWho(true)}>{words.shell.who.label}</Button>}
        {tick.refused && !tick.needsIdentity && <p className={css.why}>{tick.refused}</p>}
        {more}
        {onKept && (
          <Button kind="text" onPress={() => void keep()}>
            {said.keep}
          </Button>
        )}
      </div>
      {seen && <EvidenceViewer attachment={seen} onClose={() => setSeen(null)} />}
      {asksWho && <IdentityDialog onClose={() => setAsksWho(false)} />}
    </div>
  );
}
