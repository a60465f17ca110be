// What the sheet does not say itself (要问的): asked once, at the top of the mapping, and changeable as long as it is open.
import { useState } from 'react';
import { targetOf } from '../../exchange/sheet/understand/target.ts';
import type { Question } from '../../exchange/sheet/understand/understood.ts';
import type { Resident } from '../../ledger/ledger.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './import.module.css';
import type { OpenFile } from './import-state.ts';
import { targetWords } from './target-words.ts';
import type { ImportActs } from './use-import.ts';

export function Questions({ open, acts }: { readonly open: OpenFile; readonly acts: ImportActs }) {
  const words = useWords();
  const said = words.importing.questions;
  const teams = useSelect(teamsOf);
  const hasProjects = useSelect(hasAny);
  const phones = open.reading?.columns.some(({ target }) => target.kind === 'phone') === true;
  const limits = hasProjects && teams.length > 1;
  if (open.asked.length === 0 && !phones && !limits) return null;
  return (
    <section className={css.questions} aria-label={said.label}>
      {open.asked.map((question) => (
        <Asked
          key={question.code === 'column' ? `column ${question.column}` : question.code}
          question={question}
          open={open}
          acts={acts}
        />
      ))}
      {limits && (
        <div className={css.question}>
          <Select
            label={said.onlyTeam}
            value={open.onlyTeam}
            empty={said.allTeams}
            onChange={acts.limitTo}
            choices={teams.map(({ id, name }) => ({ value: id, label: said.justTeam(name) }))}
            note={said.onlyTeamNote}
          />
        </div>
      )}
      {phones && (
        <div className={css.question}>
          <Checkbox
            label={said.phones}
            checked={open.answers.phones}
            onChange={(wanted) => acts.answer({ phones: wanted })}
          />
        </div>
      )}
    </section>
  );
}

function Asked({
  question,
  open,
  acts,
}: {
  readonly question: Question;
  readonly open: OpenFile;
  readonly acts: ImportActs;
}) {
  const words = useWords();
  const said = words.importing.questions;
  switch (question.code) {
    case 'year':
      return <Year question={question} year={open.answers.year} onYear={(year) => acts.answer({ year })} />;
    case 'unit':
      return (
        <div className={css.question}>
          <Select
            label={said.unit}
            value={open.answers.unit}
            onChange={(unit) => acts.answer({ unit })}
            choices={(['wan', 'yi', 'yuan'] as const).map((unit) => ({
              value: unit,
              label: words.kit.money.units[unit],
            }))}
            note={open.answers.unit === null ? said.unitLikely(words.kit.money.units[question.likely]) : said.answered}
          />
        </div>
      );
    case 'column':
      return (
        <div className={css.question}>
          <Select
            label={said.column(question.head)}
            value={open.answers.columns.get(question.column) ?? question.assumed}
            onChange={(key) => {
              if (key !== null) acts.answer({ columns: new Map([...open.answers.columns, [question.column, key]]) });
            }}
            choices={question.choices.map((key) => ({
              value: key,
              label: targetWords(words, targetOf(key) ?? { kind: 'ignored' }),
            }))}
          />
        </div>
      );
  }
}

function Year({
  question,
  year,
  onYear,
}: {
  readonly question: Extract<Question, { readonly code: 'year' }>;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}) {
  const said = useWords().importing.questions;
  const [typed, setTyped] = useState(year === null ? '' : String(year));
  const bad = typed.trim() !== '' && yearIn(typed) === null;
  const { likely } = question;
  return (
    <div className={css.question}>
      <TextField
        label={said.year}
        value={typed}
        inputMode="numeric"
        maxLength={4}
        onChange={(text) => {
          setTyped(text);
          const next = yearIn(text);
          if (next !== null || text.trim() === '') onYear(next);
        }}
        error={bad ? said.yearBad : null}
        note={year === null ? said.yearNote(question.cells) : said.answered}
        end={
          likely !== null && year !== likely ? (
            <Button
              small
              kind="text"
              onPress={() => {
                setTyped(String(likely));
                onYear(likely);
              }}
            >
              {said.yearLikely(likely)}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}

function yearIn(text: string): number | null {
  return /^(?:19|20)\d{2}$/.test(text.trim()) ? Number(text.trim()) : null;
}

function teamsOf(resident: Resident): readonly { readonly id: string; readonly name: string }[] {
  return [...resident.all('team')].sort((a, b) => (a.number ?? 999) - (b.number ?? 999));
}

const hasAny = (resident: Resident): boolean => resident.count('project') > 0;
