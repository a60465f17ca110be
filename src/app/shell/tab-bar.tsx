// The tab bar of the phone (底部导航): tasks, projects, me. Lists only.
import { NavLink } from 'react-router';
import { Icon } from '../../ui/kit/icon.tsx';
import { useWords } from '../../ui/kit/words.tsx';
import { PHONE_PLACES } from '../places.ts';
import css from './tab-bar.module.css';

export function TabBar() {
  const words = useWords();
  return (
    <nav className={css.bar} aria-label={words.shell.tabs} data-region="rail" data-print="no" tabIndex={-1}>
      {PHONE_PLACES.map((place) => (
        <NavLink key={place.to} to={place.to} end={place.to === '/'}>
          <Icon name={place.icon} size={22} />
          <span>{words.shell.places[place.word]}</span>
        </NavLink>
      ))}
    </nav>
  );
}
