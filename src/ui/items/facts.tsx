// What an item is (事项要素): project, source, whose, until when — with every due day it has had.
import { Link } from 'react-router';
import { shortDay } from '../../domain/derive/short-day.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { asksOf } from '../../domain/items/item-types.ts';
import { responsibleForItem } from '../../domain/items/items-of.ts';
import { ItemLight } from '../kit/items/item-light.tsx';
import { nameOf, sourceText, whoseOfItem } from '../kit/items/item-names.ts';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './panel.module.css';

export function Facts({ item }: { readonly item: ItemSummary }) {
  const words = useWords();
  const said = words.items.panel.facts;
  const { resident } = useLedger();
  const today = useToday();
  const { row, state } = item;
  const whose = whoseOfItem(resident, item, today);
  const lead = nameOf(resident, 'person', responsibleForItem(resident, row, today).lead);
  const project = row.project === null ? null : resident.row('project', row.project);
  const node = row.milestone === null ? null : resident.row('milestone', row.milestone);
  const coUnits = resident.rows('itemUnit', 'item', row.id).map((each) => nameOf(resident, 'unit', each.unit));
  const type = asksOf(resident, row).name;
  const source = sourceText(item, words);
  const people = [whose.officer, whose.specialist].filter((each) => each !== '');
  return (
    <dl className={css.facts}>
      {project && (
        <>
          <dt>{said.project}</dt>
          <dd>
            <Link to={`/project/${project.id}`}>{project.name}</Link>
            {lead !== '' && (
              <>
                {' '}
                <span className={`dim ${css.whole}`}>
                  {said.lead} {lead}
                </span>
              </>
            )}
          </dd>
        </>
      )}
      {node && project && (
        <>
          <dt>{said.node}</dt>
          <dd>
            <Link to={`/project/${project.id}?node=${node.id}`}>{node.name}</Link>
          </dd>
        </>
      )}
      {(source !== '' || state.issued !== null) && (
        <>
          <dt>{said.source}</dt>
          <dd>
            {source}
            {state.issued?.on != null &&
              ` ${shortDay(state.issued.on, today)} ${words.fields.choices.step.kind.issued}`}
          </dd>
        </>
      )}
      <dt>{said.whose}</dt>
      <dd>
        {whose.unit === '' ? <i className="gap">{words.items.nobody}</i> : whose.unit}
        {people.map((name) => ` → ${name}`).join('')}
      </dd>
      {coUnits.length > 0 && (
        <>
          <dt>{said.coUnits}</dt>
          <dd>{coUnits.join(words.project.and)}</dd>
        </>
      )}
      {type !== null && (
        <>
          <dt>{said.type}</dt>
          <dd>{type}</dd>
        </>
      )}
      {(state.due !== null || state.dueWords !== null) && (
        <>
          <dt>{said.due}</dt>
          <dd>
            {[state.due === null ? null : shortDay(state.due, today), state.dueWords].filter(Boolean).join(' ')}{' '}
            {item.standing.kind !== 'struckOff' && item.standing.kind !== 'waiting' && <ItemLight item={item} />}
            <DueHistory item={item} />
          </dd>
        </>
      )}
      {state.urges > 0 && (
        <>
          <dt>{words.items.acts.urge}</dt>
          <dd>
            {words.items.panel.urged(state.urges, near(state.lastUrged?.on ?? null, today))}
            {state.urges >= 3 && item.isOpen && <div className={css.dues}>{words.items.panel.thirdUrge}</div>}
          </dd>
        </>
      )}
    </dl>
  );
}

/** 原计划 stays: every day before the one that stands, struck through, with what moved it. */
function DueHistory({ item }: { readonly item: ItemSummary }) {
  const words = useWords();
  const said = words.items.panel;
  const today = useToday();
  const { dues } = item.state;
  if (dues.length < 2) return null;
  const text = (at: number) => near(dues[at]?.day ?? null, today) || (dues[at]?.words ?? '');
  return (
    <div className={css.dues}>
      {dues.slice(0, -1).map((due, at) => (
        <span key={due.step}>
          <s>{said.wasDue(text(at))}</s>
        </span>
      ))}
      {said.dueBy[dues.at(-1)?.by ?? 'issued']}
    </div>
  );
}

const near = (value: Parameters<typeof shortDay>[0] | null, today: Parameters<typeof shortDay>[1]): string =>
  value === null ? '' : shortDay(value, today);
