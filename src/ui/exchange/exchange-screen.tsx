// Exchange (收发): files that carry work between desks and phones — given out, given back, taken in, and what both sides edited.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ShareNote, scopesOf } from '../../exchange/bundle/share-note.ts';
import { usePlace } from '../kit/place.tsx';
import sectionBody from '../kit/section-body.module.css';
import { Section } from '../kit/section-head.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { ConflictDesk } from './conflict-desk.tsx';
import css from './exchange.module.css';
import { momentText } from './exchange-text.ts';
import { FormsBack } from './forms-back.tsx';
import { GiveBack } from './give-back.tsx';
import { GiveForms } from './give-forms.tsx';
import { GiveOut } from './give-out.tsx';
import { PeersSection } from './peers-section.tsx';
import { displayList } from './scope-text.ts';
import { TakeInSection } from './take-in-section.tsx';
import { type ExchangeState, useExchange } from './use-exchange.ts';
import { WholeLedger } from './whole-ledger.tsx';

const TABS = ['take', 'give', 'forms'] as const;

export function ExchangeScreen() {
  const words = useWords();
  usePlace(words.shell.places.exchange);
  const { state, again } = useExchange();
  if (state === null) return null;
  const { note } = state;
  return note === null ? <Office state={state} onTaken={again} /> : <Share state={state} note={note} onTaken={again} />;
}

type Parts = { readonly state: ExchangeState; readonly onTaken: () => void };

/** A whole ledger: takes in, gives out, sends forms. */
function Office({ state: { conflicts, peers }, onTaken }: Parts) {
  const words = useWords();
  const said = words.exchange;
  const narrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const current = TABS.find((tab) => tab === search.get('tab')) ?? 'take';
  // What was opened stays: files that are being made or taken in go on behind another tab, and nothing dropped there is lost.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([current]));
  if (!opened.has(current)) setOpened(new Set([...opened, current]));
  return (
    <div className={css.screen}>
      <p className={sectionBody.text}>{said.note}</p>
      <ConflictDesk entries={conflicts} onSettled={onTaken} />
      <Tabs
        label={said.tabs.label}
        spread={narrow}
        current={current}
        onChange={(tab) => setSearch(tab === 'take' ? {} : { tab }, { replace: true })}
        tabs={TABS.map((id) => ({ id, label: said.tabs[id] }))}
      >
        {opened.has('take') && (
          <div hidden={current !== 'take'}>
            <div className={css.columns}>
              <TakeInSection onTaken={onTaken} />
              <PeersSection peers={peers} />
            </div>
          </div>
        )}
        {opened.has('give') && (
          <div hidden={current !== 'give'}>
            <div className={css.columns}>
              <GiveOut />
              <WholeLedger peers={peers} />
            </div>
          </div>
        )}
        {opened.has('forms') && (
          <div hidden={current !== 'forms'}>
            <div className={css.rows}>
              <FormsBack />
              <GiveForms />
            </div>
          </div>
        )}
      </Tabs>
    </div>
  );
}

/** A copy that was opened from a share: works, gives back, takes newer shares in. */
function Share({ state, note, onTaken }: Parts & { readonly note: ShareNote }) {
  return (
    <div className={css.screen}>
      <ShareHead note={note} />
      <ConflictDesk entries={state.conflicts} onSettled={onTaken} />
      <GiveBack waiting={state.waiting} />
      <TakeInSection onTaken={onTaken} />
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
      title={said.banner(displayList(words, scopesOf(note)))}
      note={note.from === '' ? said.fromNobody(when) : said.from(note.from, when)}
    >
      <div className={sectionBody.body}>
        <p className={sectionBody.text}>{said.note}</p>
        {left.length > 0 && (
          <p className={sectionBody.text}>
            {said.left(left.length)}
            {left.join(words.exchange.and)}
          </p>
        )}
      </div>
    </Section>
  );
}
