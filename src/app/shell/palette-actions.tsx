// What the palette offers besides finding (常用动作): go somewhere, undo, who uses this machine, theme and language.
import { useNavigate } from 'react-router';
import { useAppearance } from '../../ui/kit/appearance.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { useLocale, useWords } from '../../ui/kit/words.tsx';
import type { PaletteAction } from '../../ui/palette/palette-entry.ts';
import { PLACES } from '../places.ts';
import { useUndoKeys } from './use-undo-keys.ts';

export function usePaletteActions(onWho: () => void): readonly PaletteAction[] {
  const words = useWords();
  const navigate = useNavigate();
  const { theme, setTheme } = useAppearance();
  const { locale, setLocale } = useLocale();
  const { undo } = useUndoKeys();
  const dark = theme === 'dark';
  const { actions } = words.palette;
  return [
    ...PLACES.map((place) => ({
      id: `go-${place.id}`,
      text: actions.goTo(words.shell.places[place.id]),
      sign: <Icon name={place.icon} />,
      keys: `G ${place.letter}`,
      common: true,
      run: () => void navigate(place.to),
    })),
    { id: 'undo', text: actions.undo, sign: <Icon name="undo" />, keys: 'Ctrl Z', common: true, run: undo },
    { id: 'who', text: actions.who, sign: <Icon name="person" />, common: true, run: onWho },
    {
      id: 'theme',
      text: dark ? actions.light : actions.dark,
      sign: <Icon name={dark ? 'sun' : 'moon'} />,
      common: false,
      run: () => setTheme(dark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      text: locale === 'en' ? actions.toChinese : actions.toEnglish,
      sign: <Icon name="globe" />,
      common: false,
      run: () => setLocale(locale === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'fill-teams',
      text: actions.fillTeams,
      sign: <Icon name="team" />,
      common: false,
      run: () => void navigate('/teams/fill'),
    },
  ];
}
