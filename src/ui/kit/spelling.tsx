// Pinyin at hand (拼音): gives the spelling of a text where it is known; where it is not yet, only its characters find it.
import { createContext, useContext } from 'react';

/** One word per character as `match.ts` reads it, or null while it is not known. */
export type SpellingOf = (text: string) => string | null;

export const SpellingContext = createContext<SpellingOf>(() => null);

export const useSpelling = (): SpellingOf => useContext(SpellingContext);

/** Asks that these be spelled, too: what is many and seldom searched by sound is spelled when somebody begins to. */
export type LearnSpelling = (texts: readonly string[]) => void;

export const LearnSpellingContext = createContext<LearnSpelling>(() => undefined);

export const useLearnSpelling = (): LearnSpelling => useContext(LearnSpellingContext);
