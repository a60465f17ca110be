// The rail (导航栏): the places of the app, those for every day above, those for now and then below.
import { NavLink } from 'react-router';
import { Icon } from '../../ui/kit/icon.tsx';
import { Mark } from '../../ui/kit/mark.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import { PLACES, type PlaceEntry } from '../places.ts';

export function Rail() {
  const words = useWords();
  return (
    <nav className="rail" aria-label={words.shell.rail} data-region="rail" tabIndex={-1}>
      <span className="mark">
        <Mark label={words.shell.app} />
      </span>
      {PLACES.filter((place) => place.rail === 'top').map((place) => (
        <RailLink key={place.id} place={place} />
      ))}
      <span className="sp" />
      {PLACES.filter((place) => place.rail === 'bottom').map((place) => (
        <RailLink key={place.id} place={place} />
      ))}
    </nav>
  );
}

function RailLink({ place }: { readonly place: PlaceEntry }) {
  const words = useWords();
  return (
    <NavLink to={place.to} end={place.to === '/'}>
      <Icon name={place.icon} size={20} />
      <span>{words.shell.places[place.id]}</span>
    </NavLink>
  );
}
