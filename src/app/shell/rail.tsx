// The rail (导航栏): the places of the app, those for every day above, those for now and then below.
import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../ui/kit/icon.tsx';
import { Mark } from '../../ui/kit/mark.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import { PLACES, type PlaceEntry } from '../places.ts';

const WaitingItems = lazy(() => import('./waiting-items.tsx').then((file) => ({ default: file.WaitingItems })));

/** `isUp`: the ledger is open, so that there is something to count. */
export function Rail({ isUp }: { readonly isUp: boolean }) {
  const words = useWords();
  return (
    <nav className="rail" aria-label={words.shell.rail} data-region="rail" tabIndex={-1}>
      <span className="mark">
        <Mark label={words.shell.app} />
      </span>
      {PLACES.filter((place) => place.rail === 'top').map((place) => (
        <RailLink key={place.id} place={place} counted={isUp && place.id === 'items'} />
      ))}
      <span className="sp" />
      {PLACES.filter((place) => place.rail === 'bottom').map((place) => (
        <RailLink key={place.id} place={place} counted={false} />
      ))}
    </nav>
  );
}

/** The screens below a place that are not below its address. */
const BELOW: Readonly<Record<string, string>> = {
  '/ledger': '/project/',
  '/rounds': '/round/',
  '/teams': '/team/',
  '/people': '/person/',
};

function RailLink({ place, counted }: { readonly place: PlaceEntry; readonly counted: boolean }) {
  const words = useWords();
  const { pathname } = useLocation();
  const below = BELOW[place.to];
  const here = place.to === '/' ? pathname === '/' : pathname.startsWith(place.to);
  const current = here ? 'page' : below !== undefined && pathname.startsWith(below) ? true : undefined;
  return (
    <Link to={place.to} aria-current={current}>
      <Icon name={place.icon} size={20} />
      <span>{words.shell.places[place.id]}</span>
      {counted && (
        <Suspense fallback={null}>
          <WaitingItems />
        </Suspense>
      )}
    </Link>
  );
}
