// 投资: the year's plan and what is done of it against 序时; every figure with its period, entered once and then corrected with a reason.
import { useState } from 'react';
import { correctFigure } from '../../../domain/commands/correct-figure.ts';
import { type RecordFigureArgs, recordFigure } from '../../../domain/commands/record-figure.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { explainMoneyLight } from '../../../domain/lights/explain-light.ts';
import { formatMoney, type Money } from '../../../domain/money.ts';
import { isPeriod, lastMonthOf } from '../../../domain/period.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { Button } from '../../kit/button.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { Light } from '../../kit/light.tsx';
import { MoneyField } from '../../kit/money-field.tsx';
import { periodText } from '../../kit/period-text.ts';
import { Section } from '../../kit/section-head.tsx';
import { Select } from '../../kit/select.tsx';
import { whyNot } from '../../kit/sentences.ts';
import { TextArea } from '../../kit/text-area.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useAct, useDecision, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';
import type { ProjectPage } from '../read-project.ts';
import { Findings } from './findings.tsx';

const FEW = 8;

export function FiguresSection({ page }: { readonly page: ProjectPage }) {
  const words = useWords();
  const said = words.project.figures;
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<Row<'figure'> | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const reason = explainMoneyLight(page.summary, page.context);
  const figures = [...page.figures].sort(newestFirst);
  const shown = showsAll ? figures : figures.slice(0, FEW);
  return (
    <Section
      title={said.title}
      note={page.context.planYear}
      actions={
        <Button kind="text" small onPress={() => setAdding(true)}>
          {said.add}
        </Button>
      }
    >
      {reason && (
        <p className={css.pace}>
          <Light kind={page.summary.moneyLight ?? 'ok'} bare />
          <span>{words.lights[reason.code](reason.facts)}</span>
        </p>
      )}
      {figures.length === 0 ? (
        <p className={css.quiet}>{said.none}</p>
      ) : (
        <div className={css.figures}>
          <DataTable
            caption={said.title}
            rows={shown}
            rowKey={(row) => row.id}
            columns={[
              {
                id: 'period',
                head: words.fields.figure.period,
                cell: (row) => (row.period === null ? '' : periodText(row.period, words)),
              },
              {
                id: 'measure',
                head: words.fields.figure.measure,
                cell: (row) => (
                  <>
                    {row.measure === null ? '' : words.fields.choices.figure.measure[row.measure]}
                    {row.basis && <span className="dim"> {row.basis}</span>}
                  </>
                ),
              },
              {
                id: 'amount',
                head: said.wan,
                numeric: true,
                cell: (row) => (
                  <span className={css.figure}>
                    {row.amount === null ? '' : formatMoney(row.amount.fen, 'wan', 2)}
                    {row.correction !== null && <sup title={said.corrected(row.correction)}>*</sup>}
                  </span>
                ),
              },
              {
                id: 'correct',
                head: '',
                label: said.correct,
                acts: true,
                width: '34px',
                cell: (row) => (
                  <Button kind="text" small icon="pencil" label={said.correct} onPress={() => setCorrecting(row)} />
                ),
              },
            ]}
          />
        </div>
      )}
      <Findings findings={page.findings.filter((finding) => finding.mend.part === 'figures')} />
      {figures.length > FEW && (
        <Button kind="text" small expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? said.fewer : said.all(figures.length)}
        </Button>
      )}
      {adding && <FigureDialog page={page} onClose={() => setAdding(false)} />}
      {correcting && <CorrectDialog figure={correcting} onClose={() => setCorrecting(null)} />}
    </Section>
  );
}

function FigureDialog({ page, onClose }: { readonly page: ProjectPage; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.project.figures;
  const today = useToday();
  const act = useAct();
  const [period, setPeriod] = useState(today.slice(0, 7));
  const [measure, setMeasure] = useState<RecordFigureArgs['measure']>('done');
  const [amount, setAmount] = useState<Money | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [basis, setBasis] = useState('');
  const [source, setSource] = useState('');
  const plain = period.trim();
  const args: RecordFigureArgs = {
    project: page.row.id,
    period: isPeriod(plain) ? plain : null,
    measure,
    amount,
    basis,
    source,
    on: today,
  };
  const decided = useDecision(recordFigure, args);
  return (
    <ActDialog
      title={said.dialog(page.row.name)}
      act={said.act}
      leave={said.leave}
      refused={
        plain !== '' && !isPeriod(plain)
          ? words.project.progress.badPeriod(plain)
          : unread !== null
            ? words.refusals.notAnAmount({ typed: unread })
            : whyNot(words, decided)
      }
      onAct={() => act(recordFigure, args, { said: said.done(page.row.name) })}
      onClose={onClose}
    >
      <Select
        label={words.fields.figure.measure}
        value={measure}
        onChange={(chosen) => chosen && setMeasure(chosen)}
        choices={(['plan', 'done', 'received', 'stretch'] as const).map((value) => ({
          value,
          label: words.fields.choices.figure.measure[value],
        }))}
      />
      <TextField
        label={words.fields.figure.period}
        note={said.periodHint}
        value={period}
        onChange={setPeriod}
        required
      />
      <MoneyField
        label={words.fields.figure.amount}
        value={amount}
        onChange={setAmount}
        onUnread={setUnread}
        required
      />
      <TextField
        label={words.fields.figure.basis}
        note={said.basisHint}
        value={basis}
        onChange={setBasis}
        maxLength={100}
      />
      <TextField label={words.fields.figure.source} value={source} onChange={setSource} maxLength={200} />
    </ActDialog>
  );
}

function CorrectDialog({ figure, onClose }: { readonly figure: Row<'figure'>; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.project.figures;
  const act = useAct();
  const [amount, setAmount] = useState<Money | null>(figure.amount);
  const [unread, setUnread] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const args = { figure: figure.id, amount, reason };
  const decided = useDecision(correctFigure, args);
  const title = figure.period === null ? '' : periodText(figure.period, words);
  return (
    <ActDialog
      title={said.correctTitle(title)}
      note={figure.correction === null ? undefined : said.corrected(figure.correction)}
      act={said.correct}
      leave={said.leaveCorrect}
      refused={unread !== null ? words.refusals.notAnAmount({ typed: unread }) : whyNot(words, decided)}
      onAct={() => act(correctFigure, args, { said: said.correctDone(title) })}
      onClose={onClose}
    >
      <MoneyField
        label={words.fields.figure.amount}
        value={amount}
        onChange={setAmount}
        onUnread={setUnread}
        required
      />
      <TextArea label={said.reason} value={reason} onChange={setReason} rows={2} required maxLength={500} />
    </ActDialog>
  );
}

function newestFirst(a: Row<'figure'>, b: Row<'figure'>): number {
  const keyOf = (row: Row<'figure'>) => (row.period === null ? '' : `${lastMonthOf(row.period)} ${row.period}`);
  return keyOf(a) === keyOf(b) ? ((a.measure ?? '') < (b.measure ?? '') ? 1 : -1) : keyOf(a) < keyOf(b) ? 1 : -1;
}
