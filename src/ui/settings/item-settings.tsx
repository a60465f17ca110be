// Items and their numbers (事项与编号): the office's own clock, types with their checks, and which computer allots the numbers.
import { useState } from 'react';
import { setSetting } from '../../domain/commands/set-setting.ts';
import { partsOf } from '../../domain/day.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { itemClock } from '../../domain/items/item-summary.ts';
import { lastNumber, turnOf } from '../../domain/items/numbering.ts';
import { Button } from '../kit/button.tsx';
import { copyText } from '../kit/copy-text.ts';
import { DataTable } from '../kit/data-table.tsx';
import { ResumeNumbering } from '../kit/items/resume-numbering.tsx';
import { Section } from '../kit/section-head.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useDecision, useLedger, useLedgerVersion, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { ItemTypeDialog } from './item-type-dialog.tsx';
import css from './settings.module.css';
import { TransferNumbering } from './transfer-numbering.tsx';

export function ItemSettings({ narrow }: { readonly narrow: boolean }) {
  const words = useWords();
  const said = words.items.settings;
  const { resident } = useLedger();
  useLedgerVersion();
  const today = useToday();
  const clock = itemClock(resident, today);
  return (
    <Section title={said.title} note={said.note}>
      <div className={css.grid}>
        <DaysField key={`check ${clock.checkDays}`} label={said.checkDays} name="checkDays" held={clock.checkDays} />
        <DaysField key={`soon ${clock.soonDays}`} label={said.soonDays} name="soonDays" held={clock.soonDays} />
      </div>
      <Numbering />
      {/* Tables to be edited are work for a desk. */}
      {!narrow && <Types />}
    </Section>
  );
}

function DaysField({
  label,
  name,
  held,
}: {
  readonly label: string;
  readonly name: 'checkDays' | 'soonDays';
  readonly held: number;
}) {
  const words = useWords();
  const said = words.items.settings;
  const act = useAct();
  const toast = useToast();
  const [typed, setTyped] = useState(String(held));
  const value = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : null;
  const isSame = value === held;
  const decided = useDecision(setSetting, value === null || isSame ? null : { name, value });
  const refused = isSame ? words.settings.ledger.same : decided === null ? said.daysMissing : whyNot(words, decided);
  const keep = async () => {
    if (refused !== null || value === null) return;
    const outcome = await act(setSetting, { name, value }, { said: said.changed(label, value) });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  return (
    <div className={css.line}>
      <TextField label={label} value={typed} onChange={setTyped} onEnter={() => void keep()} inputMode="numeric" />
      <Button refused={refused} onPress={() => void keep()}>
        {said.keep}
      </Button>
    </div>
  );
}

/** One copy of the ledger allots the numbers: its creator, until it hands over or another one takes over after a loss. */
function Numbering() {
  const words = useWords();
  const said = words.items.settings;
  const ledger = useLedger();
  const toast = useToast();
  const today = useToday();
  const [asked, setAsked] = useState<'transfer' | 'resume' | null>(null);
  const turn = turnOf(ledger.resident);
  const isHere = turn?.device === ledger.device;
  const { year } = partsOf(today);
  const copy = () => {
    if (copyText(ledger.device)) toast.show(words.kit.copy.done);
    else toast.fail(words.kit.copy.failed);
  };
  return (
    <div className={css.device}>
      <b>{said.device}</b>
      <span>{isHere ? said.thisDevice : turn === null ? said.noDevice : said.otherDevice}</span>
      <span className="dim">{said.lastNumber(year, lastNumber(ledger.resident, year))}</span>
      <span className="dim">
        {said.deviceId} <code>{ledger.device}</code>
      </span>
      <span className={css.acts}>
        <Button small icon="copy" onPress={copy}>
          {said.copyId}
        </Button>
        {isHere ? (
          <Button small onPress={() => setAsked('transfer')}>
            {said.transfer}
          </Button>
        ) : (
          <Button small onPress={() => setAsked('resume')}>
            {said.resume}
          </Button>
        )}
      </span>
      {asked === 'transfer' && <TransferNumbering onClose={() => setAsked(null)} />}
      {asked === 'resume' && <ResumeNumbering onClose={() => setAsked(null)} />}
    </div>
  );
}

function Types() {
  const words = useWords();
  const said = words.items.settings;
  const { resident } = useLedger();
  const [asked, setAsked] = useState<{ readonly type: Row<'itemType'> | null } | null>(null);
  const types = [...resident.all('itemType')].sort((a, b) => (a.order < b.order ? -1 : 1));
  return (
    <>
      <div className={css.typesHead}>
        <b>{said.types}</b> <span className="dim">{said.typesNote}</span>
        <Button small icon="plus" onPress={() => setAsked({ type: null })}>
          {said.addType}
        </Button>
      </div>
      <DataTable
        caption={said.types}
        rows={types}
        rowKey={(type) => type.id}
        empty={said.noTypes}
        columns={[
          { id: 'name', head: said.typeName, width: '160px', cell: (type) => type.name },
          {
            id: 'evidence',
            head: said.typeEvidence,
            width: '100px',
            cell: (type) => words.fields.choices.itemType.evidence[type.evidence ?? 'any'],
          },
          {
            id: 'checks',
            head: said.typeChecks,
            cell: (type) =>
              Object.values(type.checks)
                .filter((check) => check !== null)
                .join(words.project.and),
          },
          {
            id: 'acts',
            head: '',
            label: said.editType,
            acts: true,
            width: '70px',
            cell: (type) => (
              <Button small kind="text" onPress={() => setAsked({ type })}>
                {said.editType}
              </Button>
            ),
          },
        ]}
      />
      {asked && <ItemTypeDialog type={asked.type} last={types.at(-1)?.order ?? null} onClose={() => setAsked(null)} />}
    </>
  );
}
