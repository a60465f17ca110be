// Several at once (批量办理): accepting for their units, striking off under one approver — ticked one by one all the same.
import { useState } from 'react';
import { acceptItems } from '../../domain/commands/accept-items.ts';
import { issueItems } from '../../domain/commands/issue-items.ts';
import { strikeOffItems } from '../../domain/commands/strike-off-items.ts';
import type { Day } from '../../domain/day.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { asksOf } from '../../domain/items/item-types.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { DayField } from '../kit/day-field.tsx';
import { officeParty } from '../kit/items/act-form.ts';
import { DueField } from '../kit/items/due-field.tsx';
import { calledItem } from '../kit/items/item-names.ts';
import { ApprovalFields, PartyFields, type TypedParty } from '../kit/items/party-fields.tsx';
import { lastApproval } from '../kit/items/recent-reasons.ts';
import { useWhoFirst, WhoFirst } from '../kit/items/who-first.tsx';
import { refusalSentence, whyNot } from '../kit/sentences.ts';
import { useIdentity } from '../kit/use-identity.ts';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';

type Props = {
  readonly items: readonly ItemSummary[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export function BatchStrikeOff({ items, onDone, onClose }: Props) {
  const words = useWords();
  const said = words.items.batch;
  const { resident } = useLedger();
  const today = useToday();
  const identity = useIdentity();
  const act = useAct();
  const whoFirst = useWhoFirst();
  const [verifier, setVerifier] = useState<TypedParty>(() => ({ ...officeParty(resident, identity), basis: null }));
  const [by, setBy] = useState(() => lastApproval(resident));
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const waiting = items.filter(({ state }) => state.stage === 'reported').length;
  const usual: Readonly<Record<string, string>> = words.fields.itemChecks;
  const args = {
    items: items
      .filter(({ id }) => checked.has(id))
      .map((item) => ({
        item: item.id,
        evidence: null,
        checks: asksOf(resident, item.row).checks.map(({ key }) => key),
        note: null,
      })),
    on: today,
    verifier: waiting > 0 ? verifier : null,
    ...by,
  };
  const decided = useDecision(strikeOffItems, args);
  const refused = whoFirst ?? (checked.size === 0 ? said.none : whyNot(words, decided));
  const judge = (id: string, on: boolean) =>
    setChecked((now) => (on ? new Set([...now, id]) : new Set([...now].filter((each) => each !== id))));
  return (
    <ActDialog
      title={said.strikeTitle}
      note={said.strikeNote}
      act={said.strikeOff(checked.size)}
      leave={words.items.form.leave}
      wide
      refused={refused}
      onAct={async () => {
        const outcome = await act(strikeOffItems, args, { said: said.struck(checked.size) });
        if (outcome.kind === 'done') onDone();
        return outcome;
      }}
      onClose={onClose}
    >
      <ul className={css.checks}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              label={`${calledItem(item, today, words)} ${item.row.name}`}
              checked={checked.has(item.id)}
              onChange={(on) => judge(item.id, on)}
            />
            <span className={css.end}>
              {asksOf(resident, item.row)
                .checks.map(({ key, words: own }) => own ?? usual[key] ?? key)
                .join(words.project.and)}
            </span>
          </li>
        ))}
      </ul>
      {waiting > 0 && (
        <>
          <p className="dim">{said.waits(waiting)}</p>
          <PartyFields
            party={verifier}
            onChange={setVerifier}
            unitLabel={words.items.panel.verifierUnit}
            personLabel={words.items.panel.verifier}
          />
        </>
      )}
      <ApprovalFields {...by} onChange={setBy} />
      <WhoFirst />
    </ActDialog>
  );
}

export function BatchAccept({ items, onDone, onClose }: Props) {
  const words = useWords();
  const said = words.items.batch;
  const today = useToday();
  const act = useAct();
  const whoFirst = useWhoFirst();
  const [on, setOn] = useState<Day | null>(today);
  // Each item's own lead unit accepts it; who typed for them and how they know is the same for all.
  const [party, setParty] = useState<TypedParty>({ unit: null, person: null, basis: null });
  const args = on === null ? null : { items: items.map(({ id }) => id), on, party };
  const decided = useDecision(acceptItems, args);
  const refused =
    whoFirst ?? (decided === null ? refusalSentence(words, { code: 'dayMissing', facts: {} }) : whyNot(words, decided));
  return (
    <ActDialog
      title={said.acceptTitle}
      note={words.items.count(items.length)}
      act={said.accept(items.length)}
      leave={words.items.form.leave}
      refused={refused}
      onAct={async () => {
        if (args === null) return { kind: 'refused', refusal: { code: 'dayMissing', facts: {} }, sentence: '' };
        const outcome = await act(acceptItems, args, { said: said.accepted(items.length) });
        if (outcome.kind === 'done') onDone();
        return outcome;
      }}
      onClose={onClose}
    >
      <PartyFields party={party} onChange={setParty} />
      <DayField label={words.items.form.on} value={on} onChange={setOn} today={today} required note=" " />
      <WhoFirst />
    </ActDialog>
  );
}

export function BatchIssue({ items, onDone, onClose }: Props) {
  const words = useWords();
  const said = words.items;
  const today = useToday();
  const act = useAct();
  const whoFirst = useWhoFirst();
  const [on, setOn] = useState<Day | null>(today);
  const [due, setDue] = useState<{ readonly due: Day | null; readonly dueWords: string | null }>({
    due: null,
    dueWords: null,
  });
  const [by, setBy] = useState<{ readonly approver: string | null; readonly agreedBy: string }>({
    approver: null,
    agreedBy: '',
  });
  const args =
    on === null
      ? null
      : {
          on,
          items: items.map(({ id }) => ({ item: id, ...due, ...by, note: null, round: null, decision: null })),
        };
  const decided = useDecision(issueItems, args);
  const refused =
    whoFirst ?? (decided === null ? refusalSentence(words, { code: 'dayMissing', facts: {} }) : whyNot(words, decided));
  return (
    <ActDialog
      title={said.acts.issue}
      note={said.count(items.length)}
      act={said.batch.issue(items.length)}
      leave={said.form.leave}
      refused={refused}
      onAct={async () => {
        if (args === null) return { kind: 'refused', refusal: { code: 'dayMissing', facts: {} }, sentence: '' };
        const outcome = await act(issueItems, args, { said: said.batch.issued(items.length), isFinal: true });
        if (outcome.kind === 'done') onDone();
        return outcome;
      }}
      onClose={onClose}
    >
      <DueField label={said.form.due} {...due} onChange={setDue} today={today} required />
      <ApprovalFields {...by} onChange={setBy} />
      <DayField label={said.form.on} value={on} onChange={setOn} today={today} required note=" " />
      <WhoFirst />
    </ActDialog>
  );
}
