// 变更: everything that was ever done in this ledger, newest first; what was removed, to be brought back.
import { Link, useSearchParams } from 'react-router';
import { usePlace } from '../kit/place.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { AllChanges } from './all-changes.tsx';
import css from './history.module.css';
import { RemovedThings } from './removed-things.tsx';

const TABS = ['changes', 'removed'] as const;

export function HistoryScreen() {
  const words = useWords();
  const said = words.history;
  const narrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  usePlace(said.title);
  const current = TABS.find((tab) => tab === search.get('tab')) ?? 'changes';
  return (
    <div className={css.screen}>
      <p className={css.points}>
        {said.pointsNote} <Link to="/backup">{said.toPoints}</Link>
      </p>
      <Tabs
        label={said.tabs.label}
        spread={narrow}
        current={current}
        onChange={(tab) => setSearch(tab === 'changes' ? {} : { tab }, { replace: true })}
        tabs={TABS.map((id) => ({ id, label: said.tabs[id] }))}
      >
        {current === 'changes' && <AllChanges />}
        {current === 'removed' && <RemovedThings />}
      </Tabs>
    </div>
  );
}
