// The head of a round (调度抬头): which one, when, how far the meeting is, and what can be done with it.
import { Link, useNavigate } from 'react-router';
import type { RoundDoc } from '../../domain/rounds/round-doc.ts';
import { Button, buttonClass } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { useToday } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { longTitle, nearDay, spokenDay } from './doc-words.ts';
import css from './round.module.css';
import type { RoundPage } from './use-round.ts';

export type RoundAsk = 'scope' | 'facts' | 'freeze' | 'close' | 'correct' | 'remove';

export function RoundHead({
  page,
  doc,
  onAsk,
  onPresent,
}: {
  readonly page: RoundPage;
  readonly doc: RoundDoc;
  readonly onAsk: (ask: RoundAsk) => void;
  readonly onPresent: () => void;
}) {
  const words = useWords();
  const said = words.rounds.page;
  const today = useToday();
  const navigate = useNavigate();
  // Nobody puts a telephone on the wall.
  const narrow = useNarrow();
  const { round } = doc;
  const isOpen = page.state.kind !== 'closed';
  const on = doc.projects.filter(({ place }) => place !== null);
  const discussed = on.filter(({ isDiscussed }) => isDiscussed).length;
  const more: readonly MenuEntry[] = [
    ...(doc.last === null
      ? []
      : ([
          {
            id: 'compare',
            label: said.compare,
            icon: 'columns',
            onPress: () => void navigate(`/round/${round.id}/compare`),
          },
        ] as const)),
    ...(isOpen
      ? ([
          { id: 'facts', label: said.facts, icon: 'calendar', onPress: () => onAsk('facts') },
          { id: 'scope', label: said.scope, icon: 'filter', onPress: () => onAsk('scope') },
          { id: 'remove', label: said.remove, icon: 'trash', onPress: () => onAsk('remove') },
        ] as const)
      : ([{ id: 'correct', label: said.correct, icon: 'pencil', onPress: () => onAsk('correct') }] as const)),
  ];
  return (
    <header className={css.head}>
      <h2>{longTitle(words, round)}</h2>
      <span className={css.when}>
        {round.day !== null && spokenDay(words, round.day, today)} {round.time}
        {round.place !== null && <span>{round.place}</span>}
        {round.chair !== null && <span>{said.chair(round.chair)}</span>}
        {round.attendees.length > 0 && (
          <span title={round.attendees.join(words.rounds.listMark)}>{said.attendees(round.attendees.length)}</span>
        )}
        {isOpen && round.cutOff !== null && round.kind === 'regular' && (
          <span>{said.cutOff(nearDay(round.cutOff, today))}</span>
        )}
      </span>
      {on.length > 0 && isOpen && (
        <>
          <span className={css.steps} aria-hidden="true">
            {on.slice(0, 20).map((project) => (
              <i key={project.id} className={project.isDiscussed ? css.stepDone : undefined} />
            ))}
          </span>
          <span className="mid nw">{said.discussed(discussed, on.length)}</span>
        </>
      )}
      <span className={css.spring} />
      <span className={css.headActs} data-print="no">
        {on.length > 0 && !narrow && (
          <Button small icon="eye" keys="F5" onPress={onPresent}>
            {said.present}
          </Button>
        )}
        {page.editions.length > 0 && (
          <Link className={buttonClass({ small: true })} to={`/round/${round.id}/paper`}>
            <Icon name="print" />
            {said.paper}
          </Link>
        )}
        {isOpen && (
          <Button small onPress={() => onAsk('freeze')}>
            {page.state.pack === null ? said.freeze : said.freezeAgain}
          </Button>
        )}
        {isOpen && (
          <Button small onPress={() => onAsk('close')}>
            {said.close}
          </Button>
        )}
        <Menu label={said.more} icon="more" entries={more} />
      </span>
    </header>
  );
}

/** Which edition is shown, where there is more than one way to see the round. */
export function EditionBar({
  page,
  doc,
  onShow,
}: {
  readonly page: RoundPage;
  readonly doc: RoundDoc;
  readonly onShow: (edition: string | null) => void;
}) {
  const words = useWords();
  const said = words.rounds.page;
  if (page.editions.length === 0) return null;
  const isOpen = page.state.kind !== 'closed';
  const numbered = page.editions.map((edition) => {
    const day = nearDay(edition.asOf, doc.asOf);
    const name =
      edition.kind === 'minutes'
        ? said.minutesOf(day)
        : edition.kind === 'correction'
          ? said.correctionOf(edition.number ?? 1, day)
          : said.packOf(edition.number ?? 1, day);
    return { edition, name };
  });
  return (
    <div className={css.editions} role="group" aria-label={said.editions} data-print="no">
      {isOpen && (
        <button
          type="button"
          className={page.shown === null ? 'chip on' : 'chip'}
          aria-pressed={page.shown === null}
          onClick={() => onShow(null)}
        >
          {said.live}
        </button>
      )}
      {numbered.map(({ edition, name }) => (
        <button
          key={edition.id}
          type="button"
          className={page.shown?.id === edition.id ? 'chip on' : 'chip'}
          aria-pressed={page.shown?.id === edition.id}
          onClick={() => onShow(edition.id)}
        >
          <Icon name="lock" />
          {name}
        </button>
      ))}
      {page.shown !== null && <span className="dim">{said.frozenNote}</span>}
    </div>
  );
}
