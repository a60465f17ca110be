// Exchange (收发): files that carry work between desks and phones — given out, given back, taken in, and what both sides edited.

import { type ShareNote, scopesOf } from '../../exchange/bundle/share-note.ts';
import { usePlace } from '../kit/place.tsx';
import { Section } from '../kit/section-head.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useWords } from '../kit/words.tsx';
import { ConflictDesk } from './conflict-desk.tsx';
import css from './exchange.module.css';
import { momentText } from './exchange-text.ts';
import { GiveBack } from './give-back.tsx';
import { GiveOut } from './give-out.tsx';
import { PeersSection } from './peers-section.tsx';
import { displayList } from './scope-text.ts';
import { TakeInSection } from './take-in-section.tsx';
import { useExchange } from './use-exchange.ts';
import { WholeLedger } from './whole-ledger.tsx';

export function ExchangeScreen() {
  const words = useWords();
  usePlace(words.shell.places.exchange);
  const { state, again } = useExchange();
  if (state === null) return null;
  const { note, peers, conflicts, waiting } = state;
  return (
    <div className={css.page}>
      <div className={css.main}>
        {note === null ? <p className={css.text}>{words.exchange.note}</p> : <ShareHead note={note} />}
        {conflicts.length > 0 && <ConflictDesk entries={conflicts} />}
        {note !== null && <GiveBack waiting={waiting} />}
        <TakeInSection onTaken={again} />
        {note === null && <GiveOut />}
      </div>
      <div className={css.side}>
        {note === null && <WholeLedger peers={peers} />}
        <PeersSection peers={peers} />
      </div>
    </div>
  );
}

/** Of what this copy is a share, from whom and since when. */
function ShareHead({ note }: { readonly note: ShareNote }) {
  const words = useWords();
  const said = words.exchange.share;
  const { resident } = useLedger();
  const when = momentText(note.at);
  const left = note.left.flatMap((id) => resident.row('project', id)?.name ?? []);
  return (
    <Section
      title={said.banner(displayList(scopesOf(note)))}
      note={note.from === '' ? said.fromNobody(when) : said.from(note.from, when)}
    >
      <div className={css.body}>
        <p className={css.text}>{said.note}</p>
        {left.length > 0 && (
          <p className={css.text}>
            {said.left(left.length)}
            {left.join('、')}
          </p>
        )}
      </div>
    </Section>
  );
}
