// FillTeamsScreen.
import { usePlace } from '../kit/place.tsx';
import { useWords } from '../kit/words.tsx';

export function FillTeamsScreen() {
  const words = useWords();
  usePlace(words.shell.places.teams);
  return null;
}
