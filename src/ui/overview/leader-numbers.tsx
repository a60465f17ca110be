// The leader's numbers (领导要看的数): projects both ways, total, plan, done, share against 序时, start rate. No cards.
import type { ReactNode } from 'react';
import type { LeaderNumbers as Numbers } from '../../domain/derive/leader-numbers.ts';
import { FEN_PER_YI, formatMoney } from '../../domain/money.ts';
import type { Words } from '../../words/catalogue.ts';
import { useWords } from '../kit/words.tsx';
import css from './overview.module.css';

export function LeaderNumbers({ numbers }: { readonly numbers: Numbers }) {
  const words = useWords();
  const said = words.overview.numbers;
  const { bundled, split, total, plan, done, share, pace, ahead, months, withoutFigure, start } = numbers;
  const money = (fen: number | null) => (fen === null ? null : <Amount fen={fen} words={words} />);
  const doneNote = [
    months === null
      ? ''
      : months.from === months.to
        ? said.doneMonth(months.to)
        : said.doneMonths(months.from, months.to),
    withoutFigure > 0 ? said.without(withoutFigure) : '',
  ]
    .filter((part) => part !== '')
    .join(words.overview.punctuation.comma);
  return (
    <dl className={css.numbers} aria-label={said.label}>
      <Figure
        name={said.projects}
        value={said.count(bundled)}
        note={split === bundled ? said.noBundles : said.split(split)}
      />
      <Figure name={said.total} value={money(total)} />
      <Figure
        name={said.plan(numbers.year)}
        value={money(plan)}
        note={total !== null && total > 0 && plan !== null ? said.planNote(percent(plan / total)) : ''}
      />
      <Figure name={said.done} value={money(done)} note={doneNote} />
      <Figure
        name={said.share}
        value={share === null ? null : percent(share)}
        note={pace === null || ahead === null ? '' : <Pace ahead={ahead} pace={percent(pace)} words={words} />}
      />
      <Figure
        name={said.start}
        value={start.rate === null ? null : percent(start.rate)}
        note={said.startNote(start.started, start.projects)}
      />
    </dl>
  );
}

function Figure({
  name,
  value,
  note = '',
}: {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}) {
  const words = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value ?? <span className={css.noFigure}>{words.overview.numbers.none}</span>}</b>
        {note !== '' && <span>{note}</span>}
      </dd>
    </div>
  );
}

function Amount({ fen, words }: { readonly fen: number; readonly words: Words }) {
  const unit = Math.abs(fen) >= FEN_PER_YI ? 'yi' : 'wan';
  return (
    <>
      {formatMoney(fen, unit, unit === 'yi' ? 2 : 0)}
      <small>{words.kit.money.units[unit]}</small>
    </>
  );
}

/** Points ahead of or behind pace, in words; behind by ten points and more in the colour of what is due soon. */
function Pace({ ahead, pace, words }: { readonly ahead: number; readonly pace: string; readonly words: Words }) {
  const said = words.overview.numbers;
  const points = Math.round(Math.abs(ahead) * 10) / 10;
  if (points === 0) return said.even(pace);
  if (ahead > 0) return said.ahead(String(points), pace);
  return <span className={points >= 10 ? css.behind : undefined}>{said.behind(String(points), pace)}</span>;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
