// PersonScreen.
import { usePlace } from '../kit/place.tsx';
import { useWords } from '../kit/words.tsx';

export function PersonScreen() {
  const words = useWords();
  usePlace(words.shell.places.person);
  return null;
}
