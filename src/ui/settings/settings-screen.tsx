// Settings (设置).
import { usePlace } from '../kit/place.tsx';
import { useWords } from '../kit/words.tsx';

export function SettingsScreen() {
  const words = useWords();
  usePlace(words.shell.places.settings);
  return null;
}
