// The slots (席位) of projects and teams: data, because the set of roles changes from year to year.
import { useState } from 'react';
import { removeSlot } from '../../domain/commands/remove-slot.ts';
import type { Row } from '../../domain/entities/registry.ts';
import { Button } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { RemovalDialog } from '../kit/removal-dialog.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useLedgerVersion } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './settings.module.css';
import { SlotDialog } from './slot-dialog.tsx';

type Asked =
  | { readonly kind: 'edit'; readonly slot: Row<'slot'> | null }
  | { readonly kind: 'remove'; readonly slot: Row<'slot'> }
  | null;

export function SlotSettings() {
  const words = useWords();
  const said = words.settings.slots;
  const { resident } = useLedger();
  useLedgerVersion();
  const [asked, setAsked] = useState<Asked>(null);
  const slots = [...resident.all('slot')].sort((a, b) => (a.order < b.order ? -1 : 1));
  const close = () => setAsked(null);
  return (
    <Section
      title={said.title}
      note={said.note}
      actions={
        <Button icon="plus" onPress={() => setAsked({ kind: 'edit', slot: null })}>
          {said.add}
        </Button>
      }
    >
      {(['project', 'team'] as const).map((scope) => (
        <div key={scope} className={css.group}>
          <h3>{said[scope]}</h3>
          <DataTable
            caption={said[scope]}
            rows={slots.filter((slot) => slot.scope === scope)}
            rowKey={(slot) => slot.id}
            columns={[
              { id: 'label', head: said.label, width: '200px', cell: (slot) => slot.label },
              { id: 'duty', head: said.duty, cell: (slot) => slot.duty },
              {
                id: 'holder',
                head: said.holder,
                width: '132px',
                cell: (slot) => slot.holder && words.fields.choices.slot.holder[slot.holder],
              },
              {
                id: 'count',
                head: said.count,
                width: '90px',
                cell: (slot) => said.range(slot.least ?? 1, slot.most === null ? '' : String(slot.most)),
              },
              {
                id: 'rank',
                head: said.rank,
                width: '156px',
                cell: (slot) => (slot.leastRank ? words.fields.ranks[slot.leastRank] : said.noRank),
              },
              {
                id: 'time',
                head: said.time,
                width: '176px',
                cell: (slot) =>
                  slot.from === null && slot.to === null ? said.always : `${slot.from ?? ''} – ${slot.to ?? ''}`,
              },
              {
                id: 'acts',
                head: '',
                label: said.act,
                acts: true,
                width: '120px',
                cell: (slot) => (
                  <span className={css.acts}>
                    <Button small kind="text" onPress={() => setAsked({ kind: 'edit', slot })}>
                      {said.edit}
                    </Button>
                    <Button small kind="text" onPress={() => setAsked({ kind: 'remove', slot })}>
                      {said.remove}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        </div>
      ))}
      {asked?.kind === 'edit' && <SlotDialog slot={asked.slot} onClose={close} />}
      {asked?.kind === 'remove' && (
        <RemovalDialog
          title={said.removeTitle(asked.slot.label)}
          note={said.removeNote}
          command={removeSlot}
          id={asked.slot.id}
          said={said.removed(asked.slot.label)}
          onClose={close}
        />
      )}
    </Section>
  );
}
