// PeopleScreen.
import { usePlace } from '../kit/place.tsx';
import { useWords } from '../kit/words.tsx';

export function PeopleScreen() {
  const words = useWords();
  usePlace(words.shell.places.people);
  return null;
}
