// 进展: 形象进度, problems and next steps of the newest report; the older ones behind it. A new one is added, never written over.
import { useState } from 'react';
import { recordProgress } from '../../../domain/commands/record-progress.ts';
import { type Day, isDay } from '../../../domain/day.ts';
import { shortDay } from '../../../domain/derive/short-day.ts';
import type { Row } from '../../../domain/entities/registry.ts';
import { isPeriod } from '../../../domain/period.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { Button } from '../../kit/button.tsx';
import { DayField } from '../../kit/day-field.tsx';
import { periodText } from '../../kit/period-text.ts';
import { Section } from '../../kit/section-head.tsx';
import { refusalSentence, whyNot } from '../../kit/sentences.ts';
import { TextArea } from '../../kit/text-area.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useDraft } from '../../kit/use-draft.ts';
import { useAct, useDecision, useToday } from '../../kit/use-ledger.tsx';
import { useWords } from '../../kit/words.tsx';
import css from '../project.module.css';

export function ProgressSection({
  row,
  reports,
}: {
  readonly row: Row<'project'>;
  /** Newest first. */
  readonly reports: readonly Row<'progress'>[];
}) {
  const words = useWords();
  const said = words.project.progress;
  const [writing, setWriting] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const [newest, ...older] = reports;
  return (
    <Section
      title={said.title}
      actions={
        <Button kind="text" small onPress={() => setWriting(true)}>
          {said.write}
        </Button>
      }
    >
      {newest ? (
        <>
          <p className={css.when}>
            <When report={newest} />
          </p>
          <Report report={newest} />
        </>
      ) : (
        <p className={css.quiet}>{said.none}</p>
      )}
      {older.length > 0 && (
        <Button kind="text" small expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {said.older(older.length)}
        </Button>
      )}
      {showsAll &&
        older.map((report) => (
          <div key={report.id} className={css.older}>
            <When report={report} />
            <Report report={report} />
          </div>
        ))}
      {writing && <ProgressDialog row={row} onClose={() => setWriting(false)} />}
    </Section>
  );
}

function When({ report }: { readonly report: Row<'progress'> }) {
  const words = useWords();
  const today = useToday();
  const period = report.period === null ? null : periodText(report.period, words);
  return (
    <span className="dim">
      {[period, report.on === null ? null : words.project.progress.until(shortDay(report.on, today)), report.reportedBy]
        .filter((part) => part)
        .join(' · ')}
    </span>
  );
}

function Report({ report }: { readonly report: Row<'progress'> }) {
  const words = useWords();
  const lines = [
    [words.fields.progress.text, report.text],
    [words.fields.progress.problems, report.problems],
    [words.fields.progress.next, report.next],
  ] as const;
  return (
    <dl className={css.report}>
      {lines.map(([label, text]) =>
        text === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

type Typed = {
  readonly on: Day | null;
  readonly period: string;
  readonly text: string;
  readonly problems: string;
  readonly next: string;
  readonly reportedBy: string;
};

function ProgressDialog({ row, onClose }: { readonly row: Row<'project'>; readonly onClose: () => void }) {
  const words = useWords();
  const said = words.project.progress;
  const today = useToday();
  const act = useAct();
  const key = `progress:${row.id}`;
  const draft = useDraft<Typed>(
    key,
    { on: today, period: today.slice(0, 7), text: '', problems: '', next: '', reportedBy: '' },
    readTyped,
    ({ text, problems, next }) => `${text}${problems}${next}`.trim() === '',
  );
  const typed = draft.value;
  const change = (part: Partial<Typed>) => draft.change((now) => ({ ...now, ...part }));
  const period = typed.period.trim();
  const args =
    typed.on === null || !(period === '' || isPeriod(period))
      ? null
      : { ...typed, project: row.id, on: typed.on, period: isPeriod(period) ? period : null };
  const decided = useDecision(recordProgress, args);
  return (
    <ActDialog
      title={said.dialog(row.name)}
      note={draft.found ? words.project.tick.restored : undefined}
      act={said.act}
      leave={said.leave}
      wide
      refused={
        args === null
          ? typed.on === null
            ? refusalSentence(words, { code: 'dayMissing', facts: {} })
            : said.badPeriod(period)
          : whyNot(words, decided)
      }
      onAct={async () => {
        draft.stop();
        return act(recordProgress, args ?? { ...typed, project: row.id, on: today, period: null }, {
          said: said.done(row.name),
          draft: key,
        });
      }}
      onClose={onClose}
    >
      <TextArea
        label={words.fields.progress.text}
        value={typed.text}
        onChange={(text) => change({ text })}
        rows={4}
        maxLength={20_000}
      />
      <TextArea
        label={words.fields.progress.problems}
        value={typed.problems}
        onChange={(problems) => change({ problems })}
        rows={2}
        maxLength={20_000}
      />
      <TextArea
        label={words.fields.progress.next}
        value={typed.next}
        onChange={(next) => change({ next })}
        rows={2}
        maxLength={20_000}
      />
      <div className={css.pair}>
        <DayField
          label={words.fields.progress.on}
          value={typed.on}
          onChange={(on) => change({ on })}
          today={today}
          required
        />
        <TextField
          label={words.fields.progress.period}
          note={said.periodHint}
          value={typed.period}
          onChange={(next) => change({ period: next })}
        />
      </div>
      <TextField
        label={words.fields.progress.reportedBy}
        note={said.reportedByHint}
        value={typed.reportedBy}
        onChange={(reportedBy) => change({ reportedBy })}
        maxLength={100}
      />
    </ActDialog>
  );
}

function readTyped(stored: unknown): Typed | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const held = stored as { readonly [name: string]: unknown };
  const text = (name: string) => (typeof held[name] === 'string' ? held[name] : '');
  const on = text('on');
  return {
    on: isDay(on) ? on : null,
    period: text('period'),
    text: text('text'),
    problems: text('problems'),
    next: text('next'),
    reportedBy: text('reportedBy'),
  };
}
