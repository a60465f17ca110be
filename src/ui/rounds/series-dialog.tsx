// Sets up or changes a series of rounds (督导系列): every 14 days from a first day, around holidays; its first days are shown while it is typed.
import { useState } from 'react';
import { type AddSeriesArgs, addSeries, SERIES_DEFAULTS } from '../../domain/commands/add-series.ts';
import { editSeries } from '../../domain/commands/edit-series.ts';
import { planRounds } from '../../domain/commands/plan-rounds.ts';
import type { Day } from '../../domain/day.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { nextSeriesDays } from '../../domain/rounds/series-days.ts';
import { isEstimated } from '../../domain/schedule/working-days.ts';
import { ActDialog } from '../kit/act-dialog.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { DayField } from '../kit/day-field.tsx';
import { Select } from '../kit/select.tsx';
import { whyNot } from '../kit/sentences.ts';
import { TextField } from '../kit/text-field.tsx';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { spokenDay, titleOf } from './doc-words.ts';
import css from './rounds.module.css';

type Holiday = NonNullable<Row<'series'>['holiday']>;

const PREVIEWED = 4;

export function SeriesDialog({
  series,
  onClose,
}: {
  readonly series: Row<'series'> | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.rounds.series;
  const names = words.fields.series;
  const today = useToday();
  const ledger = useLedger();
  const act = useAct();
  const [name, setName] = useState(series?.name ?? said.defaultName);
  const [word, setWord] = useState(series?.word ?? SERIES_DEFAULTS.word);
  const [every, setEvery] = useState(String(series?.every ?? SERIES_DEFAULTS.every));
  const [firstDay, setFirstDay] = useState<Day | null>(series === null ? today : series.firstDay);
  const [weekday, setWeekday] = useState(series?.weekday ?? null);
  const [firstNumber, setFirstNumber] = useState(String(series?.firstNumber ?? SERIES_DEFAULTS.firstNumber));
  const [holiday, setHoliday] = useState<Holiday>(series?.holiday ?? SERIES_DEFAULTS.holiday);
  const [cutOffDays, setCutOffDays] = useState(String(series?.cutOffDays ?? SERIES_DEFAULTS.cutOffDays));
  const [time, setTime] = useState(series?.time ?? '');
  const [place, setPlace] = useState(series?.place ?? '');
  const [count, setCount] = useState(series === null ? '3' : '0');
  const [isOn, setOn] = useState(series?.on ?? true);

  const counts = { every: whole(every), firstNumber: whole(firstNumber), cutOffDays: whole(cutOffDays) };
  const bad = (Object.keys(counts) as (keyof typeof counts)[]).find((field) => counts[field] === null);
  const values: AddSeriesArgs = {
    ...SERIES_DEFAULTS,
    dueDays: series?.dueDays ?? SERIES_DEFAULTS.dueDays,
    idleRounds: series?.idleRounds ?? SERIES_DEFAULTS.idleRounds,
    remark: series?.remark ?? null,
    name: name.trim(),
    word: word.trim() === '' ? SERIES_DEFAULTS.word : word.trim(),
    ...counts,
    firstDay,
    weekday,
    holiday,
    time: blank(time),
    place: blank(place),
  };
  const editing = series === null ? null : { id: series.id as string, set: { ...values, on: isOn } };
  const added = useDecision(addSeries, series === null ? values : null);
  const edited = useDecision(editSeries, editing);
  const decided = edited ?? added;
  const planned = whole(count);
  const refused =
    bad !== undefined
      ? said.badNumber(names[bad])
      : planned === null
        ? said.badNumber(said.planCount)
        : whyNot(words, decided);
  const run = async () => {
    if (editing !== null) return act(editSeries, editing, { said: said.changed(values.name) });
    const outcome = await act(addSeries, values, { said: said.added(values.name) });
    const made = ledger.resident.all('series').find((row) => row.name === values.name);
    if (outcome.kind === 'done' && made !== undefined && (planned ?? 0) > 0)
      return act(planRounds, { series: made.id, count: planned ?? 0 });
    return outcome;
  };
  const days = bad === undefined ? nextSeriesDays(values, (counts.firstNumber ?? 1) - 1, PREVIEWED) : [];
  return (
    <ActDialog
      title={series === null ? said.add : said.edit}
      note={series === null ? undefined : said.note}
      act={series === null ? said.act : said.keep}
      leave={series === null ? said.leave : said.leaveEdit}
      wide
      refused={refused}
      onAct={run}
      onClose={onClose}
    >
      <div className={css.fields}>
        <TextField label={names.name} value={name} onChange={setName} required />
        <TextField
          label={names.word}
          value={word === SERIES_DEFAULTS.word ? said.builtInWord : word}
          onChange={(typed) => setWord(typed === said.builtInWord ? SERIES_DEFAULTS.word : typed)}
          maxLength={Math.max(4, said.builtInWord.length)}
        />
        <TextField label={names.firstNumber} value={firstNumber} onChange={setFirstNumber} inputMode="numeric" />
        <DayField label={names.firstDay} value={firstDay} onChange={setFirstDay} today={today} required />
        <TextField label={names.every} value={every} onChange={setEvery} inputMode="numeric" />
        <Select
          label={names.weekday}
          value={weekday === null ? null : String(weekday)}
          onChange={(chosen) => setWeekday(chosen === null ? null : Number(chosen))}
          empty={said.weekdayOfFirst}
          choices={[1, 2, 3, 4, 5, 6, 0].map((value) => ({
            value: String(value),
            label: words.rounds.weekdays.split(' ')[value] ?? '',
          }))}
        />
        <Select<Holiday>
          label={names.holiday}
          value={holiday}
          onChange={(chosen) => chosen && setHoliday(chosen)}
          choices={(['after', 'before', 'stay'] as const).map((value) => ({
            value,
            label: words.fields.choices.series.holiday[value],
          }))}
        />
        <TextField label={names.cutOffDays} value={cutOffDays} onChange={setCutOffDays} inputMode="numeric" />
        <TextField label={names.time} value={time} onChange={setTime} maxLength={20} />
        <TextField label={names.place} value={place} onChange={setPlace} maxLength={100} />
        {series === null && (
          <TextField
            label={said.planCount}
            note={said.planNote}
            value={count}
            onChange={setCount}
            inputMode="numeric"
          />
        )}
      </div>
      {series !== null && <Checkbox label={said.stop} checked={!isOn} onChange={(stopped) => setOn(!stopped)} />}
      {days.length > 0 && (
        <section aria-label={said.preview}>
          <p className={css.label}>{said.preview}</p>
          <ol className={css.preview}>
            {days.map(({ number, day, counted, cutOff }) => {
              const title = titleOf(words, { number, word: values.word ?? '', day });
              return (
                <li key={number}>
                  {day === counted
                    ? said.previewPlain(title, spokenDay(words, day, today))
                    : said.previewMoved(title, spokenDay(words, day, today), spokenDay(words, counted, today))}
                  <span className="dim">{said.cutOff(cutOff)}</span>
                  {isEstimated(day) && <span className="dim">{said.estimated}</span>}
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </ActDialog>
  );
}

function whole(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
}

function blank(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
