// The top bar (顶栏): where one is, the search box, whether it is saved, who uses this machine.
import { Link } from 'react-router';
import { Icon } from '../../ui/kit/icon.tsx';
import { Kbd } from '../../ui/kit/kbd.tsx';
import { useCurrentPlace } from '../../ui/kit/place.tsx';
import { useNarrow } from '../../ui/kit/use-narrow.ts';
import { useWords } from '../../ui/kit/words.tsx';
import { LookMenu } from './look-menu.tsx';
import { OfflineMark, SavedState } from './saved-state.tsx';
import css from './top-bar.module.css';
import { Who } from './who.tsx';

export function TopBar({
  ready,
  onFind,
  onWho,
}: {
  /** False while the ledger opens: only the parts that need none are there. */
  readonly ready: boolean;
  readonly onFind: () => void;
  readonly onWho: () => void;
}) {
  const words = useWords();
  const place = useCurrentPlace();
  const narrow = useNarrow();
  return (
    <header className={`top ${css.top}`} data-region="top" tabIndex={-1}>
      {place.trail.length > 0 && (
        <nav className={css.trail} aria-label={words.shell.trail}>
          {place.trail.map((step) => (
            <span key={step.to}>
              <Link to={step.to}>{step.title}</Link>
              <span aria-hidden="true">/</span>
            </span>
          ))}
        </nav>
      )}
      <h1 className="clip">{place.title || words.shell.app}</h1>
      {place.note && !narrow && <span className="dim nw">{place.note}</span>}
      <span className="sp" />
      {ready && (
        <>
          <button
            type="button"
            className={`find ${css.find}`}
            aria-label={narrow ? words.shell.find : undefined}
            onClick={onFind}
          >
            <Icon name="search" />
            {!narrow && (
              <>
                <span>{words.shell.find}</span>
                <Kbd keys="Ctrl K" />
              </>
            )}
          </button>
          <OfflineMark />
          <SavedState />
          {!narrow && <Who onAsk={onWho} />}
        </>
      )}
      {!narrow && <LookMenu />}
    </header>
  );
}
