// Gives back what was done on a share (交回我的更改): one file with everything its giver is not known to have.
import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { useIdentity } from '../kit/use-identity.ts';
import { useWords } from '../kit/words.tsx';
import { grouped } from './exchange-text.ts';
import { MakingStatus } from './making-status.tsx';
import { isTooShort, NO_LOCK, PassphraseChoice, passphraseOf } from './passphrase.tsx';
import { useMaking } from './use-making.ts';

export function GiveBack({ waiting }: { readonly waiting: number }) {
  const words = useWords();
  const said = words.exchange.mine;
  const identity = useIdentity();
  const [lock, setLock] = useState(NO_LOCK);
  const { making, make, stop } = useMaking();
  const refused = isTooShort(lock) ? words.exchange.lock.short : null;
  const name = identity === null ? said.file : `${said.file}-${identity.words}`;
  return (
    <Section title={said.title}>
      <div className={sectionBody.body}>
        <p className={sectionBody.lead}>{waiting === 0 ? said.none : said.lead(grouped(waiting))}</p>
        <p className={sectionBody.text}>{said.note}</p>
        {waiting > 0 && <PassphraseChoice lock={lock} onChange={setLock} />}
        {waiting > 0 && (
          <div className={sectionBody.acts}>
            <Button
              kind="primary"
              icon="export"
              refused={making.kind === 'working' ? words.exchange.give.working(name) : refused}
              onPress={() => void make([{ name, what: { kind: 'mine' } }], passphraseOf(lock))}
            >
              {said.act(grouped(waiting))}
            </Button>
          </div>
        )}
        <MakingStatus making={making} onStop={stop} />
      </div>
    </Section>
  );
}
