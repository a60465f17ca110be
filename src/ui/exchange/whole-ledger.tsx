// Between two office machines (整本往来): everything, or what the other lacks.
import { useState } from 'react';
import type { Peer } from '../../exchange/bundle/peers.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { Select } from '../kit/select.tsx';
import { useWords } from '../kit/words.tsx';
import { momentText } from './exchange-text.ts';
import { MakingStatus } from './making-status.tsx';
import { isTooShort, NO_LOCK, PassphraseChoice, passphraseOf } from './passphrase.tsx';
import { useMaking } from './use-making.ts';

export function WholeLedger({ peers }: { readonly peers: readonly Peer[] }) {
  const words = useWords();
  const said = words.exchange.whole;
  const [to, setTo] = useState<string | null>(null);
  const [contacts, setContacts] = useState(false);
  const [lock, setLock] = useState(NO_LOCK);
  const { making, make, stop } = useMaking();
  const others = peers.filter(({ kind }) => kind === 'whole');
  const peer = others.find(({ device }) => device === to) ?? null;
  const what = { kind: 'whole', since: peer?.heads ?? null, contacts } as const;
  return (
    <Section title={said.title}>
      <div className={sectionBody.body}>
        <p className={sectionBody.quiet}>{said.note}</p>
        {others.length > 0 && (
          <Select
            label={said.to}
            value={to}
            onChange={setTo}
            empty={said.everything}
            choices={others.map(({ device, by, at }) => ({
              value: device,
              label: said.peer(by === '' ? said.nameless : by, momentText(at)),
            }))}
          />
        )}
        <Checkbox
          label={
            <>
              {said.contacts} <span className="dim">{said.contactsNote}</span>
            </>
          }
          checked={contacts}
          onChange={setContacts}
        />
        {contacts && <p className={sectionBody.quiet}>{said.contactsMean}</p>}
        <PassphraseChoice lock={lock} onChange={setLock} />
        <div className={sectionBody.acts}>
          <Button
            icon="export"
            refused={
              making.kind === 'working'
                ? words.exchange.give.working(said.file)
                : isTooShort(lock)
                  ? words.exchange.lock.short
                  : null
            }
            onPress={() => void make([{ name: said.file, what }], passphraseOf(lock))}
          >
            {peer === null ? said.act : said.actSince}
          </Button>
        </div>
        <MakingStatus making={making} onStop={stop} />
      </div>
    </Section>
  );
}
