// Looks at one piece of evidence (看佐证): a photo in full, a PDF in its place, any other file to be downloaded, a paper by its
// number and place.
import { useState } from 'react';
import { detach } from '../../../domain/commands/detach.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { download } from '../download.ts';
import { whyNot } from '../sentences.ts';
import { TextField } from '../text-field.tsx';
import { useAct, useDecision } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import css from './evidence.module.css';
import { sizeText } from './evidence-tile.tsx';
import { isPdf, PdfView } from './pdf-view.tsx';
import { useAddress, useBytes } from './use-address.ts';

export function EvidenceViewer({
  attachment,
  onClose,
}: {
  readonly attachment: Row<'attachment'>;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.project.evidence;
  const bytes = useBytes(attachment.hash);
  const isPhoto = attachment.mediaType?.startsWith('image/') === true;
  const address = useAddress(isPhoto ? (bytes ?? null) : null);
  const facts: readonly (readonly [string, string | null])[] = [
    [words.fields.attachment.takenAt, attachment.takenAt],
    [words.fields.attachment.on, attachment.on],
    [words.fields.attachment.docNumber, attachment.docNumber],
    [words.fields.attachment.place, attachment.place],
    [words.fields.attachment.size, attachment.size === null ? null : sizeText(attachment.size)],
    [words.fields.attachment.note, attachment.note],
  ];
  return (
    <Dialog
      title={attachment.name}
      note={attachment.kind === null ? undefined : words.fields.choices.attachment.kind[attachment.kind]}
      wide
      dismissable
      onClose={onClose}
      actions={
        bytes ? (
          <Button icon="download" onPress={() => download(bytes, attachment.name)}>
            {said.download}
          </Button>
        ) : undefined
      }
    >
      {address && <img src={address} alt={attachment.name} className={css.full} />}
      {bytes && isPdf(attachment) && <PdfView bytes={bytes} name={attachment.name} />}
      {attachment.kind === 'file' && bytes === null && <p className="dim">{said.notHere}</p>}
      <dl className={css.facts}>
        {facts.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Removal attachment={attachment} onDone={onClose} />
    </Dialog>
  );
}

function Removal({ attachment, onDone }: { readonly attachment: Row<'attachment'>; readonly onDone: () => void }) {
  const words = useWords();
  const said = words.project.evidence;
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const args = { id: attachment.id, reason };
  const decided = useDecision(detach, asking ? args : null);
  if (attachment.removed !== null) return null;
  if (!asking) {
    return (
      <Button kind="text" icon="trash" small onPress={() => setAsking(true)}>
        {said.remove}
      </Button>
    );
  }
  const remove = async () => {
    const outcome = await act(detach, args, { said: said.removed(attachment.name) });
    if (outcome.kind === 'done') onDone();
    else setFailed(outcome.sentence);
  };
  return (
    <div className={css.removal}>
      <TextField label={said.why} value={reason} onChange={setReason} error={failed} />
      <Button refused={whyNot(words, decided)} onPress={() => void remove()}>
        {said.remove}
      </Button>
    </div>
  );
}
