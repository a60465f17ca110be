// Keys that work everywhere (全局按键): palette, undo and redo, regions, and G with a letter to go somewhere.
import { useNavigate } from 'react-router';
import { type Key, useKeys } from '../../ui/kit/keys.ts';
import { useWords } from '../../ui/kit/words.tsx';
import { PLACES } from '../places.ts';
import { nextRegion } from './regions.ts';
import { useUndoKeys } from './use-undo-keys.ts';

export function GlobalKeys({ onFind }: { readonly onFind: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const { undo, redo } = useUndoKeys();
  const keys: readonly Key[] = [
    { keys: 'Ctrl K', does: words.shell.keys.palette, run: onFind, whileTyping: true },
    { keys: 'Ctrl Z', does: words.shell.keys.undo, run: undo },
    { keys: 'Ctrl Y', does: words.shell.keys.redo, run: redo },
    { keys: 'F6', does: words.shell.keys.region, run: () => nextRegion(1), whileTyping: true },
  ];
  const places = PLACES.map((place) => ({
    keys: `G, ${place.letter}`,
    does: words.shell.keys.goTo(words.shell.places[place.id]),
    run: () => void navigate(place.to),
  }));
  useKeys([...keys, ...places], 'everywhere');
  return null;
}
