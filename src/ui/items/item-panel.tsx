// One item (右栏): where it stands, what it is, its evidence, the checks, what happened; one act to do next, the others in a menu.
import { useState } from 'react';
import { withdrawStep } from '../../domain/commands/withdraw-step.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import type { FormAct } from '../kit/items/act-form.ts';
import { calledItem, labelText, nameOf } from '../kit/items/item-names.ts';
import { Seal } from '../kit/items/seal.tsx';
import { useUrgeItems } from '../kit/items/use-urge-items.ts';
import { useKeys } from '../kit/keys.ts';
import { Section } from '../kit/section-head.tsx';
import { refusalSentence } from '../kit/sentences.ts';
import { useToast } from '../kit/toast.tsx';
import { useAct, useDecision, useLedger, useTakeBack, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { actsOf, mainActOf } from './acts-of.ts';
import { Checks } from './checks.tsx';
import { Facts } from './facts.tsx';
import { ItemEvidence } from './item-evidence.tsx';
import { ItemFindings } from './item-findings.tsx';
import { ItemHistory } from './item-history.tsx';
import css from './panel.module.css';
import { type Asked, PanelDialogs } from './panel-dialogs.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { approverOf, sentenceOfItem } from './sentence.ts';
import { StateTrack } from './state-track.tsx';
import { useReview } from './use-review.ts';

export type PanelProps = {
  readonly item: ItemSummary;
  /** The next one of the same group, for going on. */
  readonly next: ItemSummary | null;
  readonly onNext: () => void;
  /** An act of the queue has been done on it: on to the next one. */
  readonly onDone: () => void;
  /** It has just been struck off: it stays until one moves on. */
  readonly onStruck: (change: string) => void;
  /** The change that has just struck it off, for taking it back. */
  readonly struckBy: string | null;
  readonly narrow?: boolean;
};

export function ItemPanel({ item, next, onNext, onDone, onStruck, struckBy, narrow = false }: PanelProps) {
  const words = useWords();
  const said = words.items.panel;
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const urge = useUrgeItems();
  const takeBack = useTakeBack();
  const [asked, setAsked] = useState<Asked>(null);
  const review = useReview(item);
  const { row, state } = item;
  const main = mainActOf(item);
  const offered = actsOf(item, today, words);
  const isReported = state.stage === 'reported';
  const strike = async () => {
    if (review.refused !== null) return;
    const change = await review.strikeOff();
    if (change !== null) onStruck(change);
  };
  const doMain = () => {
    if (main === 'strikeOff') void strike();
    else if (main !== null) setAsked(main);
    else if (next !== null) onNext();
  };
  const last = state.effective.at(-1);
  const back = useDecision(withdrawStep, last === undefined ? null : { item: item.id, step: last.id });
  const withdraw = async () => {
    if (last === undefined) return;
    const outcome = await act(
      withdrawStep,
      { item: item.id, step: last.id },
      { said: words.items.withdrawn(calledItem(item, today, words)) },
    );
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  const letter = (kind: FormAct) => () => {
    if (!isDialogOpen() && offered.some((each) => each.kind === kind && each.refused === null)) setAsked(kind);
  };
  const { acts } = words.items;
  useKeys([
    {
      keys: 'Ctrl ↵',
      does: main === null ? said.nextKey : acts[main],
      whileTyping: true,
      once: true,
      run: () => !isDialogOpen() && doMain(),
    },
    { keys: 'A', does: acts.accept, run: letter('accept') },
    { keys: 'P', does: acts.progress, run: letter('progress') },
    { keys: 'R', does: acts.report, run: letter('report') },
    { keys: 'T', does: acts.return, run: letter('return') },
    { keys: 'C', does: acts.urge, once: true, run: () => !isDialogOpen() && item.isOpen && void urge([item]) },
  ]);
  const isStruck = state.stage === 'struckOff';
  const officeWords = state.struckOff === null ? '' : officeOf(resident, state.struckOff);
  return (
    <>
      <div className={narrow ? undefined : css.body} data-panel-body="" tabIndex={-1}>
        <div className={css.head}>
          <span className={css.number}>
            <span className={isStruck ? css.struck : undefined}>{calledLabel(item, today, words)}</span>
            {item.label.kind === 'provisional' && <small>{words.kit.items.number.provisionalNote}</small>}
          </span>
          {!narrow && <h2 className={css.title}>{row.name}</h2>}
          <p className={css.says}>{sentenceOfItem(resident, item, today, words)}</p>
          {state.stage !== 'cancelled' && state.stage !== 'draft' && <StateTrack stage={state.stage} />}
        </div>
        <ItemFindings id={item.id} />
        <div className={isStruck ? `${css.sealed} ${css.isStruck}` : css.sealed}>
          {isStruck && (
            <span className={css.seal} aria-hidden="true">
              <Seal
                word={words.fields.itemStages.struckOff}
                note={said.sealOffice((state.struckOff?.on ?? '').replaceAll('-', '.'), officeWords)}
                size="l"
                stamping={struckBy !== null}
              />
            </span>
          )}
          <Facts item={item} />
        </div>
        {row.requirement !== null && (
          <p className={css.words}>
            <b>{said.requirement}</b>
            {row.requirement}
          </p>
        )}
        {row.remark !== null && (
          <p className={css.words}>
            <b>{said.remark}</b>
            {row.remark}
          </p>
        )}
        <ItemEvidence item={item} review={isReported ? review : null} onAdd={() => setAsked('attach')} />
        <Checks item={item} review={review} />
        <Section title={said.history} level={3} className={css.section ?? ''}>
          <ItemHistory item={item} />
        </Section>
      </div>
      <PanelFoot
        item={item}
        main={main}
        offered={offered}
        review={review}
        next={next}
        struckBy={struckBy}
        onMain={doMain}
        onAsk={setAsked}
        onVerify={() => void review.verify().then((done) => done && undefined)}
        onUrge={() => void urge([item])}
        withdrawRefused={back === null || back.ok ? null : refusalSentence(words, back.refusal)}
        onWithdraw={() => void withdraw()}
        onTakeBack={() => struckBy !== null && void takeBack(struckBy)}
      />
      <PanelDialogs item={item} asked={asked} onDone={onDone} onClose={() => setAsked(null)} />
    </>
  );
}

function calledLabel(
  item: ItemSummary,
  today: Parameters<typeof labelText>[1],
  words: ReturnType<typeof useWords>,
): string {
  const text = labelText(item.label, today, words);
  return item.label.kind === 'none' ? text : words.kit.items.number.of(text);
}

/** The seal names the office: the approver's unit, else the approver. */
function officeOf(resident: Parameters<typeof nameOf>[0], step: Parameters<typeof approverOf>[1]): string {
  const unit = step?.approver == null ? null : (resident.row('person', step.approver)?.unit ?? null);
  return nameOf(resident, 'unit', unit) || approverOf(resident, step);
}

/** A key of the page must not act behind a dialog. */
function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}
