// Light and dark, how tightly rows stand, letter keys (外观与按键): choices of this machine, kept in localStorage.
// public/before-paint.js reads the theme's key before the first paint; without a choice the page follows the system.
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { useNarrow } from './use-narrow.ts';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'compact' | 'standard' | 'comfortable';

export type Appearance = {
  readonly theme: Theme;
  readonly density: Density;
  /** Shortcuts of single letters (`J`, `G L`); combinations with Ctrl work always. */
  readonly letterKeys: boolean;
  readonly setTheme: (theme: Theme) => void;
  readonly setDensity: (density: Density) => void;
  readonly setLetterKeys: (on: boolean) => void;
};

const THEME_KEY = 'tz.theme';
const DENSITY_KEY = 'tz.density';
const LETTERS_KEY = 'tz.letterKeys';

const AppearanceContext = createContext<Appearance>({
  theme: 'system',
  density: 'standard',
  letterKeys: true,
  setTheme: () => undefined,
  setDensity: () => undefined,
  setLetterKeys: () => undefined,
});

export const useAppearance = (): Appearance => useContext(AppearanceContext);

export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(() => oneOf(kept(THEME_KEY), ['light', 'dark'], 'system'));
  const [density, setDensity] = useState<Density>(() =>
    oneOf(kept(DENSITY_KEY), ['compact', 'comfortable'], 'standard'),
  );
  const [letterKeys, setLetterKeys] = useState(() => kept(LETTERS_KEY) !== 'off');
  const systemIsDark = useNarrow('(prefers-color-scheme: dark)');
  const narrow = useNarrow();

  useLayoutEffect(() => {
    const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
    document.documentElement.setAttribute('data-theme', shown);
  }, [theme, systemIsDark]);

  useLayoutEffect(() => {
    const shown = narrow ? 'touch' : density;
    if (shown === 'standard') document.documentElement.removeAttribute('data-density');
    else document.documentElement.setAttribute('data-density', shown);
  }, [density, narrow]);

  const appearance = useMemo<Appearance>(
    () => ({
      theme,
      density,
      letterKeys,
      setTheme: (chosen) => {
        keep(THEME_KEY, chosen === 'system' ? null : chosen);
        setTheme(chosen);
      },
      setDensity: (chosen) => {
        keep(DENSITY_KEY, chosen === 'standard' ? null : chosen);
        setDensity(chosen);
      },
      setLetterKeys: (on) => {
        keep(LETTERS_KEY, on ? null : 'off');
        setLetterKeys(on);
      },
    }),
    [theme, density, letterKeys],
  );
  return <AppearanceContext.Provider value={appearance}>{children}</AppearanceContext.Provider>;
}

function oneOf<Value extends string>(held: string | null, known: readonly Value[], otherwise: Value): Value {
  return known.find((value) => value === held) ?? otherwise;
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser that refuses storage: the choice holds until the page is closed.
    return null;
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
