// Open items of a project, a person or a team (未销号事项): the most urgent ones, each a link into the register.
import { useState } from 'react';
import { Link } from 'react-router';
import { byDue } from '../../../domain/items/item-queue.ts';
import type { ItemSummary } from '../../../domain/items/item-summary.ts';
import { Button } from '../button.tsx';
import { Section } from '../section-head.tsx';
import { useToday } from '../use-ledger.tsx';
import { useWords } from '../words.tsx';
import { ItemLight } from './item-light.tsx';
import { labelText } from './item-names.ts';
import css from './items-section.module.css';
import { NewItemDialog } from './new-item-dialog.tsx';

const MOST = 6;

export function ItemsSection({
  items,
  register,
  project = null,
}: {
  readonly items: readonly ItemSummary[];
  /** The filter of the register that shows all of them: `project=…`. */
  readonly register: string;
  /** New ones belong to it; null = none are made here. */
  readonly project?: string | null;
}) {
  const words = useWords();
  const said = words.items.section;
  const today = useToday();
  const [creating, setCreating] = useState(false);
  const open = items.filter(({ isOpen }) => isOpen).sort(byDue);
  const late = open.filter(({ group }) => group === 'overdue').length;
  return (
    <Section
      title={said.title}
      note={open.length === 0 ? undefined : said.count(open.length, late)}
      actions={
        <>
          {items.length > 0 && (
            <Link to={`/items?show=all&${register}`} className={css.all}>
              {said.all}
            </Link>
          )}
          {project !== null && (
            <Button kind="text" small onPress={() => setCreating(true)}>
              {words.items.tools.create}
            </Button>
          )}
        </>
      }
    >
      {open.length === 0 ? (
        <p className={css.none}>{said.none}</p>
      ) : (
        <ul className={css.list}>
          {open.slice(0, MOST).map((item) => (
            <li key={item.id}>
              <span className={css.number}>{labelText(item.label, today, words)}</span>
              <Link to={`/items?${register}&item=${item.id}`}>{item.row.name}</Link>
              <span className={css.state}>
                {words.fields.itemStages[item.state.stage]} <ItemLight item={item} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {open.length > MOST && <p className={css.none}>{said.more(open.length - MOST)}</p>}
      {creating && <NewItemDialog project={project} onClose={() => setCreating(false)} />}
    </Section>
  );
}
