// The two freezes (材料定稿、会议定稿) and the correction beside a closed record: each says first what it will do and what is missing.
import { useState } from 'react';
import { closeRound, mayClose } from '../../domain/commands/close-round.ts';
import { correctEdition } from '../../domain/commands/correct-edition.ts';
import { freezePack, mayFreeze } from '../../domain/commands/freeze-pack.ts';
import { decisionsOf } from '../../domain/rounds/decisions-of.ts';
import { isIncomplete } from '../../domain/rounds/is-incomplete.ts';
import type { RoundDoc } from '../../domain/rounds/round-doc.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Button } from '../kit/button.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './rounds.module.css';
import { type RoundPage, useEdition } from './use-round.ts';

type Props = { readonly page: RoundPage; readonly doc: RoundDoc; readonly title: string; readonly onClose: () => void };

export function FreezeDialog({ page, doc, onClose }: Props) {
  const words = useWords();
  const said = words.rounds.freeze;
  const today = useToday();
  const act = useAct();
  const [reason, setReason] = useState('');
  const isAgain = page.state.pack !== null;
  const args = { round: page.row.id as string, last: page.lastText, reason: isAgain ? reason : null };
  const { resident } = useLedger();
  const may = mayFreeze(resident, args);
  const { cutOff } = page.row;
  return (
    <ActDialog
      title={isAgain ? said.again : said.title}
      note={said.note(doc.figures.projects, doc.figures.onAgenda)}
      act={said.act}
      leave={said.leave}
      refused={whyNot(words, may)}
      onAct={() => act(freezePack, args, { said: said.done, isFinal: true })}
      onClose={onClose}
    >
      <p>{said.body}</p>
      <ul className={css.facts}>
        {doc.notReported.length > 0 && <li>{said.silent(doc.notReported.length)}</li>}
        {cutOff !== null && cutOff > today && <li>{said.early(cutOff)}</li>}
      </ul>
      {isAgain && (
        <TextArea label={said.reason} value={reason} onChange={setReason} rows={2} required maxLength={500} />
      )}
    </ActDialog>
  );
}

export function CloseDialog({ page, doc, title, onClose }: Props) {
  const words = useWords();
  const said = words.rounds.close;
  const ledger = useLedger();
  const { resident } = ledger;
  const act = useAct();
  const args = { round: page.row.id as string, last: page.lastText, pack: page.packText };
  const may = mayClose(resident, args, ledger.context());
  const decisions = decisionsOf(resident, page.row);
  const items = decisions.filter(({ row }) => row.kind !== 'note');
  const again = items.filter(({ row }) => row.continues !== null).length;
  const notes = decisions.length - items.length;
  const incomplete = decisions.filter(({ row }) => isIncomplete(row));
  const open = doc.items.filter(({ isOpen }) => isOpen).length + items.length - again;
  const undiscussed = doc.projects.filter(({ place, isDiscussed }) => place !== null && !isDiscussed).length;
  return (
    <ActDialog
      title={said.title(title)}
      note={said.note}
      act={said.act}
      leave={words.rounds.close.leave}
      refused={whyNot(words, may)}
      onAct={() => act(closeRound, args, { said: said.done(title, items.length), isFinal: true })}
      onClose={onClose}
    >
      <ul className={css.facts}>
        <li>{said.newItems(items.length - again)}</li>
        {again > 0 && <li>{said.reissued(again)}</li>}
        {notes > 0 && <li>{said.notes(notes)}</li>}
        <li>{said.carried(open)}</li>
        {page.state.pack === null && <li>{said.noPack}</li>}
        {undiscussed > 0 && <li>{said.undiscussed(undiscussed)}</li>}
      </ul>
      {incomplete.length > 0 && (
        <>
          <p className="lt late">{said.incomplete(incomplete.length)}</p>
          <ul className={css.facts}>
            {incomplete.map(({ row, label }) => (
              <li key={row.id}>{`${label} ${row.text ?? ''}`}</li>
            ))}
          </ul>
        </>
      )}
    </ActDialog>
  );
}

type Line = { readonly about: string; readonly was: string; readonly now: string };

const EMPTY: Line = { about: '', was: '', now: '' };

export function CorrectDialog({
  page,
  title,
  onClose,
}: {
  readonly page: RoundPage;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.rounds.correct;
  const act = useAct();
  const [lines, setLines] = useState<readonly Line[]>([EMPTY]);
  const [reason, setReason] = useState('');
  const base = useEdition((page.state.corrections.at(-1) ?? page.state.minutes)?.id ?? null);
  const args = { round: page.row.id as string, base: base ?? '', corrections: [...lines], reason };
  const decided = useDecision(correctEdition, base === undefined ? null : args);
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <ActDialog
      title={said.title(title)}
      note={said.note}
      act={said.act}
      leave={said.leave}
      wide
      refused={decided === null ? words.rounds.page.reading : whyNot(words, decided)}
      onAct={() => act(correctEdition, args, { said: said.done, isFinal: true })}
      onClose={onClose}
    >
      {lines.map((line, at) => (
        // Lines have no other name than their place, and none is taken away.
        <div key={String(at)} className={css.fields}>
          <TextField
            label={said.about}
            value={line.about}
            onChange={(about) => change(at, { about })}
            maxLength={200}
          />
          <TextField label={said.was} value={line.was} onChange={(was) => change(at, { was })} maxLength={2000} />
          <TextField label={said.now} value={line.now} onChange={(now) => change(at, { now })} maxLength={2000} />
        </div>
      ))}
      <Button small kind="text" icon="plus" onPress={() => setLines([...lines, EMPTY])}>
        {said.more}
      </Button>
      <TextArea label={said.reason} value={reason} onChange={setReason} rows={2} required maxLength={500} />
    </ActDialog>
  );
}
