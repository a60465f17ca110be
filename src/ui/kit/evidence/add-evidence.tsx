// How evidence comes in (加佐证): photos and files dropped, pasted, chosen or taken; a paper by number and place; a check on site.
import { useState } from 'react';
import { type EvidenceArgs, evidenceRefusal } from '../../../domain/commands/attach.ts';
import { Button } from '../button.tsx';
import { FileDrop } from '../file-drop.tsx';
import { refusalSentence } from '../sentences.ts';
import { TextField } from '../text-field.tsx';
import { useLedger, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import css from './evidence.module.css';
import type { NewEvidence } from './prepare-file.ts';

export function AddEvidence({
  onFiles,
  onAdd,
  note,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAdd: (evidence: NewEvidence) => void;
  readonly note?: string;
}) {
  const words = useWords();
  const said = words.project.evidence;
  const [asked, setAsked] = useState<'paper' | 'site' | null>(null);
  return (
    <div className={css.add}>
      <FileDrop onFiles={onFiles} paste camera {...(note !== undefined && { note })} />
      {asked === null ? (
        <div className={css.others}>
          <Button kind="text" small icon="pin" onPress={() => setAsked('paper')}>
            {said.paper}
          </Button>
          <Button kind="text" small icon="eye" onPress={() => setAsked('site')}>
            {said.site}
          </Button>
        </div>
      ) : (
        <WrittenEvidence
          key={asked}
          kind={asked}
          onAdd={(evidence) => {
            onAdd(evidence);
            setAsked(null);
          }}
          onLeave={() => setAsked(null)}
        />
      )}
    </div>
  );
}

function WrittenEvidence({
  kind,
  onAdd,
  onLeave,
}: {
  readonly kind: 'paper' | 'site';
  readonly onAdd: (evidence: NewEvidence) => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const said = words.project.evidence;
  const ledger = useLedger();
  const today = useToday();
  const [name, setName] = useState('');
  const [docNumber, setDocNumber] = useState('');
  const [place, setPlace] = useState('');
  const blank = (text: string) => (text.trim() === '' ? null : text.trim());
  const args: EvidenceArgs = {
    kind,
    name: kind === 'site' ? said.siteName : name,
    mediaType: null,
    hash: null,
    size: null,
    takenAt: null,
    docNumber: blank(docNumber),
    place: blank(place),
    on: today,
    note: kind === 'site' ? blank(name) : null,
  };
  const missing = kind === 'site' && args.note === null ? said.siteMissing : null;
  const refused = evidenceRefusal(args, today);
  const why = missing ?? (refused === null ? null : refusalSentence(words, refused.refusal));
  const take = () => {
    if (why === null) onAdd({ key: ledger.context().newId(), args, bytes: null });
  };
  return (
    <div className={css.written}>
      <TextField
        label={kind === 'paper' ? said.paperName : said.siteNote}
        value={name}
        onChange={setName}
        onEnter={take}
      />
      {kind === 'paper' && (
        <TextField label={words.fields.attachment.docNumber} value={docNumber} onChange={setDocNumber} onEnter={take} />
      )}
      {kind === 'paper' && (
        <TextField label={words.fields.attachment.place} value={place} onChange={setPlace} onEnter={take} />
      )}
      <div className={css.others}>
        <Button small refused={why} onPress={take}>
          {said.add}
        </Button>
        <Button small kind="text" onPress={onLeave}>
          {said.leave}
        </Button>
      </div>
    </div>
  );
}
