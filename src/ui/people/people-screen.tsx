// People (人员) by unit in the office's order, with their duties on a chosen day; how many projects each follows; or who was
// responsible for what on that day.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Day, isDay } from '../../domain/day.ts';
import { Button } from '../kit/button.tsx';
import { DayField } from '../kit/day-field.tsx';
import { usePlace } from '../kit/place.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './people.module.css';
import { PeopleList } from './people-list.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ResponsibleOnDay } from './responsible-on-day.tsx';
import { WorkloadTable } from './workload-table.tsx';

const VIEWS = ['list', 'workload', 'onDay'] as const;
type View = (typeof VIEWS)[number];

export function PeopleScreen() {
  const words = useWords();
  const { people } = words;
  usePlace(words.shell.places.people);
  const today = useToday();
  // The day and the view are in the address, so that a link shows the same answer.
  const [params, setParams] = useSearchParams();
  const asked = params.get('on');
  const on: Day = asked !== null && isDay(asked) ? asked : today;
  const view: View = VIEWS.find((one) => one === params.get('view')) ?? 'list';
  const [filter, setFilter] = useState('');
  const [adding, setAdding] = useState(false);
  const put = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );

  return (
    <div className={css.page}>
      <div className={css.tools} data-print="no">
        <div className={css.filter}>
          <TextField
            label={people.filter}
            hideLabel
            placeholder={people.filter}
            type="search"
            value={filter}
            onChange={setFilter}
          />
        </div>
        <div className={css.day}>
          <DayField
            label={people.on}
            hideLabel
            value={on}
            today={today}
            onChange={(day) => put('on', day === null || day === today ? null : day)}
          />
        </div>
        {on !== today && (
          <Button kind="text" onPress={() => put('on', null)}>
            {people.onToday}
          </Button>
        )}
        <span className={css.end}>
          <Button icon="plus" onPress={() => setAdding(true)}>
            {people.add}
          </Button>
        </span>
      </div>
      <Tabs
        label={people.tabs.label}
        tabs={VIEWS.map((id) => ({ id, label: people.tabs[id] }))}
        current={view}
        onChange={(chosen: View) => put('view', chosen === 'list' ? null : chosen)}
      >
        {view === 'list' && <PeopleList on={on} filter={filter} />}
        {view === 'workload' && <WorkloadTable on={on} filter={filter} />}
        {view === 'onDay' && <ResponsibleOnDay on={on} filter={filter} />}
      </Tabs>
      {adding && <PersonDialog person={null} onClose={() => setAdding(false)} />}
    </div>
  );
}
