// Gives out shares (分发): one file per team that is ticked, or for one person.
import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { PersonPicker } from '../kit/person-picker.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useLedger, useSelect } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import css from './exchange.module.css';
import { MakingStatus } from './making-status.tsx';
import { isTooShort, NO_LOCK, PassphraseChoice, passphraseOf } from './passphrase.tsx';
import { TeamChoice, teamsInOrder } from './team-choice.tsx';
import { type Order, useMaking } from './use-making.ts';

export function GiveOut() {
  const words = useWords();
  const said = words.exchange.give;
  const { resident } = useLedger();
  const teams = useSelect(teamsInOrder);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [person, setPerson] = useState<string | null>(null);
  const [files, setFiles] = useState(false);
  const [lock, setLock] = useState(NO_LOCK);
  const { making, make, stop } = useMaking();

  const orders: readonly Order[] = [
    ...teams.flatMap(({ id, name }) => (chosen.has(id) ? [orderOf('team', id, name)] : [])),
    ...(person === null ? [] : [orderOf('person', person, resident.row('person', person)?.name ?? '')]),
  ];
  function orderOf(kind: 'team' | 'person', id: string, name: string): Order {
    return { name, what: { kind: 'share', scope: { kind, id, name }, files } };
  }
  const refused = orders.length === 0 ? said.nobody : isTooShort(lock) ? words.exchange.lock.short : null;
  const busy = making.kind === 'working' ? said.working(making.name) : null;
  return (
    <Section title={said.title}>
      <div className={sectionBody.body}>
        <p className={sectionBody.text}>{said.note}</p>
        <TeamChoice title={said.title} chosen={chosen} onChange={setChosen} />
        <div className={css.person}>
          <PersonPicker label={said.person} note={said.personNote} value={person} onChange={setPerson} />
        </div>
        <Checkbox
          label={
            <>
              {said.files} <span className="dim">{said.filesNote}</span>
            </>
          }
          checked={files}
          onChange={setFiles}
        />
        <PassphraseChoice lock={lock} onChange={setLock} />
        <div className={sectionBody.acts}>
          <Button
            kind="primary"
            icon="export"
            refused={busy ?? refused}
            onPress={() => void make(orders, passphraseOf(lock))}
          >
            {said.act(orders.length)}
          </Button>
        </div>
        <MakingStatus making={making} onStop={stop} />
      </div>
    </Section>
  );
}
