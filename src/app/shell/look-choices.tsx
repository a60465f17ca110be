// The choices of theme and language at hand (外观与语言): the same as in the settings.
import { useAppearance } from '../../ui/kit/appearance.tsx';
import { Menu } from '../../ui/kit/menu.tsx';
import { useLocale, useWords } from '../../ui/kit/words.tsx';

export function LookChoices() {
  const words = useWords();
  const { theme, setTheme } = useAppearance();
  const { locale, setLocale } = useLocale();
  const themes = [
    { id: 'light', label: words.shell.theme.light, icon: 'sun' },
    { id: 'dark', label: words.shell.theme.dark, icon: 'moon' },
    { id: 'system', label: words.shell.theme.system, icon: 'settings' },
  ] as const;
  const languages = [
    { id: 'zh-CN', label: words.shell.language.zh },
    { id: 'en', label: words.shell.language.en },
  ] as const;
  return (
    <Menu
      label={words.shell.more}
      icon={theme === 'dark' ? 'moon' : 'sun'}
      kind="text"
      entries={[
        ...themes.map((choice) => ({
          id: choice.id,
          label: choice.label,
          icon: choice.id === theme ? ('tick' as const) : choice.icon,
          onPress: () => setTheme(choice.id),
        })),
        ...languages.map((choice) => ({
          id: choice.id,
          label: choice.label,
          icon: choice.id === locale ? ('tick' as const) : ('globe' as const),
          onPress: () => setLocale(choice.id),
        })),
      ]}
    />
  );
}
