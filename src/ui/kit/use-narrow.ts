// Whether the screen is a phone's (手机): the one place where the two views of a feature are told apart.
import { useSyncExternalStore } from 'react';

export const NARROW = '(max-width: 480px)';

export function useNarrow(query: string = NARROW): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
