// One entry of the conflict desk (一处冲突): both values with who and when, where they part marked, one choice.
import { useState } from 'react';
import { Link } from 'react-router';
import type { Entry } from '../../ledger/held.ts';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/words.tsx';
import { type Parting, parting, type ShownEntry } from './conflict-text.ts';
import css from './exchange.module.css';

/** Longer texts show only where they part until all is asked for. */
const LONG = 160;
const AROUND = 24;

export function ConflictEntry({
  entry,
  shown,
  onSettle,
}: {
  readonly entry: Entry;
  readonly shown: ShownEntry;
  readonly onSettle: (take: boolean) => void;
}) {
  const words = useWords();
  const said = words.exchange.desk;
  const { project, thing, removed, column, stands, lost } = shown;
  const [whole, setWhole] = useState(false);
  const [of, other] = parting(stands, lost);
  const long = stands.length > LONG || lost.length > LONG;
  const typed = ({ by, wall }: Entry['lost']) =>
    said.typed(by.words === '' ? words.exchange.whole.nameless : by.words, wall.slice(0, 16).replace('T', ' '));
  const what = [project?.name, thing, column].filter((part) => part).join(' ');
  return (
    <li className={css.entry} data-entry={entry.key} aria-label={what}>
      <p className={css.where}>
        {project !== null && <Link to={`/project/${project.id}`}>{project.name}</Link>}
        {thing !== '' && <span> {thing}</span>}
        <span className={css.column}> {column}</span>
        {removed && <span className="tag"> {said.removed}</span>}
        {long && (
          <Button small kind="text" onPress={() => setWhole(!whole)}>
            {whole ? said.parts : said.whole}
          </Button>
        )}
      </p>
      <div className={`${css.pair} ${css.stands}`} data-pair>
        <Value of={of} short={long && !whole} />
        <span className={css.by}>
          {typed(entry.stands)} <span className="tag pen">{said.stands}</span>
        </span>
        <Button small kind="primary" onPress={() => onSettle(false)}>
          {said.keep}
        </Button>
      </div>
      <div className={css.pair} data-pair>
        <Value of={other} short={long && !whole} />
        <span className={css.by}>
          {typed(entry.lost)} <span className="tag">{said.lost}</span>
        </span>
        <Button small onPress={() => onSettle(true)}>
          {said.take}
        </Button>
      </div>
    </li>
  );
}

function Value({ of: { before, differs, after }, short }: { readonly of: Parting; readonly short: boolean }) {
  const [head, tail] = [[...before], [...after]];
  return (
    <span className={css.value}>
      {short && head.length > AROUND ? `…${head.slice(-AROUND).join('')}` : before}
      {before + after === '' ? differs : differs !== '' && <mark className={css.differs}>{differs}</mark>}
      {short && tail.length > AROUND ? `${tail.slice(0, AROUND).join('')}…` : after}
    </span>
  );
}
