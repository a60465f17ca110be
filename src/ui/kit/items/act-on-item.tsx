// One act on an item (办理): a small form, judged by the command itself; what is typed outlives a failed save and a reload.
import { useState } from 'react';
import type { ItemSummary } from '../../../domain/items/item-summary.ts';
import { ActDialog } from '../act-dialog.tsx';
import { Button } from '../button.tsx';
import { Chip } from '../chip.tsx';
import { DayField } from '../day-field.tsx';
import { blobsOf } from '../evidence/use-tick.ts';
import { RadioCards } from '../radio-cards.tsx';
import { refusalSentence } from '../sentences.ts';
import { TextArea } from '../text-area.tsx';
import { useDraft } from '../use-draft.ts';
import { useIdentity } from '../use-identity.ts';
import { useAct, useLedger, useLedgerVersion, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import {
  type ActForm,
  boundAct,
  type FieldName,
  type FormAct,
  fieldsOf,
  isBlankForm,
  readForm,
  startForm,
} from './act-form.ts';
import { DueField } from './due-field.tsx';
import { EvidenceField } from './evidence-field.tsx';
import css from './forms.module.css';
import { calledItem } from './item-names.ts';
import { ApprovalFields, PartyFields } from './party-fields.tsx';
import { recentReasons } from './recent-reasons.ts';
import { useWhoFirst, WhoFirst } from './who-first.tsx';

export function ActOnItem({
  kind,
  item,
  onDone,
  onClose,
}: {
  readonly kind: FormAct;
  readonly item: ItemSummary;
  readonly onDone?: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.items.form;
  const ledger = useLedger();
  useLedgerVersion();
  const today = useToday();
  const act = useAct();
  const identity = useIdentity();
  const whoFirst = useWhoFirst();
  const key = `item:${item.id}:${kind}`;
  const [start] = useState(() => startForm(kind, item, ledger.resident, identity, today));
  const draft = useDraft<ActForm>(key, start, readForm, isBlankForm);
  const [preparing, setPreparing] = useState(0);
  const form = draft.value;
  const ready = boundAct(kind, item, form);
  const refusal = ready?.judge(ledger) ?? null;
  const missing = form.on === null ? 'dayMissing' : ready === null ? 'itemDueMissing' : null;
  const refused =
    whoFirst ??
    (preparing > 0
      ? words.project.tick.preparing
      : missing !== null
        ? refusalSentence(words, { code: missing, facts: {} })
        : refusal === null
          ? null
          : refusalSentence(words, refusal));
  const title =
    kind === 'standing' && item.state.stage === 'standing' ? words.items.acts.review : words.items.acts[kind];
  const called = calledItem(item, today, words);
  const set = (part: Partial<ActForm>) => draft.change((now) => ({ ...now, ...part }));
  const run = async () => {
    if (ready === null) return { kind: 'refused', refusal: { code: 'dayMissing', facts: {} }, sentence: '' } as const;
    draft.stop();
    const outcome = await ready.run(act, {
      said: said.said(called, title),
      draft: key,
      blobs: blobsOf(form.evidence),
      // A number that was given is never taken back: no undo that would only be refused.
      ...(kind === 'issue' && { isFinal: true }),
    });
    if (outcome.kind === 'done') onDone?.();
    // What was typed is work: it goes back to the disk, should the dialog be left now.
    else await draft.keep();
    return outcome;
  };
  return (
    <ActDialog
      title={title}
      note={`${called} ${item.row.name}`}
      act={title}
      leave={said.leave}
      refused={refused}
      onAct={run}
      onClose={onClose}
    >
      {draft.found && (
        <p className={css.restored}>
          {said.restored}
          <Button kind="text" small onPress={draft.clear}>
            {said.forget}
          </Button>
        </p>
      )}
      {fieldsOf(kind).map((field) => (
        <Field
          key={field}
          field={field}
          kind={kind}
          item={item}
          form={form}
          set={set}
          setEvidence={(next) => draft.change((now) => ({ ...now, evidence: next(now.evidence) }))}
          onPreparing={setPreparing}
        />
      ))}
      <DayField label={said.on} value={form.on} onChange={(on) => set({ on })} today={today} required note=" " />
      <WhoFirst />
    </ActDialog>
  );
}

/** Acts that leave the due day as it was where none is typed. */
const DUE_MAY_STAY: ReadonlySet<FormAct> = new Set(['resume', 'reopen']);
const TEXT_MAY_BE_BLANK: ReadonlySet<FormAct> = new Set(['resume', 'reissue']);

type FieldProps = {
  readonly field: FieldName;
  readonly kind: FormAct;
  readonly item: ItemSummary;
  readonly form: ActForm;
  readonly set: (part: Partial<ActForm>) => void;
  readonly setEvidence: (next: (now: ActForm['evidence']) => ActForm['evidence']) => void;
  readonly onPreparing: (count: number) => void;
};

function Field({ field, kind, item, form, set, setEvidence, onPreparing }: FieldProps) {
  const words = useWords();
  const said = words.items.form;
  const today = useToday();
  switch (field) {
    case 'party':
      return (
        <PartyFields
          party={{ unit: form.unit, person: form.person, basis: form.basis }}
          onChange={set}
          {...(kind === 'return' && {
            unitLabel: words.items.panel.verifierUnit,
            personLabel: words.items.panel.verifier,
          })}
        />
      );
    case 'text':
      return <Text kind={kind} form={form} set={set} />;
    case 'due':
      return (
        <DueField
          label={kind === 'askExtension' ? said.until : said.due}
          due={form.due}
          dueWords={form.dueWords}
          onChange={set}
          today={today}
          required={!DUE_MAY_STAY.has(kind)}
        />
      );
    case 'review':
      return (
        <DayField
          label={said.review}
          value={form.review}
          onChange={(review) => set({ review })}
          today={today}
          required
        />
      );
    case 'approval':
      return <ApprovalFields approver={form.approver} agreedBy={form.agreedBy} onChange={set} />;
    case 'evidence':
      return <EvidenceField typed={form.evidence} onChange={setEvidence} onPreparing={onPreparing} />;
    case 'stays':
      return (
        <>
          <RadioCards
            label={said.due}
            value={form.stays ? 'stays' : 'moves'}
            onChange={(value) => set({ stays: value === 'stays' })}
            cards={[
              { value: 'stays', title: said.keeps, end: item.state.due ?? item.state.dueWords ?? '' },
              { value: 'moves', title: said.moves },
            ]}
          />
          {!form.stays && (
            <DayField label={said.due} value={form.due} onChange={(due) => set({ due })} today={today} required />
          )}
        </>
      );
    case 'granted':
      return (
        <>
          <RadioCards
            label={said.answer}
            value={form.granted ? 'granted' : 'refused'}
            onChange={(value) => set({ granted: value === 'granted' })}
            cards={[
              { value: 'granted', title: said.granted, end: said.asked(item.state.extension?.due ?? '') },
              { value: 'refused', title: said.refused },
            ]}
          />
          {form.granted ? (
            <DayField
              label={said.due}
              value={form.due ?? item.state.extension?.due ?? null}
              onChange={(due) => set({ due })}
              today={today}
            />
          ) : (
            <Text kind={kind} form={form} set={set} />
          )}
        </>
      );
  }
}

function Text({ kind, form, set }: Pick<FieldProps, 'kind' | 'form' | 'set'>) {
  const words = useWords();
  const said = words.items.form;
  const { resident } = useLedger();
  const [recent] = useState(() => (kind === 'return' ? recentReasons(resident) : []));
  const label =
    kind === 'report'
      ? said.result
      : kind === 'progress'
        ? said.progress
        : kind === 'return'
          ? said.returnReason
          : kind === 'resume' || kind === 'reissue'
            ? said.note
            : said.reason;
  return (
    <>
      <TextArea
        label={label}
        value={form.text}
        onChange={(text) => set({ text })}
        required={!TEXT_MAY_BE_BLANK.has(kind)}
        maxLength={500}
        {...(kind === 'return' && { placeholder: said.returnHint })}
      />
      {recent.length > 0 && (
        <div className={css.chips}>
          {recent.map((reason) => (
            <Chip key={reason} on={form.text === reason} onPress={() => set({ text: reason })}>
              {reason}
            </Chip>
          ))}
        </div>
      )}
    </>
  );
}
