// Gives components their words (文案) and the language they are in.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Locale, Words } from '../../words/catalogue.ts';
import { loadWords, sourceWords } from '../../words/load-words.ts';

type Language = {
  readonly locale: Locale;
  readonly words: Words;
  /** Keeps the choice on this machine and switches when the words have arrived. */
  readonly setLocale: (locale: Locale) => void;
};

const LanguageContext = createContext<Language>({
  locale: 'zh-CN',
  words: sourceWords,
  setLocale: () => undefined,
});

/** The whole catalogue in the language of the screen. */
export const useWords = (): Words => useContext(LanguageContext).words;

export const useLocale = (): Pick<Language, 'locale' | 'setLocale'> => useContext(LanguageContext);

/** Shows the Chinese words at once; another language replaces them when it is loaded. */
export function WordsProvider({
  storageKey,
  children,
}: {
  /** Where this machine keeps the choice in localStorage. */
  readonly storageKey: string;
  readonly children: ReactNode;
}) {
  const [wanted, setWanted] = useState<Locale>(() => keptLocale(storageKey));
  const [shown, setShown] = useState<{ readonly locale: Locale; readonly words: Words }>({
    locale: 'zh-CN',
    words: sourceWords,
  });

  useEffect(() => {
    let current = true;
    // A language that does not load (a file missing after an update) leaves the shown one in place.
    loadWords(wanted).then(
      (words) => current && setShown({ locale: wanted, words }),
      () => undefined,
    );
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
