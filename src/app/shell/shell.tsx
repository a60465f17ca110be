// The shell (外框): rail or tab bar, top bar, page. Painted before the ledger is open.
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { useLocation } from 'react-router';
import { useNarrow } from '../../ui/kit/use-narrow.ts';
import { useWords, useWordsAreWhole } from '../../ui/kit/words.tsx';
import { FilesAnywhere } from './files-anywhere.tsx';
import { GlobalKeys } from './global-keys.tsx';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import css from './shell.module.css';
import { TabBar } from './tab-bar.tsx';
import { TopBar } from './top-bar.tsx';

const IdentityDialog = lazy(() =>
  import('../../ui/kit/identity-dialog.tsx').then((file) => ({ default: file.IdentityDialog })),
);
const OpenPalette = lazy(() => import('./open-palette.tsx').then((file) => ({ default: file.OpenPalette })));

type Asked = 'palette' | 'who' | null;

/** A projector shows the page and nothing around it (投屏). */
const PRESENTING = /^\/round\/[^/]+\/present$/;

export function Shell({
  ready,
  children,
}: {
  /** False while the ledger opens. */
  readonly ready: boolean;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const isWhole = useWordsAreWhole();
  const isUp = ready && isWhole;
  const narrow = useNarrow();
  const [asked, setAsked] = useState<Asked>(null);
  const isBare = PRESENTING.test(useLocation().pathname);
  const find = useCallback(() => setAsked('palette'), []);
  // Only what is open is closed: an entry of the palette may already have opened something else.
  const close = (what: Asked) => setAsked((now) => (now === what ? null : now));
  if (isBare)
    return (
      <main id="page" tabIndex={-1}>
        {children}
      </main>
    );
  return (
    <div className={`app ${css.app}`}>
      <button type="button" className={css.skip} onClick={() => document.getElementById('page')?.focus()}>
        {words.shell.skip}
      </button>
      {!narrow && <Rail isUp={isUp} />}
      <TopBar ready={ready} onFind={find} onWho={() => setAsked('who')} />
      <div className={css.body}>
        {isUp && <Notices />}
        <main id="page" className={`main ${css.main}`} data-region="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {narrow && <TabBar />}
      {ready && <GlobalKeys onFind={find} />}
      {ready && <FilesAnywhere />}
      {isUp && asked === 'palette' && (
        <Suspense fallback={null}>
          <OpenPalette onWho={() => setAsked('who')} onClose={() => close('palette')} />
        </Suspense>
      )}
      {isUp && asked === 'who' && (
        <Suspense fallback={null}>
          <IdentityDialog onClose={() => close('who')} />
        </Suspense>
      )}
    </div>
  );
}
