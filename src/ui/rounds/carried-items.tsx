// 上轮交办 → 本轮结果: the same items on both sides, one row each.
import { Link } from 'react-router';
import type { DocItem, RoundDoc } from '../../domain/rounds/round-doc.ts';
import { Seal } from '../kit/items/seal.tsx';
import { LightShape } from '../kit/light.tsx';
import { Section } from '../kit/section-head.tsx';
import { useWords } from '../kit/words.tsx';
import { limitWord, nearDay, numberText, resultWord, titleOf } from './doc-words.ts';
import css from './round.module.css';

export function CarriedItems({ doc, items }: { readonly doc: RoundDoc; readonly items: readonly DocItem[] }) {
  const words = useWords();
  const said = words.rounds.project;
  const carried = items.filter(({ isCarried }) => isCarried);
  const others = items.filter(({ isCarried, isOpen }) => !isCarried && isOpen);
  const closed = carried.filter(({ isOpen }) => !isOpen).length;
  return (
    <>
      {carried.length > 0 ? (
        <Section title={said.items} note={said.itemsNote(carried.length, closed)}>
          <table className={css.versus}>
            <thead>
              <tr>
                <th scope="col">{said.number}</th>
                <th scope="col">
                  {doc.last === null
                    ? said.before
                    : said.given(titleOf(words, { ...doc.last, title: null }), nearDay(doc.last.day, doc.asOf))}
                </th>
                <td />
                <th scope="col">{said.result(nearDay(doc.round.day, doc.asOf))}</th>
              </tr>
            </thead>
            <Rows items={carried} asOf={doc.asOf} />
          </table>
        </Section>
      ) : (
        doc.last !== null && <Section title={said.items} note={said.noItems} />
      )}
      {others.length > 0 && (
        <Section title={said.others} note={words.rounds.decide.noteAll(others.length)}>
          <table className={css.versus}>
            <Rows items={others} asOf={doc.asOf} />
          </table>
        </Section>
      )}
    </>
  );
}

function Rows({ items, asOf }: { readonly items: readonly DocItem[]; readonly asOf: string }) {
  const { arrow } = useWords().rounds;
  return (
    <tbody>
      {items.map((item) => (
        <tr key={item.id}>
          <ItemCells item={item} asOf={asOf} />
          <td className={css.arrow} aria-hidden="true">
            {arrow}
          </td>
          <td>
            <Result item={item} asOf={asOf} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function ItemCells({ item, asOf }: { readonly item: DocItem; readonly asOf: string }) {
  const words = useWords();
  const answers = [item.unit, item.person].filter((part) => part !== null).join(' ');
  const limit = limitWord(words, item, asOf);
  return (
    <>
      <td className={css.itemNumber}>
        <Link to={`/items?item=${item.id}`}>{numberText(words, item.number, asOf) || words.rounds.dash}</Link>
      </td>
      <td>
        {item.text}
        <small>{[answers, limit].filter((part) => part !== '').join(words.rounds.comma)}</small>
      </td>
    </>
  );
}

function Result({ item, asOf }: { readonly item: DocItem; readonly asOf: string }) {
  const words = useWords();
  const said = words.rounds.project;
  const more = [
    item.result,
    item.from === null ? null : words.rounds.called(item.from),
    item.age > 1 ? said.age(item.age) : null,
  ].filter((part) => part);
  return (
    <>
      {item.state === 'struckOff' ? (
        <span className={css.struck}>
          <Seal word={said.struckOff} />
          <span className="mid">{nearDay(item.closedOn, asOf)}</span>
        </span>
      ) : item.overdue === null ? (
        <b>{resultWord(words, item)}</b>
      ) : (
        <span className="lt late">
          <LightShape kind="late" />
          {resultWord(words, item)}
        </span>
      )}
      {more.length > 0 && <small>{more.join(words.rounds.comma)}</small>}
    </>
  );
}
