// Gives components their words (文案) and the language they are in.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Locale, Words } from '../../words/catalogue.ts';
import { firstWords, loadWords } from '../../words/load-words.ts';

type Language = {
  readonly locale: Locale;
  /** Until `isWhole` those of the first paint alone. */
  readonly words: Words;
  readonly isWhole: boolean;
  /** Why the rest of them did not come: a file that is gone from the server, a network that broke off. */
  readonly missing: unknown;
  /** Keeps the choice on this machine and switches when the words have arrived. */
  readonly setLocale: (locale: Locale) => void;
};

// What is drawn before the rest has come uses `firstWords` alone: every other screen stands behind `useWordsAreWhole`.
const FIRST = { locale: 'zh-CN', words: firstWords as Words, isWhole: false, missing: null } as const;

const LanguageContext = createContext<Language>({ ...FIRST, setLocale: () => undefined });

/** The catalogue in the language of the screen. */
export const useWords = (): Words => useContext(LanguageContext).words;

/** False until the words of the screens that are loaded later have come. */
export const useWordsAreWhole = (): boolean => useContext(LanguageContext).isWhole;

/**
 * The same for a screen that has nothing to say without them.
 * @throws when they do not come: the screen then ends in the page that says so, not in an empty one.
 */
export function useNeededWords(): boolean {
  const { isWhole, missing } = useContext(LanguageContext);
  if (!isWhole && missing !== null) throw missing;
  return isWhole;
}

export const useLocale = (): Pick<Language, 'locale' | 'setLocale'> => useContext(LanguageContext);

/** Shows the Chinese words of the first paint at once; the whole catalogue, in the language chosen, follows. */
export function WordsProvider({
  storageKey,
  whole,
  children,
}: {
  /** Where this machine keeps the choice in localStorage. */
  readonly storageKey: string;
  /** The whole Chinese catalogue where it is at hand already. */
  readonly whole?: Words;
  readonly children: ReactNode;
}) {
  const [wanted, setWanted] = useState<Locale>(() => keptLocale(storageKey));
  const [shown, setShown] = useState<Omit<Language, 'setLocale'>>(
    whole === undefined ? FIRST : { locale: 'zh-CN', words: whole, isWhole: true, missing: null },
  );

  useEffect(() => {
    let current = true;
    const load = (locale: Locale) =>
      loadWords(locale).then(
        (words) => current && setShown({ locale, words, isWhole: true, missing: null }),
        // A language that does not load (a file missing after an update) gives way to the source.
        (why: unknown): unknown =>
          locale === 'zh-CN' ? current && setShown((now) => ({ ...now, missing: why })) : load('zh-CN'),
      );
    void load(wanted);
    return () => {
      current = false;
    };
  }, [wanted]);

  useEffect(() => {
    document.documentElement.lang = shown.locale;
  }, [shown.locale]);

  const language = useMemo<Language>(
    () => ({
      ...shown,
      setLocale: (locale) => {
        keepLocale(storageKey, locale);
        setWanted(locale);
      },
    }),
    [shown, storageKey],
  );

  return (
    <LanguageContext.Provider value={language}>
      <I18nProvider locale={shown.locale}>{children}</I18nProvider>
    </LanguageContext.Provider>
  );
}

function keptLocale(storageKey: string): Locale {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN';
  } catch {
    // A locked-down browser refuses storage; the source language needs none.
    return 'zh-CN';
  }
}

function keepLocale(storageKey: string, locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Not kept: the choice then holds until the page is closed.
  }
}
