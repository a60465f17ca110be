// One table for all teams (填专班表): eleven rows pasted from Excel at once, or typed cell by cell; written as one act.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addTeams } from '../../domain/commands/add-teams.ts';
import type { Day } from '../../domain/day.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { LightShape } from '../kit/light.tsx';
import { usePlace } from '../kit/place.tsx';
import { Section } from '../kit/section-head.tsx';
import { refusalSentence } from '../kit/sentences.ts';
import { useToast } from '../kit/toast.tsx';
import { useAct, useDecision, useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { filledLines, filledRows, withIdeas } from './fill-rows.ts';
import { FillTable } from './fill-table.tsx';
import css from './fill-teams.module.css';
import { EMPTY_CELLS, type TeamCells } from './read-team-table.ts';

export function FillTeamsScreen() {
  const words = useWords();
  const said = words.teams.fillPage;
  usePlace(said.title, [{ title: words.shell.places.teams, to: '/teams' }]);
  const { resident } = useLedger();
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const navigate = useNavigate();
  const [rows, setRows] = useState<readonly TeamCells[]>(() => filledRows(resident, today));
  const [from, setFrom] = useState<Day | null>(today);
  const [failed, setFailed] = useState<string | null>(null);

  const lines = filledLines(rows);
  const decided = useDecision(addTeams, lines.bad === null && from ? { teams: lines.teams, from } : null);
  const refused = lines.bad
    ? lines.bad.code === 'badNumber'
      ? said.badNumber(lines.bad.typed)
      : said.noName(lines.bad.row)
    : decided === null
      ? words.refusals.dayMissing()
      : decided.ok
        ? null
        : decided.refusal.code === 'nothingChanged'
          ? said.nothing
          : refusalSentence(words, decided.refusal);

  const write = async () => {
    if (!from) return;
    const outcome = await act(addTeams, { teams: lines.teams, from }, { said: said.written(lines.teams.length) });
    if (outcome.kind === 'done') await navigate('/teams');
    else setFailed(outcome.sentence);
  };

  return (
    <div className={css.page}>
      <Section
        title={said.title}
        actions={
          <Button
            kind="text"
            onPress={() => {
              setRows(withIdeas(rows, words.presets.fieldIdeas.ideas));
              toast.show(said.ideasDone);
            }}
          >
            {said.ideas}
          </Button>
        }
      >
        <p className={css.note}>{said.note}</p>
        <FillTable
          rows={rows}
          onChange={setRows}
          onPasted={({ rows: pasted, unread }) => toast.show(said.pasted(pasted.length, unread))}
        />
        <div className={css.below}>
          <Button kind="text" icon="plus" onPress={() => setRows([...rows, EMPTY_CELLS])}>
            {said.addRow}
          </Button>
          <span className="dim">{said.several}</span>
        </div>
      </Section>
      <footer className={css.foot}>
        <div className={css.from}>
          <DayField label={said.from} value={from} onChange={setFrom} today={today} required />
        </div>
        {failed && (
          <span className="lt late" role="alert">
            <LightShape kind="late" />
            {failed}
          </span>
        )}
        <span className={css.acts}>
          <Button onPress={() => navigate('/teams')}>{said.later}</Button>
          <Button kind="primary" refused={refused} onPress={() => void write()}>
            {said.act(lines.teams.length)}
          </Button>
        </span>
      </footer>
    </div>
  );
}
