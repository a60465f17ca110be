// A new matter (交办事项): what, whose, until when; issued at once or kept as a draft (拟办). What is typed outlives a reload.
import { useState } from 'react';
import { registerItem } from '../../../domain/commands/register-item.ts';
import { type Day, isDay, partsOf } from '../../../domain/day.ts';
import { shortNumber } from '../../../domain/items/item-number.ts';
import { lastNumber, turnOf } from '../../../domain/items/numbering.ts';
import { ActDialog } from '../act-dialog.tsx';
import { Button } from '../button.tsx';
import { Checkbox } from '../checkbox.tsx';
import { DayField } from '../day-field.tsx';
import type { NewEvidence } from '../evidence/prepare-file.ts';
import { blobsOf } from '../evidence/use-tick.ts';
import { Icon } from '../icon.tsx';
import { UnitPicker } from '../person-picker.tsx';
import { refusalSentence, whyNot } from '../sentences.ts';
import { useDraft } from '../use-draft.ts';
import { useAct, useDecision, useLedger, useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import { DueField } from './due-field.tsx';
import { EvidenceField } from './evidence-field.tsx';
import css from './forms.module.css';
import { blank, ItemFields, type TypedItem } from './item-fields.tsx';
import { nameOf } from './item-names.ts';
import { ApprovalFields } from './party-fields.tsx';
import { useWhoFirst, WhoFirst } from './who-first.tsx';

type Typed = TypedItem & {
  readonly on: Day | null;
  readonly now: boolean;
  readonly due: Day | null;
  readonly dueWords: string | null;
  readonly approver: string | null;
  readonly agreedBy: string;
  readonly coUnits: readonly string[];
  readonly before: readonly NewEvidence[];
};

export function NewItemDialog({
  project = null,
  onMade,
  onClose,
}: {
  readonly project?: string | null;
  readonly onMade?: (id: string) => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.items.form;
  const ledger = useLedger();
  const { resident } = ledger;
  const today = useToday();
  const act = useAct();
  const whoFirst = useWhoFirst();
  const [preparing, setPreparing] = useState(0);
  const key = project === null ? 'item:new' : `item:new:${project}`;
  const [start] = useState<Typed>(() => ({ ...EMPTY, on: today, project }));
  const draft = useDraft<Typed>(key, start, readTyped, isBlank);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.change((now) => ({ ...now, ...part }));
  const terms = {
    due: typed.due,
    dueWords: typed.dueWords,
    approver: typed.approver,
    agreedBy: blank(typed.agreedBy),
    note: null,
    round: null,
    decision: null,
  };
  const args =
    typed.on === null
      ? null
      : {
          item: {
            name: typed.name,
            requirement: blank(typed.requirement),
            project: typed.project,
            milestone: null,
            type: typed.type,
            unit: typed.unit,
            person: typed.person,
            source: typed.source,
            sourceWords: blank(typed.sourceWords),
            round: null,
            decision: null,
            meetingNumber: null,
            foundOn: null,
            remark: blank(typed.remark),
            coUnits: typed.coUnits,
          },
          on: typed.on,
          issue: typed.now ? terms : null,
          before: typed.before.map((each) => each.args),
        };
  const decided = useDecision(registerItem, args);
  const refused =
    whoFirst ??
    (preparing > 0
      ? words.project.tick.preparing
      : decided === null
        ? refusalSentence(words, { code: 'dayMissing', facts: {} })
        : whyNot(words, decided));
  const isDevice = turnOf(resident)?.device === ledger.device;
  const year = partsOf(typed.on ?? today).year;
  const nextNumber = shortNumber({ year, seq: lastNumber(resident, year) + 1 });
  const verb = !typed.now ? said.registerAct : isDevice ? said.createActAs(nextNumber) : said.createAct;
  const run = async () => {
    if (args === null) return { kind: 'refused', refusal: { code: 'dayMissing', facts: {} }, sentence: '' } as const;
    draft.stop();
    const known = new Set(resident.all('item').map(({ id }) => id));
    const outcome = await act(registerItem, args, {
      said: (typed.now ? said.created : said.registered)(typed.name.trim()),
      draft: key,
      blobs: blobsOf(typed.before),
      ...(typed.now && { isFinal: true }),
    });
    if (outcome.kind === 'done') {
      const made = resident.all('item').findLast(({ id }) => !known.has(id));
      if (made !== undefined) onMade?.(made.id);
    } else await draft.keep();
    return outcome;
  };
  return (
    <ActDialog
      title={said.createTitle}
      act={verb}
      leave={said.leave}
      wide
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
      <ItemFields typed={typed} set={set} />
      <div>
        <UnitPicker
          label={said.coUnits}
          value={null}
          onChange={(unit) => unit !== null && set({ coUnits: [...new Set([...typed.coUnits, unit])] })}
        />
        {typed.coUnits.length > 0 && (
          <div className={css.units}>
            {typed.coUnits.map((unit) => (
              <button
                key={unit}
                type="button"
                className="chip on"
                aria-label={said.dropCoUnit(nameOf(resident, 'unit', unit))}
                onClick={() => set({ coUnits: typed.coUnits.filter((each) => each !== unit) })}
              >
                {nameOf(resident, 'unit', unit)}
                <Icon name="close" />
              </button>
            ))}
          </div>
        )}
      </div>
      <Checkbox label={said.now} checked={typed.now} onChange={(now) => set({ now })} />
      {typed.now && (
        <>
          <div className={css.pair}>
            <DueField
              label={said.due}
              due={typed.due}
              dueWords={typed.dueWords}
              onChange={set}
              today={today}
              required
            />
            <DayField label={said.on} value={typed.on} onChange={(on) => set({ on })} today={today} required note=" " />
          </div>
          <ApprovalFields approver={typed.approver} agreedBy={typed.agreedBy} onChange={set} />
        </>
      )}
      <EvidenceField
        typed={typed.before}
        onChange={(next) => draft.change((now) => ({ ...now, before: next(now.before) }))}
        onPreparing={setPreparing}
      />
      <WhoFirst />
    </ActDialog>
  );
}

const EMPTY: Omit<Typed, 'on'> = {
  name: '',
  requirement: '',
  project: null,
  unit: null,
  person: null,
  type: null,
  source: null,
  sourceWords: '',
  remark: '',
  now: true,
  due: null,
  dueWords: null,
  approver: null,
  agreedBy: '',
  coUnits: [],
  before: [],
};

function isBlank({ name, requirement, before }: Typed): boolean {
  return name.trim() === '' && requirement.trim() === '' && before.length === 0;
}

function readTyped(stored: unknown): Typed | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const held = stored as { readonly [name: string]: unknown };
  if (typeof held.name !== 'string' || !Array.isArray(held.coUnits) || !Array.isArray(held.before)) return null;
  // Written by this dialog only, under a key of its own; the days are looked at again.
  const typed = stored as Typed;
  const dayIn = (value: Day | null) => (value !== null && isDay(value) ? value : null);
  return { ...typed, on: dayIn(typed.on), due: dayIn(typed.due) };
}
