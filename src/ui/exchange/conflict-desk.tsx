// The conflict desk (冲突台): what both sides edited without having seen each other, both values side by side; one choice each, or one
// for all that are alike.
import { useEffect, useRef, useState } from 'react';
import { settleConflict } from '../../domain/commands/settle-conflict.ts';
import { settleConflicts } from '../../domain/commands/settle-conflicts.ts';
import { type Entry, settlingOf } from '../../ledger/held.ts';
import { Button } from '../kit/button.tsx';
import { useKeys } from '../kit/keys.ts';
import { Light } from '../kit/light.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useToast } from '../kit/toast.tsx';
import { type Outcome, useAct, useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { ConflictEntry } from './conflict-entry.tsx';
import { inOrder, NO_SIEVE, type Sieve, sieved } from './conflict-sieve.ts';
import { ConflictSieve } from './conflict-sieve-fields.tsx';
import { shownEntry } from './conflict-text.ts';
import css from './exchange.module.css';

const AT_ONCE = 20;
/** So many are seen at a glance. */
const FEW = 5;

export function ConflictDesk({
  entries,
  onSettled,
}: {
  readonly entries: readonly Entry[];
  readonly onSettled: () => void;
}) {
  const words = useWords();
  const said = words.exchange.desk;
  const { resident } = useLedger();
  const act = useAct();
  const toast = useToast();
  const list = useRef<HTMLUListElement>(null);
  const done = useRef<HTMLParagraphElement>(null);
  /** The place whose button takes the focus once the entry that was settled is gone. */
  const next = useRef<number | null>(null);
  const [had, setHad] = useState(false);
  const [shown, setShown] = useState(FEW);
  const [sieve, setSieve] = useState<Sieve>(NO_SIEVE);
  if (entries.length > 0 && !had) setHad(true);
  const all = inOrder(entries.map((entry) => ({ entry, shown: shownEntry(entry, resident, words) })));
  const listed = sieved(all, sieve);

  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  const focusAt = (at: number) => {
    const items = buttons();
    const item = items[Math.max(0, Math.min(at, items.length - 1))];
    item?.scrollIntoView({ block: 'nearest' });
    item?.querySelector<HTMLElement>('[data-pair] button')?.focus({ preventScroll: true });
  };
  const step = (by: number) => {
    const at = buttons().findIndex((item) => item.contains(document.activeElement));
    focusAt(at < 0 ? 0 : at + by);
  };
  useKeys([
    { keys: 'J', does: said.nextEntry, run: () => step(1) },
    { keys: 'K', does: said.entryBefore, run: () => step(-1) },
  ]);
  useEffect(() => {
    if (next.current === null) return;
    if (entries.length === 0) done.current?.focus();
    else focusAt(next.current);
    next.current = null;
  });

  const settled = (outcome: Outcome) => {
    if (outcome.kind !== 'done') toast.fail(outcome.sentence);
    onSettled();
  };
  const settle = async (entry: Entry, at: number, take: boolean) => {
    const outcome = await act(settleConflict, settlingOf(entry, take), { said: take ? said.taken : said.kept });
    if (outcome.kind === 'done') next.current = at;
    settled(outcome);
  };
  const settleAll = async (take: boolean) => {
    // The newest of several that lost in one cell is the one that comes back.
    const newestFirst = listed.map(({ entry }) => entry).sort((a, b) => (a.lost.at < b.lost.at ? 1 : -1));
    const count = newestFirst.length;
    const outcome = await act(
      settleConflicts,
      { entries: newestFirst.map((entry) => settlingOf(entry, take)) },
      { batch: true, said: take ? said.takenAll(count) : said.keptAll(count) },
    );
    setSieve(NO_SIEVE);
    settled(outcome);
  };
  if (entries.length === 0)
    return had ? (
      <p ref={done} tabIndex={-1} role="status">
        <Light kind="ok" word={said.allSettled} />
      </p>
    ) : null;
  return (
    <Section title={said.title} note={said.count(entries.length)}>
      <div className={sectionBody.body}>
        <p className={sectionBody.lead}>{said.lead(entries.length)}</p>
        <p className={sectionBody.text}>{said.note}</p>
        {entries.length > FEW && <ConflictSieve all={all} sieve={sieve} onChange={setSieve} />}
        {listed.length > 1 && (
          <div className={sectionBody.acts}>
            <Button small onPress={() => void settleAll(false)}>
              {said.keepAll(listed.length)}
            </Button>
            <Button small onPress={() => void settleAll(true)}>
              {said.takeAll(listed.length)}
            </Button>
          </div>
        )}
        <ul className={css.entries} ref={list}>
          {listed.slice(0, shown).map(({ entry, shown: inWords }, at) => (
            <ConflictEntry
              key={entry.key}
              entry={entry}
              shown={inWords}
              onSettle={(take) => void settle(entry, at, take)}
            />
          ))}
        </ul>
        {listed.length > shown && (
          <Button kind="text" onPress={() => setShown(shown + AT_ONCE)}>
            {said.more(listed.length - shown)}
          </Button>
        )}
      </div>
    </Section>
  );
}
