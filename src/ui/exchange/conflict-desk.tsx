// The conflict desk (冲突台): what both sides edited without having seen each other, both values side by side, one choice each.
import { useState } from 'react';
import { Link } from 'react-router';
import { changeKey } from '../../domain/change.ts';
import { type SettleConflictArgs, settleConflict } from '../../domain/commands/settle-conflict.ts';
import type { Entry } from '../../ledger/held.ts';
import { Button } from '../kit/button.tsx';
import { Section } from '../kit/section-head.tsx';
import { useToast } from '../kit/toast.tsx';
import { useAct, useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { shownEntry } from './conflict-text.ts';
import css from './exchange.module.css';

const AT_ONCE = 20;

export function ConflictDesk({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useWords();
  const said = words.exchange.desk;
  const act = useAct();
  const toast = useToast();
  const [shown, setShown] = useState(AT_ONCE);
  const settle = async (entry: Entry, take: boolean) => {
    const outcome = await act(settleConflict, argsOf(entry, take), { said: take ? said.taken : said.kept });
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
  };
  const keepAll = async () => {
    for (const entry of entries) {
      const outcome = await act(settleConflict, argsOf(entry, false));
      if (outcome.kind !== 'done') return toast.fail(outcome.sentence);
    }
    toast.show(said.keptAll(entries.length));
  };
  return (
    <Section
      title={said.title}
      note={said.count(entries.length)}
      actions={
        entries.length > 1 && (
          <Button small onPress={() => void keepAll()}>
            {said.keepAll}
          </Button>
        )
      }
    >
      <div className={css.body}>
        <p className={css.lead}>{said.lead(entries.length)}</p>
        <p className={css.text}>{said.note}</p>
        <ul className={css.entries}>
          {entries.slice(0, shown).map((entry) => (
            <ConflictEntry key={entry.key} entry={entry} onSettle={(take) => void settle(entry, take)} />
          ))}
        </ul>
        {entries.length > shown && (
          <Button kind="text" onPress={() => setShown(shown + AT_ONCE)}>
            {said.more(entries.length - shown)}
          </Button>
        )}
      </div>
    </Section>
  );
}

function argsOf({ settlement, entity, id, field, lost }: Entry, take: boolean): SettleConflictArgs {
  return {
    settlement,
    entity,
    row: id,
    field,
    run: changeKey(lost),
    take: take ? { value: lost.to } : null,
  };
}

function ConflictEntry({ entry, onSettle }: { readonly entry: Entry; readonly onSettle: (take: boolean) => void }) {
  const words = useWords();
  const said = words.exchange.desk;
  const { resident } = useLedger();
  const { project, thing, column, stands, lost } = shownEntry(entry, resident, words);
  const typed = ({ by, wall }: Entry['lost']) =>
    said.typed(by.words === '' ? words.exchange.whole.nameless : by.words, wall.slice(0, 16).replace('T', ' '));
  return (
    <li className={css.entry}>
      <p className={css.where}>
        {project !== null && <Link to={`/project/${project.id}`}>{project.name}</Link>}
        {thing !== '' && <span> {thing}</span>}
        <span className={css.column}> {column}</span>
      </p>
      <div className={`${css.pair} ${css.stands}`}>
        <b className={css.value}>{stands === '' ? said.empty : stands}</b>
        <span className={css.by}>
          {typed(entry.stands)} <span className="tag pen">{said.stands}</span>
        </span>
        <Button small kind="primary" onPress={() => onSettle(false)}>
          {said.keep}
        </Button>
      </div>
      <div className={css.pair}>
        <b className={css.value}>{lost === '' ? said.empty : lost}</b>
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
