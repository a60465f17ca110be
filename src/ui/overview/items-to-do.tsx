// Items that wait for the office (待销号): to be verified, to be struck off, then the overdue ones; the register goes on from here.
import { useHref } from 'react-router';
import { ItemLight } from '../kit/items/item-light.tsx';
import { labelText, nameOf } from '../kit/items/item-names.ts';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './items-to-do.module.css';
import type { Facts } from './overview-screen.tsx';

const MOST = 4;

export function ItemsToDo({ facts }: { readonly facts: Facts }) {
  const words = useWords();
  const said = words.overview.items;
  const { resident } = useLedger();
  const today = useToday();
  const register = useHref('/items');
  const { toCheck, toStrikeOff, overdue } = facts.items;
  const shown = [...toCheck, ...toStrikeOff, ...overdue].slice(0, MOST);
  return (
    <Section
      title={said.title}
      note={shown.length === 0 ? said.none : said.note(toCheck.length, toStrikeOff.length, overdue.length)}
      actions={
        <a href={register} className={css.go}>
          {said.go}
        </a>
      }
      className={css.items ?? ''}
    >
      <ul>
        {shown.map((item) => (
          <li key={item.id}>
            <span className={css.number}>{labelText(item.label, today, words)}</span>
            <a
              href={`${register}?item=${item.id}`}
              className="clip"
              title={`${item.row.name} ${nameOf(resident, 'unit', item.row.unit)}`}
            >
              {item.row.name}
            </a>
            <span className="nw">
              <ItemLight item={item} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
