// TeamScreen.
import { usePlace } from '../kit/place.tsx';
import { useWords } from '../kit/words.tsx';

export function TeamScreen() {
  const words = useWords();
  usePlace(words.shell.places.team);
  return null;
}
