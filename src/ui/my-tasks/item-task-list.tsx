// Items among my tasks (我的事项): the next act at the right under the thumb, the words open the sheet.
import { useState } from 'react';
import { Link } from 'react-router';
import { shortDay } from '../../domain/derive/short-day.ts';
import type { ItemSummary } from '../../domain/items/item-summary.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import type { FormAct } from '../kit/items/act-form.ts';
import { ActOnItem } from '../kit/items/act-on-item.tsx';
import { ItemLight } from '../kit/items/item-light.tsx';
import { labelText, nameOf } from '../kit/items/item-names.ts';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './my-tasks.module.css';

type Asked = { readonly item: ItemSummary; readonly kind: FormAct } | null;

export function ItemTaskList({
  title,
  items,
  narrow,
}: {
  readonly title: string;
  readonly items: readonly ItemSummary[];
  readonly narrow: boolean;
}) {
  const words = useWords();
  const said = words.myTasks;
  const { resident } = useLedger();
  const today = useToday();
  const [opened, setOpened] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const seen = items.find(({ id }) => id === opened) ?? null;
  const ask = (item: ItemSummary, kind: FormAct) => {
    setOpened(null);
    setAsked({ item, kind });
  };
  return (
    <section className={css.group}>
      <h3>
        {title}
        {!narrow && <span className="dim"> {items.length}</span>}
      </h3>
      <ul>
        {items.map((item) => {
          const next = nextOf(item);
          return (
            <li key={item.id} className={`${css.task} ${css.item}`}>
              <button type="button" className={css.words} onClick={() => setOpened(item.id)}>
                <b>{item.row.name}</b>
                <span className={css.project}>
                  {[labelText(item.label, today, words), nameOf(resident, 'project', item.row.project)]
                    .filter((part) => part !== '')
                    .join(words.items.comma)}
                </span>
                <span className={css.marks}>
                  <ItemLight item={item} />
                  {item.state.due !== null && <span>{shortDay(item.state.due, today)}</span>}
                  <span className="tag">{words.fields.itemStages[item.state.stage]}</span>
                </span>
              </button>
              <Link to={`/items?item=${item.id}`} className={css.toProject}>
                {said.toItem}
              </Link>
              <span className={css.itemAct}>
                {next !== null && (
                  <Button onPress={() => ask(item, next)}>{next === 'accept' ? said.accept : said.report}</Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {seen && <ItemSheet item={seen} onAsk={(kind) => ask(seen, kind)} onClose={() => setOpened(null)} />}
      {asked && (
        <ActOnItem
          key={`${asked.item.id}:${asked.kind}`}
          kind={asked.kind}
          item={asked.item}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function nextOf({ state }: ItemSummary): 'accept' | 'report' | null {
  if (state.stage === 'issued') return 'accept';
  return state.stage === 'accepted' || state.stage === 'inProgress' || state.stage === 'returned' ? 'report' : null;
}

function ItemSheet({
  item,
  onAsk,
  onClose,
}: {
  readonly item: ItemSummary;
  readonly onAsk: (kind: FormAct) => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const said = words.myTasks;
  const { resident } = useLedger();
  const today = useToday();
  const { row, state } = item;
  const next = nextOf(item);
  const last = state.lastProgress;
  return (
    <Dialog
      title={row.name}
      kind="panel"
      note={
        <span className={css.sheetNote}>
          <span>{labelText(item.label, today, words)}</span>
          <ItemLight item={item} />
        </span>
      }
      onClose={onClose}
    >
      <p className={css.facts}>
        <span>{nameOf(resident, 'project', row.project)}</span>
        <span>{nameOf(resident, 'unit', row.unit)}</span>
        {state.due !== null && (
          <span>
            {words.items.form.due} {shortDay(state.due, today)}
          </span>
        )}
        <Link to={`/items?item=${item.id}`}>{said.toItem}</Link>
      </p>
      {row.requirement !== null && <p className={css.itemWords}>{row.requirement}</p>}
      {state.stage === 'returned' && state.returned?.reason != null && (
        <p className={css.itemWords}>{said.returned(state.returned.reason)}</p>
      )}
      {last?.note != null && (
        <p className={css.itemWords}>
          {last.on === null ? '' : shortDay(last.on, today)} {last.note}
        </p>
      )}
      {next !== null && (
        <div className={css.itemActs}>
          <Button kind="primary" onPress={() => onAsk(next)}>
            {next === 'accept' ? said.accept : said.report}
          </Button>
          {next === 'accept' && <Button onPress={() => onAsk('report')}>{said.report}</Button>}
          <Button onPress={() => onAsk('progress')}>{said.progress}</Button>
        </div>
      )}
    </Dialog>
  );
}
