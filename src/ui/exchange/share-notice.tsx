// Says on every page that this is a share (分发本), quietly: of what, and the way to give back.
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ShareNote, scopesOf, shareNoteOf } from '../../exchange/bundle/share-note.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { useLedger } from '../kit/use-ledger.tsx';
import { useNarrow } from '../kit/use-narrow.ts';
import { useWords } from '../kit/words.tsx';
import { momentText } from './exchange-text.ts';
import { displayList } from './scope-text.ts';

export function ShareNotice() {
  const words = useWords();
  const said = words.exchange.share;
  const ledger = useLedger();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const narrow = useNarrow();
  const [note, setNote] = useState<ShareNote | null>(null);
  const [read, setRead] = useState(false);
  useEffect(() => {
    // A ledger that was closed meanwhile says so on a page of its own.
    shareNoteOf(ledger).then(setNote, () => undefined);
  }, [ledger]);
  if (note === null || read || pathname === '/exchange') return null;
  return (
    <Banner
      tone="quiet"
      icon="exchange"
      title={said.banner(displayList(words, scopesOf(note)))}
      action={
        <Button small onPress={() => void navigate('/exchange')}>
          {said.toExchange}
        </Button>
      }
      onDismiss={() => setRead(true)}
    >
      {!narrow && said.fromNobody(momentText(note.at))}
    </Banner>
  );
}
