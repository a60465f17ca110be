// The register on a phone (手机上的销号台账): states as chips, groups as lists, one touch opens the item.
import type { ReactNode } from 'react';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { ItemLight } from '../kit/items/item-light.tsx';
import { labelText, nameOf, whoseOfItem } from '../kit/items/item-names.ts';
import { useLedger, useToday } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import type { ItemLine } from './item-lines.ts';
import css from './items.module.css';
import { SHOWN, type Shown } from './items-view.ts';

/** More than anybody scrolls with a thumb; the search finds the others. */
const MOST = 300;

export function PhoneItems({
  lines,
  counts,
  shown,
  tools,
  onShow,
  onOpen,
  onCreate,
}: {
  readonly lines: readonly ItemLine[];
  readonly counts: Readonly<Record<Shown, number>>;
  readonly shown: Shown;
  readonly tools: ReactNode;
  readonly onShow: (shown: Shown) => void;
  readonly onOpen: (id: string) => void;
  readonly onCreate: () => void;
}) {
  const words = useWords();
  const said = words.items;
  const { resident } = useLedger();
  const today = useToday();
  return (
    <div className={css.phone}>
      <div className={css.chips}>
        {SHOWN.map((each) => (
          <Chip key={each} on={shown === each} onPress={() => onShow(each)}>
            {said.pipe[each]} {counts[each]}
          </Chip>
        ))}
      </div>
      {tools}
      <Button kind="primary" onPress={onCreate}>
        {said.tools.create}
      </Button>
      {groupsOf(lines.slice(0, MOST)).map(({ head, rows }) => (
        <section key={head.id} className={css.phoneList}>
          <h2>
            {head.title}
            <span className="dim">{said.count(head.count)}</span>
          </h2>
          <ul>
            {rows.map(({ id, item }) => (
              <li key={id}>
                <button type="button" onClick={() => onOpen(id)}>
                  <b>{item.row.name}</b>
                  <small>
                    <span>{labelText(item.label, today, words)}</span>
                    <span>{nameOf(resident, 'project', item.row.project)}</span>
                    <span>{whoseOfItem(resident, item, today).unit}</span>
                  </small>
                  <small>
                    <span>{words.fields.itemStages[item.state.stage]}</span>
                    <ItemLight item={item} />
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type Head = Extract<ItemLine, { readonly kind: 'group' }>;
type Line = Extract<ItemLine, { readonly kind: 'row' }>;

function groupsOf(lines: readonly ItemLine[]): readonly { readonly head: Head; readonly rows: readonly Line[] }[] {
  const groups: { readonly head: Head; readonly rows: Line[] }[] = [];
  for (const line of lines) {
    if (line.kind === 'group') groups.push({ head: line, rows: [] });
    else groups.at(-1)?.rows.push(line);
  }
  return groups;
}
